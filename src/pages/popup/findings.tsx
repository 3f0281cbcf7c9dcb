import { CATALOGUE } from "../../detection/classify/catalogue";
import type { Evidence, Verdict } from "../../detection/verdict";
import { aboutRule } from "../../notice/evidence";
import { t } from "../../platform/locale";
import type { TabView } from "../../platform/messages";

/** Signs that stand open; the others fold away. */
const OPEN = 3;

/** What was found on the page, strongest first: each rule in plain words, and the words it found. */
export function Findings({ state, verdict }: { state: TabView["state"]; verdict: Verdict }) {
  const found = strongestFirst(verdict.evidence);
  if (found.length === 0) return null;
  const open = state === "silent" ? 0 : OPEN;
  const rest = found.slice(open);
  return (
    <section class="findings" aria-labelledby="findings">
      <h2 id="findings">{t(state === "flagged" ? "popup_why_flagged" : "popup_found")}</h2>
      <List items={found.slice(0, open)} />
      {rest.length > 0 && (
        <details>
          <summary>{t(open ? "popup_more_signs" : "popup_all_signs", rest.length)}</summary>
          <List items={rest} />
        </details>
      )}
    </section>
  );
}

function strongestFirst(evidence: readonly Evidence[]): Evidence[] {
  return evidence.toSorted((a, b) => b.weight - a.weight);
}

function List({ items }: { items: readonly Evidence[] }) {
  if (items.length === 0) return null;
  return (
    <ul>
      {items.map((item) => (
        <Sign key={`${item.rule} ${item.where} ${item.text}`} {...item} />
      ))}
    </ul>
  );
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
