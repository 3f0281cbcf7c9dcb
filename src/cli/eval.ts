/**
 * `npm run eval -- DIR [--json]`: how well detection does on a labelled corpus laid out as urls.tsv, pages.jsonl, html/ and titles.tsv:
 * precision, recall and kind accuracy, per label and per `sub`, with every mistake listed.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { holdsName } from "../detection/gate";
import { type Labelled, readCorpus } from "./corpus";
import { makeJudge } from "./judge";
import { judgeSet, type SetReport } from "./score";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: "boolean", default: false } } });
const folder = positionals[0];
if (!folder || !existsSync(join(folder, "urls.tsv"))) {
  console.error(folder ? `${folder}: no urls.tsv in this folder, expected a corpus` : "Usage: npm run eval -- DIR [--json]");
  process.exit(2);
}

const judge = makeJudge();
const corpus = readCorpus(folder);
const sets: Record<string, Labelled[]> = {
  addresses: corpus.addresses,
  "addresses that can tell": corpus.addresses.filter((row) => row.label === "none" || holdsName(row.row.url, judge.gate)),
  "page texts": corpus.texts,
  "page texts of saved pages": corpus.excerpts,
  html: corpus.html,
  titles: corpus.titles,
};
const reports = Object.entries(sets).flatMap(([name, rows]) => (rows.length > 0 ? [judgeSet(name, rows, judge)] : []));

if (values.json) console.log(JSON.stringify({ rules: judge.rules.version, sets: reports }, null, 1));
else for (const report of reports) print(report);

function print(report: SetReport): void {
  const figure = (value: number | null) => (value === null ? "–" : value.toFixed(3));
  console.log(`\n${report.set}: ${report.rows} rows (${report.skipped} not counted), ${report.positives} to be flagged`);
  console.log(`  precision ${figure(report.precision)}  recall ${figure(report.recall)}  kind accuracy ${figure(report.kindAccuracy)}`);
  for (const [name, count] of Object.entries(report.bySub)) {
    if (count.wrong > 0) console.log(`    ${name.padEnd(34)} ${count.right} right, ${count.wrong} wrong`);
  }
  for (const mistake of report.mistakes) {
    console.log(
      `    ${mistake.sort.padEnd(11)} ${mistake.label} → ${mistake.kind} (${mistake.confidence.toFixed(2)})  ${mistake.sub}  ${mistake.url.slice(0, 120)}`,
    );
    console.log(`                ${mistake.rules}`);
  }
}
