import type { Kind } from "../../rules/schema";
import type { Venue, Where } from "../verdict";
import type { RuleId } from "./catalogue";
import type { Case } from "./reading";

/** One piece of evidence from one rule. */
export interface Finding {
  rule: RuleId;
  where: Where;
  text: string;
  /** 0 to 1. Identity and intent findings add up as independent hints do; an exclusion takes its share away. */
  weight: number;
  /** What the page is for; only on intent findings. */
  kind?: Kind;
  source?: string;
  product?: string;
  venue?: Venue;
}

/** A named rule of the decision: looks at a page held against a vendor, gives what it found. */
export type Rule = (page: Case) => Finding | Finding[] | undefined;

/** Several hints as one figure: 1 minus the product of what each leaves open. */
export function combine(weights: readonly number[]): number {
  return 1 - weights.reduce((open, weight) => open * (1 - weight), 1);
}

/** The strongest finding of each kind. */
export function strongest(findings: readonly Finding[]): Finding[] {
  const best = new Map<Kind | undefined, Finding>();
  for (const finding of findings) if ((best.get(finding.kind)?.weight ?? 0) < finding.weight) best.set(finding.kind, finding);
  return [...best.values()];
}
