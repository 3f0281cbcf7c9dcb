/** An explanation as lines on a terminal. Pure. */
import { CATALOGUE } from "../detection/classify/catalogue";
import type { Addition, Change, Explanation } from "../detection/explain";
import type { Evidence } from "../detection/verdict";

export function evidenceInWords({ rule, where, text, weight, source }: Evidence): string {
  const found = text ? ` [${where}: ${text}]` : "";
  return `  ${weight.toFixed(2)}  ${rule.padEnd(18)} ${CATALOGUE[rule].about}${found}${source ? ` (${source})` : ""}`;
}

export function changesInWords({ changes }: Explanation): string[] {
  return changes.length > 0 ? changes.map(changeInWords) : ["  no single change; it would take several at once"];
}

const ADDITIONS: Record<Addition, string> = {
  subject: "title, heading and data naming a product of the vendor",
  buy: "a price and a button to buy",
  download: "a button to download",
  renew: "a button to renew",
};

function changeInWords({ without, added, kind, confidence }: Change): string {
  const conditions = [...without.map(({ rule }) => `without ${rule}`), ...added.map((addition) => `with ${ADDITIONS[addition]}`)];
  return `  ${conditions.join(", ")}: ${kind}${kind === "none" ? "" : ` ${confidence.toFixed(2)}`}`;
}
