/**
 * `npm run rules:try -- --exempt PATTERN | --rules FOLDER [--report FILE] [DIR …]`: what a fix would change over the labelled pages at hand, before it is
 * made: the rows that change, precision and recall before and after, and whether it repairs a reported page.
 * Exit codes: 0 nothing gets worse, 1 something does or the rules are broken, 2 bad usage.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { classify } from "../detection/classify/classify";
import { compileGate } from "../rules/compile";
import { loadCompiled } from "../rules/load-compiled";
import { reportIn } from "./check-report";
import { type Judge, judgeOf, makeJudge } from "./judge";
import { type Difference, differences } from "./measure/compare";
import { requireCorpora } from "./measure/corpus";
import { corpusRows } from "./measure/everything";
import { exemption } from "./measure/exemption";
import { judgeAll, type Outcome } from "./measure/outcome";
import { printDifferences } from "./measure/print";
import { report } from "./measure/score";
import { InputError } from "./page";
import { runCommand, UsageError } from "./run-command";

const USAGE = `Usage: npm run rules:try -- --exempt PATTERN [--exempt PATTERN …] | --rules FOLDER [--report FILE] [DIR …]
  --exempt shop.example              as if nothing on this site and its subdomains were flagged
  --exempt 'shop.example/blog/**'    the same for some of its pages; patterns as in rules/README.md
  --rules FOLDER                     the rules of another folder, such as a changed copy of rules/
  --report FILE                      also say what becomes of a reported page`;

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { exempt: { type: "string", multiple: true, default: [] }, rules: { type: "string" }, report: { type: "string" } },
  });
  if ((values.exempt.length === 0) === (values.rules === undefined)) throw new UsageError("Expected either --exempt or --rules.");
  requireCorpora(positionals);
  const isExempt = exemption(values.exempt);
  const rows = corpusRows(positionals);
  const judge = makeJudge();
  const fixed = values.rules === undefined ? judge : judgeIn(values.rules);
  const before = judgeAll(rows, judge);
  const after = values.rules === undefined ? exempted(before, isExempt) : judgeAll(rows, fixed);
  const changed = differences(before, after);
  printDifferences(changed);
  figures("before", before);
  figures("after", after);
  if (values.report !== undefined) reported(values.report, judge, fixed, isExempt);
  return verdictOn(changed, rows.length);
}

function judgeIn(folder: string): Judge {
  if (!existsSync(join(folder, "vendors")))
    throw new InputError(`--rules ${folder}: no rules here, expected a folder laid out like rules/`);
  const { compiled, data } = loadCompiled(folder);
  return judgeOf(compiled, compileGate(data));
}

/** An exempt page is silent whatever it says: the same rows need not be judged again. */
function exempted(outcomes: readonly Outcome[], isExempt: (url: string) => boolean): Outcome[] {
  return outcomes.map((outcome) => (isExempt(outcome.row.url) ? { ...outcome, kind: "none", confidence: 0 } : outcome));
}

function reported(path: string, judge: Judge, fixed: Judge, isExempt: (url: string) => boolean): void {
  const { facts } = reportIn(path);
  const after = isExempt(facts.url) ? "none" : classify(facts, fixed.rules).kind;
  console.log(`reported page: ${classify(facts, judge.rules).kind} → ${after}  ${facts.url}`);
}

function figures(name: string, outcomes: readonly Outcome[]): void {
  const { precision, recall, kindAccuracy } = report(name, outcomes);
  const figure = (value: number | null) => (value === null ? "–" : value.toFixed(4));
  console.log(`${name.padEnd(7)} precision ${figure(precision)}  recall ${figure(recall)}  kind accuracy ${figure(kindAccuracy)}`);
}

function verdictOn(changed: readonly Difference[], rows: number): number {
  const worse = changed.filter((difference) => difference.worse).length;
  console.log(`\n${rows} rows: ${changed.length} would change, ${worse} of them for the worse.`);
  return worse > 0 ? 1 : 0;
}

await runCommand(main, USAGE);
