/** What would have changed the outcome, each tried by judging again. */
import type { Addition, Change, Explanation } from "../../detection/explain";
import { aboutRule } from "../../notice/evidence";
import { t } from "../../platform/locale";
import { kindName } from "./kind-name";

export function Changes({ explanation: { changes } }: { explanation: Explanation }) {
  return (
    <section>
      <h3>{t("why_changes")}</h3>
      {changes.length === 0 && <p>{t("why_no_change")}</p>}
      <ul>
        {changes.map((change) => (
          <li key={JSON.stringify(change)}>
            <ul class="conditions">
              {change.without.map(({ rule, text }) => (
                <li key={`${rule} ${text}`}>{t("why_without", aboutRule(rule, t))}</li>
              ))}
              {change.added.map((addition) => (
                <li key={addition}>{t(`why_with_${addition satisfies Addition}`)}</li>
              ))}
            </ul>
            <p>{outcomeOf(change)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function outcomeOf({ kind, confidence }: Change): string {
  return kind === "none" ? t("why_then_none") : t("why_then_kind", kindName(kind), Math.round(confidence * 100));
}
