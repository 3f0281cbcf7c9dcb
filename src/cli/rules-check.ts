/**
 * `npm run rules:check [-- DIR …] [--against REF|FOLDER]`: what a change of the rules altered. Judges the labelled addresses, the sample
 * pages and, where they are at hand, the labelled corpora with the rules as they were and as they are now, and lists every verdict
 * gained, lost or changed. Exit codes: 0 nothing got worse, 1 something did or the rules are broken, 2 bad usage.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compileGate } from "../rules/compile";
import { loadCompiled, RULES_FOLDER } from "../rules/load-compiled";
import { ROOT } from "./build-extension";
import { judgeOf } from "./judge";
import { compare, type Difference } from "./measure/compare";
import { isCorpus, type Labelled, readAddresses, readCorpus } from "./measure/corpus";
import { oldRules } from "./measure/old-rules";
import { sampleRows } from "./measure/samples";

const USAGE = "Usage: npm run rules:check [-- DIR …] [--against REF|FOLDER]";
/** Where a corpus lies that is no part of the project. */
const BESIDE = join(ROOT, "../shared/corpus");

function main(): number {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { against: { type: "string", default: "HEAD" } } });
  const wrong = positionals.find((folder) => !isCorpus(folder));
  if (wrong) {
    console.error(`${wrong}: no corpus here, expected a folder with urls.tsv, pages.jsonl, titles.tsv or rows.jsonl\n${USAGE}`);
    return 2;
  }
  const now = loadCompiled(RULES_FOLDER);
  const before = oldRules(values.against);
  const rows = [...readAddresses(join(ROOT, "test/corpus/addresses.tsv")), ...sampleRows(), ...corpora(positionals).flatMap(rowsOf)];
  if (before.compiled.version === now.compiled.version) {
    console.log(`The rules judge as they did (${values.against}): nothing in them changed.`);
    return 0;
  }
  const differences = compare(rows, judgeOf(before.compiled, compileGate(before.data)), judgeOf(now.compiled, compileGate(now.data)));
  print(differences, rows.length, values.against);
  return differences.some((difference) => difference.worse) ? 1 : 0;
}

function corpora(named: readonly string[]): string[] {
  if (named.length > 0) return [...named];
  if (existsSync(BESIDE)) return [BESIDE];
  console.log(`No corpus beside the project (${BESIDE}): only the addresses and sample pages of the project are judged.\n`);
  return [];
}

function rowsOf(folder: string): Labelled[] {
  const { addresses, texts, html, titles, rows } = readCorpus(folder);
  return [...addresses, ...texts, ...html, ...titles, ...rows];
}

function print(differences: readonly Difference[], rows: number, against: string): void {
  for (const sort of ["gained", "lost", "changed"] as const) {
    const list = differences.filter((difference) => difference.sort === sort);
    console.log(`${sort}: ${list.length}`);
    for (const { row, label, before, after, worse, rules } of list) {
      console.log(`  ${worse ? "✘" : "✔"} ${before} → ${after} (it is ${label})  ${row.title ?? row.url}`);
      console.log(`      ${rules}`);
    }
  }
  const worse = differences.filter((difference) => difference.worse).length;
  console.log(
    `\n${rows} rows judged by the rules of ${against} and by yours: ${differences.length} differ, ${worse} of them for the worse.`,
  );
}

try {
  process.exitCode = main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
