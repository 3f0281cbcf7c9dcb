/** What the rules of the decision find on a page of few facts. */
import type { RuleId } from "../../../src/detection/classify/catalogue";
import { weigh } from "../../../src/detection/classify/classify";
import type { Finding } from "../../../src/detection/classify/finding";
import { emptyFacts, type PageFacts } from "../../../src/detection/facts";
import { SHOP_PAGE } from "./page";
import { rules } from "./rules";

export function findingsOn(facts: Partial<PageFacts>, url = SHOP_PAGE): readonly Finding[] {
  return weigh({ ...emptyFacts(url), ...facts }, rules).findings;
}

/** Rule, place, text and weight of those findings that come from one of the named rules. */
export function spoken(findings: readonly Finding[], ...of: RuleId[]): [RuleId, string, string, number][] {
  return findings.filter(({ rule }) => of.includes(rule)).map(({ rule, where, text, weight }) => [rule, where, text, weight]);
}
