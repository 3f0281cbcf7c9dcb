import { useState } from "preact/hooks";
import type { Evidence, Where } from "../../detection/verdict";
import { aboutRule } from "../../notice/evidence";
import { t } from "../../platform/locale";

/** Outlines evidence on its page; false where it is not to be seen there. */
export type Show = (where: Where, text: string) => Promise<boolean>;

/** What no page shows: its address, and what it says to search engines alone. */
const NOT_ON_PAGE: ReadonlySet<Where> = new Set<Where>(["address", "meta"]);

/** One piece of evidence: the rule in plain words, where and what was found, the weight, and the place of the rule. */
export function EvidenceItem({ item, show }: { item: Evidence; show?: Show }) {
  const { rule, where, text, weight, source } = item;
  return (
    <li>
      <p>
        {aboutRule(rule, t)} <span class="soft">{t("why_weight", Math.round(weight * 100))}</span>
      </p>
      {text && (
        <p class="soft">
          {t(`where_${where}`)}: <q dir="auto">{text}</q>
        </p>
      )}
      <p class="soft">
        <code dir="ltr">{source ? `${rule}, ${source}` : rule}</code>
      </p>
      {show && text && !NOT_ON_PAGE.has(where) && <ShowButton item={item} show={show} />}
    </li>
  );
}

function ShowButton({ item: { rule, where, text }, show }: { item: Evidence; show: Show }) {
  const [said, say] = useState("");
  const press = async () => say(t((await show(where, text)) ? "why_shown" : "why_not_shown"));
  return (
    <p class="show">
      <button type="button" class="link" onClick={() => void press()}>
        {t("why_show")} <span class="unseen">: {aboutRule(rule, t)}</span>
      </button>
      <span class="soft" role="status">
        {said}
      </span>
    </p>
  );
}
