/**
 * `npm run bench:addresses [-- COUNT]`: how many addresses a second go through `check --batch`, in how much memory, beside an ad blocker's
 * engine that matches patterns of the same places on the same addresses. The two do not do the same work: the engine says whether an
 * address fits a pattern; a verdict says of which kind the page is, with evidence, and is written out.
 */
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { FiltersEngine } from "@ghostery/adblocker";
import { checkBatch } from "./batch/command";
import { whole } from "./batch/tally";
import { filtersOf, requestFor } from "./bench/filters";
import { benchAddresses, LABELLED_IN } from "./bench/million";
import { ROOT } from "./build-extension";
import { makeJudge } from "./judge";
import { runCommand, UsageError } from "./run-command";

const USAGE = "Usage: npm run bench:addresses [-- COUNT]";
const LABELLED = join(ROOT, "test/corpus/addresses.tsv");
const COUNT = 1_000_000;

async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const count = Number(positionals[0] ?? COUNT);
  if (!Number.isInteger(count) || count < 1 || positionals.length > 1) throw new UsageError("Expected how many addresses to judge.");
  const folder = mkdtempSync(join(tmpdir(), "vendor-notice-bench-"));
  try {
    console.log(`${whole(count)} addresses, one in ${LABELLED_IN} of them from test/corpus/addresses.tsv, the others ordinary`);
    const input = join(folder, "addresses.txt");
    writeAddresses(input, count);
    const ours = await timeBatch(input, join(folder, "verdicts.jsonl"), count);
    const theirs = timeEngine(count);
    console.log(`verdicts take ${(ours / theirs).toFixed(1)} times as long as matching patterns`);
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeAddresses(path: string, count: number): void {
  const file = openSync(path, "w");
  let text = "";
  for (const url of benchAddresses(count, LABELLED)) {
    text += `${url}\n`;
    if (text.length < 1 << 16) continue;
    writeSync(file, text);
    text = "";
  }
  writeSync(file, text);
  closeSync(file);
}

/** @returns milliseconds from the file of addresses to the file of verdicts */
async function timeBatch(input: string, out: string, count: number): Promise<number> {
  const started = performance.now();
  await checkBatch({ input, outputFormat: "json", out });
  const time = performance.now() - started;
  const { maxRSS } = process.resourceUsage();
  print("check --batch", count, time);
  console.log(`  at most ${whole(maxRSS / 1024)} MB of memory; ${whole(statSync(out).size / 1e6)} MB of verdicts`);
  return time;
}

/** @returns milliseconds of matching, the making of addresses left out */
function timeEngine(count: number): number {
  const filters = filtersOf(makeJudge().rules);
  const engine = FiltersEngine.parse(filters.join("\n"));
  let matched = 0;
  let time = 0;
  for (const url of benchAddresses(count, LABELLED)) {
    const started = performance.now();
    if (engine.match(requestFor(url)).match) matched++;
    time += performance.now() - started;
  }
  print(`@ghostery/adblocker, ${whole(filters.length)} filters`, count, time);
  console.log(`  ${whole(matched)} addresses match`);
  return time;
}

function print(name: string, count: number, milliseconds: number): void {
  console.log(`${name}: ${(milliseconds / 1000).toFixed(1)} s, ${whole((count / milliseconds) * 1000)} addresses a second`);
}

await runCommand(main, USAGE);
