import { CATALOGUE } from "../../detection/classify/catalogue";
import type { Evidence, Verdict } from "../../detection/verdict";
import type { TabView } from "../../messages";
import { aboutRule } from "../../notice/evidence";
import { t } from "../../platform/locale";

/** Signs shown here; the explanation below has all of them. */
const MOST = 3;

/** What was found on the page, strongest first: each rule in plain words, and the words it found. */
export function Findings({ state, verdict }: { state: TabView["state"]; verdict: Verdict }) {
  const found = strongestFirst(verdict.evidence);
  if (!found.some(({ text }) => text)) return null;
  return (
    <section class="findings" aria-labelledby="findings">
      <h2 id="findings">{t(state === "flagged" ? "popup_why_flagged" : "popup_found")}</h2>
      <ul>
        {found.slice(0, MOST).map((item) => (
          <Sign key={`${item.rule} ${item.where} ${item.text}`} {...item} />
        ))}
      </ul>
    </section>
  );
}

function strongestFirst(evidence: readonly Evidence[]): Evidence[] {
  return evidence.toSorted((a, b) => b.weight - a.weight);
}

function Sign({ rule, where, text }: Evidence) {
  const against = CATALOGUE[rule].role === "exclusion";
  return (
    <li class={against ? "against" : "for"}>
      <p>
        {against && <span class="tag">{t("popup_against")}</span>} {aboutRule(rule, t)}
      </p>
      {text && (
        <p class="soft">
          {t(`where_${where}`)}: <q dir="auto">{text}</q>
        </p>
      )}
    </li>
  );
}
