/** The evidence of a verdict in plain words. */
import { CATALOGUE, type RuleId } from "../detection/classify/catalogue";
import type { Evidence } from "../detection/verdict";
import type { Translate } from "./input";
import type { EvidenceView } from "./model";

/** Signs shown at most, and letters of the page's words shown of each. */
const MOST_SIGNS = 8;
const MOST_LETTERS = 140;

/** @returns what spoke for the verdict, strongest first, nothing twice */
export function evidenceViews(evidence: readonly Evidence[], t: Translate): EvidenceView[] {
  const views = evidence
    .filter(({ rule }) => CATALOGUE[rule].role !== "exclusion")
    .toSorted((a, b) => b.weight - a.weight)
    .map((found) => ({ about: aboutRule(found.rule, t), where: t(`where_${found.where}`), text: shorten(found.text) }));
  const distinct = new Map(views.map((view) => [`${view.about}\n${view.where}\n${view.text}`, view]));
  return [...distinct.values()].slice(0, MOST_SIGNS);
}

type Snake<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}_${Snake<Tail>}` : S;

/** @returns what a rule of the catalogue says, in plain words */
export function aboutRule(rule: RuleId, t: Translate): string {
  // Every rule has its message: a missing one does not compile.
  return t(`evidence_${rule.replaceAll("-", "_") as Snake<RuleId>}`);
}

function shorten(text: string): string {
  const letters = [...text.replace(/\s+/g, " ").trim()];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join("")}…` : letters.join("");
}
