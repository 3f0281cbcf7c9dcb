/**
 * `npm run bench [-- DIR …]`: what the question on every page, the reading of a page and the verdict cost, on the sample pages or on
 * the saved pages of the folders named. Compare figures of one run with each other; times differ from machine to machine.
 */
import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import type { PageFacts } from "../detection/facts";
import { prepare } from "../detection/ruleset";
import { compileGate } from "../rules/compile";
import { loadCompiled } from "../rules/load-compiled";
import { timeClassification, withVendors } from "./bench/classification";
import { timeExtraction } from "./bench/extraction";
import { type BenchPage, benchPages } from "./bench/pages";
import { factsOfAnyHtml } from "./page";
import { runCommand } from "./run-command";

const VENDORS = [1, 100, 10_000];
/** Pages on which the cost by number of vendors is measured. */
const SCALED = 20;

async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const missing = positionals.find((folder) => !statSync(folder, { throwIfNoEntry: false })?.isDirectory());
  if (missing) {
    console.error(`${missing}: no such folder\nUsage: npm run bench [-- DIR …]`);
    return 2;
  }
  const pages = benchPages(positionals);
  const { data, compiled } = loadCompiled();
  console.log(`${pages.length} pages, milliseconds, median (90th percentile)\n`);
  const times = await timeExtraction(pages, compileGate(data));
  print(
    "elements on a page",
    times.map(({ nodes }) => nodes),
    0,
  );
  print(
    "question, first time",
    times.map(({ gateFirst }) => gateFirst),
  );
  print(
    "question, again",
    times.map(({ gate }) => gate),
  );
  print(
    "reading, first time",
    times.map(({ extractFirst }) => extractFirst),
  );
  print(
    "reading, again",
    times.map(({ extract }) => extract),
  );
  const facts = factsOf(pages);
  print("verdict", await timeClassification(facts, prepare(compiled)));
  for (const count of VENDORS)
    print(`verdict, ${count} vendors`, await timeClassification(facts.slice(0, SCALED), withVendors(compiled, count)));
  return 0;
}

/** Facts of every page, whether or not it names a vendor. */
function factsOf(pages: readonly BenchPage[]): PageFacts[] {
  return pages.map(({ url, html }) => factsOfAnyHtml(html, url));
}

function print(name: string, values: readonly number[], digits = 3): void {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  console.log(`${name.padEnd(26)} ${at(0.5).toFixed(digits).padStart(10)} (${at(0.9).toFixed(digits)})`);
}

await runCommand(main);
