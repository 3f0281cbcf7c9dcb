/**
 * `npm run eval -- DIR … [--json]`: how well detection does on labelled corpora laid out as urls.tsv, pages.jsonl, html/, titles.tsv
 * and rows.jsonl: precision, recall and kind accuracy with every mistake, a confusion table, what each rule was worth, and what a
 * confidence means.
 */
import { parseArgs } from "node:util";
import { holdsName } from "../detection/gate";
import { type Judge, makeJudge } from "./judge";
import { bins, thresholds } from "./measure/calibration";
import { type Labelled, readCorpus, requireCorpora } from "./measure/corpus";
import { judgeAll, type Outcome } from "./measure/outcome";
import { printCalibration, printConfusion, printRules, printSet } from "./measure/print";
import { ruleTable } from "./measure/rule-table";
import { report } from "./measure/score";
import { runCommand, UsageError } from "./run-command";

const USAGE = "Usage: npm run eval -- DIR [DIR …] [--json]";

function main(): number {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: "boolean", default: false } } });
  if (positionals.length === 0) throw new UsageError("Expected a folder with a corpus.");
  requireCorpora(positionals);
  const judge = makeJudge();
  const sets = positionals.flatMap((folder) => judgeFolder(folder, judge));
  const reports = sets.map(({ name, rows, outcomes }) => report(name, outcomes, rows - outcomes.length));
  const all = sets.filter((set) => set.whole).flatMap((set) => set.outcomes);
  const total = report("all sets", all);
  const tables = { rules: ruleTable(all), bins: bins(all), thresholds: thresholds(all) };
  if (values.json) {
    console.log(JSON.stringify({ version: judge.rules.version, sets: reports, confusion: total.confusion, ...tables }, null, 1));
    return 0;
  }
  for (const set of reports) printSet(set);
  printConfusion(total);
  printRules(tables.rules);
  printCalibration(tables.bins, tables.thresholds);
  return 0;
}

interface JudgedSet {
  name: string;
  rows: number;
  outcomes: Outcome[];
  /** Part of the totals; false for a set whose rows are also in another one. */
  whole: boolean;
}

function judgeFolder(folder: string, judge: Judge): JudgedSet[] {
  const corpus = readCorpus(folder);
  const canTell = ({ label, row }: Labelled) => label === "none" || holdsName(row.url, judge.gate);
  const sets: [name: string, rows: Labelled[], whole: boolean][] = [
    ["addresses", corpus.addresses, true],
    ["addresses that can tell", corpus.addresses.filter(canTell), false],
    ["page texts", corpus.texts, true],
    ["page texts of saved pages", corpus.excerpts, false],
    ["html", corpus.html, true],
    ["titles", corpus.titles, true],
    ["rows", corpus.rows, true],
  ];
  return sets
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows, whole]) => ({ name, rows: rows.length, outcomes: judgeAll(rows, judge), whole }));
}

await runCommand(main, USAGE);
