/** What a reference code says, typed, pasted, or in the address of this page. */
import { useEffect, useState } from "preact/hooks";
import { type ExplainedReference, explainReference } from "../../detection/explain-reference";
import { aboutRule } from "../../notice/evidence";
import { t } from "../../platform/locale";
import type { LogEntry } from "../../settings/log";
import { momentOf } from "../shared/day";
import { Fact } from "../shared/fact";
import { kindName } from "../shared/kind-name";
import { Part } from "../shared/part";
import { rules } from "../shared/rules-in-use";

/** Entries of the log that are shown with a code. */
const MOST_VISITS = 3;

export function Lookup({ log }: { log: readonly LogEntry[] }) {
  const [text, setText] = useState(codeInAddress);
  useEffect(() => {
    const follow = () => codeInAddress() && setText(codeInAddress());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const found = explainReference(text, rules.compiled);
  return (
    <Part id="code" title={t("support_code")}>
      <p>{t("support_code_note")}</p>
      <div class="field">
        <label for="code-text">{t("popup_reference")}</label>
        <input
          id="code-text"
          class="text code"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          maxLength={30}
          placeholder="KAS-P-000000"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div role="status">
        {found && <Found found={found} visits={log.filter(({ code }) => code === found.code)} />}
        {!found && isWhole(text) && <p class="problem">{t("support_code_wrong")}</p>}
      </div>
    </Part>
  );
}

/** A code behind the # of the address; names of parts have no digits. */
function codeInAddress(): string {
  const part = decodeURIComponent(location.hash.slice(1));
  return /\d/.test(part) ? part : "";
}

/** Nobody is told that a code is wrong while typing it. */
function isWhole(text: string): boolean {
  return text.replace(/[^a-z0-9]/gi, "").length >= 10;
}

function Found({ found, visits }: { found: ExplainedReference; visits: readonly LogEntry[] }) {
  const { code, vendor, kind, rules, sameRules } = found;
  return (
    <div class="found">
      <dl>
        <Fact name={t("popup_reference")}>
          <code dir="ltr">{code}</code>
        </Fact>
        <Fact name={t("popup_vendor")}>{vendor}</Fact>
        <Fact name={t("popup_kind")}>{kindName(kind)}</Fact>
        <Fact name={t("options_rule_version")}>{t(sameRules ? "support_code_same" : "support_code_other")}</Fact>
      </dl>
      <p>{t("support_code_because")}</p>
      <ol class="signs">
        {rules.map((rule) => (
          <li key={rule}>{typeof rule === "number" ? t("support_code_unknown", rule) : aboutRule(rule, t)}</li>
        ))}
      </ol>
      {visits.length > 0 && (
        <>
          <p>{t("support_code_visits", visits.length)}</p>
          <ul class="signs">
            {visits.slice(0, MOST_VISITS).map(({ at, host }) => (
              <li key={at}>
                {momentOf(at)} · <bdi>{host}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
