/** The figures of `npm run eval` as tables on a terminal. */
import type { Bin, ThresholdFigures } from "./calibration";
import type { Difference } from "./compare";
import type { RuleTable } from "./rule-table";
import type { Count, SetReport } from "./score";

const VERDICTS = ["purchase", "download", "renewal", "none"];
const MAX_URL = 120;

export function printSet(set: SetReport): void {
  console.log(`\n${set.set}: ${set.rows} rows (${set.skipped} not counted), ${set.positives} to be flagged`);
  console.log(`  precision ${figure(set.precision)}  recall ${figure(set.recall)}  kind accuracy ${figure(set.kindAccuracy)}`);
  for (const [name, count] of Object.entries(set.bySub))
    if (count.wrong > 0) console.log(`    ${name.padEnd(34)} ${count.right} right, ${count.wrong} wrong`);
  for (const { sort, label, kind, confidence, sub, url, rules } of set.mistakes) {
    console.log(`    ${sort.padEnd(11)} ${label} → ${kind} (${confidence.toFixed(2)})  ${sub}  ${url.slice(0, MAX_URL)}`);
    console.log(`                ${rules}`);
  }
}

/** Rows: what a page is; columns: what it was judged to be. */
export function printConfusion({ confusion, rows }: SetReport): void {
  console.log(`\nConfusion, all ${rows} rows (a line: what the page is; a column: the verdict)`);
  console.log(`  ${"".padEnd(10)}${VERDICTS.map((kind) => kind.padStart(10)).join("")}`);
  for (const label of VERDICTS) {
    const cells = VERDICTS.map((kind) => `${confusion[label]?.[kind] ?? 0}`.padStart(10));
    console.log(`  ${label.padEnd(10)}${cells.join("")}`);
  }
}

export function printRules({ fired, sources, silent }: RuleTable): void {
  console.log("\nRules: pages on which each spoke, and on how many of them it was right");
  console.log("  (a rule for an offer is right on a page to be flagged, an exclusion on any other)");
  for (const [rule, count] of byUse(fired)) console.log(`  ${rule.padEnd(20)} ${tally(count)}`);
  console.log(`  never: ${silent.join(", ") || "none"}`);
  console.log(`\nEntries of rules/ that decided by address: ${Object.keys(sources).length}; wrong at least once:`);
  for (const [source, count] of byUse(sources)) if (count.wrong > 0) console.log(`  ${source.padEnd(48)} ${tally(count)}`);
}

export function printCalibration(bins: readonly Bin[], thresholds: readonly ThresholdFigures[]): void {
  console.log("\nConfidence: pages that got it, mean, share of them that should be flagged");
  for (const { from, to, rows, mean, share } of bins)
    console.log(`  ${from.toFixed(1)} to ${Math.min(to, 1).toFixed(1)}  ${`${rows}`.padStart(6)}  ${figure(mean)}  ${figure(share)}`);
  console.log("\nThreshold: precision and recall if a notice were shown from there on");
  for (const { threshold, precision, recall } of thresholds)
    console.log(`  ${threshold.toFixed(2)}  ${figure(precision)}  ${figure(recall)}`);
}

/** Rows that two sets of rules judge differently: ✘ for the worse, ✔ otherwise. */
export function printDifferences(differences: readonly Difference[]): void {
  for (const sort of ["gained", "lost", "changed"] as const) {
    const list = differences.filter((difference) => difference.sort === sort);
    console.log(`${sort}: ${list.length}`);
    for (const { row, label, before, after, worse, rules } of list) {
      console.log(`  ${worse ? "✘" : "✔"} ${before} → ${after} (it is ${label})  ${row.title ?? row.url}`);
      console.log(`      ${rules}`);
    }
  }
}

function figure(value: number | null): string {
  return value === null ? "    –" : value.toFixed(3);
}

function byUse(counts: Record<string, Count>): [string, Count][] {
  return Object.entries(counts).sort(([, a], [, b]) => b.right + b.wrong - (a.right + a.wrong));
}

function tally({ right, wrong }: Count): string {
  return `${`${right + wrong}`.padStart(6)}  ${`${right}`.padStart(6)} right  ${`${wrong}`.padStart(5)} wrong`;
}
