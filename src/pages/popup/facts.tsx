import { useState } from "preact/hooks";
import type { Verdict } from "../../detection/verdict";
import type { TabView } from "../../messages";
import { t } from "../../platform/locale";
import { Fact } from "../shared/fact";
import { Icon } from "../shared/icons";
import { sureness } from "../shared/in-one-line";
import { kindName } from "../shared/kind-name";

/** The verdict field by field, for those who want to know or have to answer for it. */
export function Facts({ view, verdict }: { view: TabView; verdict: Verdict }) {
  return (
    <dl class="facts">
      {view.vendorName && <Fact name={t("popup_vendor")}>{view.vendorName}</Fact>}
      {verdict.product && <Fact name={t("popup_product")}>{verdict.product}</Fact>}
      {verdict.kind !== "none" && <Fact name={t("popup_kind")}>{kindName(verdict.kind)}</Fact>}
      <Fact name={t("popup_confidence")}>{sureness(verdict)}</Fact>
      {verdict.reference && (
        <Fact name={t("popup_reference")}>
          <Reference code={verdict.reference} />
        </Fact>
      )}
    </dl>
  );
}

function Reference({ code }: { code: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(code).then(() => setCopied(true));
  return (
    <>
      <a href={`/src/pages/support/index.html#${code}`} target="_blank" rel="noopener noreferrer">
        <code dir="ltr">{code}</code>
        <span class="unseen"> {t("page_new_tab")}</span>
      </a>
      <button type="button" class="copy" title={t("popup_copy")} aria-label={t("popup_copy")} onClick={() => void copy()}>
        <Icon name={copied ? "check" : "copy"} size={20} />
      </button>
      <span class="unseen" role="status">
        {copied ? t("popup_copied") : ""}
      </span>
    </>
  );
}
