/** How often each rule spoke, and how often it was right: the named rules, and the entries of `rules/` that decide by address. */
import { CATALOGUE, type RuleId } from "../../detection/classify/catalogue";
import type { Outcome } from "./outcome";
import { type Count, count } from "./score";

export interface RuleTable {
  /** Named rules that spoke, by name. */
  fired: Record<string, Count>;
  /** Entries of the rule data that spoke, by their place. */
  sources: Record<string, Count>;
  /** Named rules that never spoke. */
  silent: string[];
}

/** Never findings: they say that nothing was found. */
const ANSWERS: ReadonlySet<string> = new Set<RuleId>(["no-offer", "not-named"]);

/**
 * A rule that speaks for an offer is right on a page that is to be flagged; an exclusion is right on one that is not.
 * A rule counts once a page, however often it spoke.
 */
export function ruleTable(outcomes: readonly Outcome[]): RuleTable {
  const table: RuleTable = { fired: {}, sources: {}, silent: [] };
  for (const { findings, label } of outcomes) {
    const offered = label !== "none";
    const rules = new Set(findings.map((finding) => finding.rule));
    for (const rule of rules) count(table.fired, rule, (CATALOGUE[rule].role === "exclusion") !== offered);
    const sources = new Map(findings.flatMap((finding) => (finding.source ? [[finding.source, finding.rule] as const] : [])));
    for (const [source, rule] of sources) count(table.sources, source, (CATALOGUE[rule].role === "exclusion") !== offered);
  }
  table.silent = Object.keys(CATALOGUE).filter((rule) => !ANSWERS.has(rule) && !(rule in table.fired));
  return table;
}
