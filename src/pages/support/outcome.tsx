/** What came of a check: the verdict, what the notice would say, and why. */
import type { Verdict } from "../../detection/verdict";
import type { PageWhy } from "../../messages";
import { aboutRule } from "../../notice/evidence";
import { t } from "../../platform/locale";
import type { Held } from "../../settings/catalogue";
import { isExempt } from "../../settings/exempt";
import type { PolicyReading } from "../../settings/policy/read";
import { vendorName as nameOf } from "../../settings/rules-in-use";
import { Fact } from "../shared/fact";
import { headingOf, sureness } from "../shared/in-one-line";
import { kindName } from "../shared/kind-name";
import { Report } from "../shared/report";
import { rules } from "../shared/rules-in-use";
import { Why } from "../shared/why";
import { NoticePreview } from "./notice-preview";

/** What was judged, and how; without an answer no vendor is named on it. */
export interface Checked {
  url: string;
  file?: string;
  why?: PageWhy;
}

interface Props {
  checked: Checked;
  policy: PolicyReading;
  mode: Held["mode"];
}

export function Outcome({ checked: { url, file, why }, policy, mode }: Props) {
  const verdict = why?.explanation.verdict;
  const vendorName = verdict && nameOf(rules, verdict.vendor);
  const isFlagged = verdict !== undefined && verdict.kind !== "none";
  const view = { state: isFlagged ? "flagged" : "silent", verdict, vendorName, url, outside: false } as const;
  return (
    <div class="found">
      <h3>{headingOf(view)}</h3>
      <p class="soft">
        {t(file ? "support_check_by_file" : "support_check_by_address")} <bdi class="target">{file ? `${file}, ${url}` : url}</bdi>
      </p>
      {verdict ? <InShort verdict={verdict} vendorName={vendorName} /> : <p>{t("popup_why_silent", aboutRule("not-named", t))}</p>}
      {isFlagged && isExempt(policy.values, url) && <p>{t("popup_heading_exempt")}</p>}
      {isFlagged && !isExempt(policy.values, url) && (
        <details>
          <summary>{t("support_preview")}</summary>
          <NoticePreview verdict={verdict} url={url} policy={policy} mode={mode} />
        </details>
      )}
      {why && (
        <details>
          <summary>{t("why_title")}</summary>
          <Why explanation={why.explanation} />
        </details>
      )}
      {why && (
        <details key={`${file} ${url}`}>
          <summary>{t("report_title")}</summary>
          <Report of={why} />
        </details>
      )}
    </div>
  );
}

function InShort({ verdict, vendorName }: { verdict: Verdict; vendorName: string | undefined }) {
  const { kind, product, reference } = verdict;
  return (
    <dl>
      {vendorName && <Fact name={t("popup_vendor")}>{vendorName}</Fact>}
      {product && <Fact name={t("popup_product")}>{product}</Fact>}
      {kind !== "none" && <Fact name={t("popup_kind")}>{kindName(kind)}</Fact>}
      <Fact name={t("popup_confidence")}>{sureness(verdict)}</Fact>
      {reference && (
        <Fact name={t("popup_reference")}>
          <code dir="ltr">{reference}</code>
        </Fact>
      )}
    </dl>
  );
}
