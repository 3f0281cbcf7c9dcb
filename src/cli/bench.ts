/**
 * `npm run bench`: what the extension costs, in real Chromium. First single questions, readings and verdicts; then whole visits to heavy
 * pages, against the same browser without an extension and with one that does nothing. Compare figures of one run with each other;
 * times differ from machine to machine.
 */
import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import type { PageFacts } from "../detection/facts";
import { prepare } from "../detection/ruleset";
import { compileGate } from "../rules/compile";
import { loadCompiled } from "../rules/load-compiled";
import { timeClassification, withVendors } from "./bench/classification";
import { launchContenders } from "./bench/contenders";
import { timeExtraction } from "./bench/extraction";
import { type MadePage, madePages, SIZES } from "./bench/made-pages";
import type { PageTimes } from "./bench/page-entry";
import { type BenchPage, benchPages } from "./bench/pages";
import { spread } from "./bench/print";
import { visitFlagged, visitOrdinary } from "./bench/visits";
import { readSamples } from "./browser/samples";
import { buildEditions } from "./build-extension";
import { factsOfAnyHtml, factsOfHtml } from "./page";
import { runCommand, UsageError } from "./run-command";

const USAGE = `Usage: npm run bench [-- DIR …] [options]
  DIR              saved pages for single questions, readings and verdicts; without one, the sample pages
  --pages DIR      saved pages to visit, beside those that are made
  --against DIR    another unpacked extension to compare with
  --nodes N        sizes of the made pages to visit, 1000, 10000 and 100000 where nothing is said; 0 for none
  --rounds N       visits to each page in each browser, 3 where nothing is said
  --part PART      only "calls" or only "visits"`;
const VENDORS = [1, 100, 10_000];
/** Pages on which the cost by number of vendors is measured. */
const SCALED = 20;

interface Options {
  folders: string[];
  saved: string[];
  against: string[];
  rounds: number;
  nodes: number[];
  part?: string;
}

/** @throws UsageError with a line that says what is wrong */
function readOptions(): Options {
  const list = { type: "string", multiple: true, default: [] as string[] } as const;
  const { positionals: folders, values } = parseArgs({
    allowPositionals: true,
    options: {
      pages: list,
      against: list,
      nodes: { ...list, default: SIZES.map(String) },
      rounds: { type: "string", default: "3" },
      part: { type: "string" },
    },
  });
  const missing = [...folders, ...values.pages, ...values.against].find(
    (path) => !statSync(path, { throwIfNoEntry: false })?.isDirectory(),
  );
  if (missing) throw new UsageError(`${missing}: no such folder`);
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new UsageError(`--rounds ${values.rounds}: expected a whole number from 1 on`);
  const nodes = values.nodes.map(Number);
  const wrong = values.nodes.find((_text, index) => !Number.isInteger(nodes[index]));
  if (wrong !== undefined) throw new UsageError(`--nodes ${wrong}: expected a whole number, and the option again for each further size`);
  const { part } = values;
  if (part && part !== "calls" && part !== "visits") throw new UsageError(`--part ${part}: expected calls or visits`);
  return {
    folders,
    saved: values.pages,
    against: values.against,
    rounds,
    nodes: nodes.filter((size) => size > 0),
    ...(part ? { part } : {}),
  };
}

/** Single questions, readings and verdicts. */
async function benchCalls(folders: readonly string[]): Promise<void> {
  const pages = benchPages(folders);
  const { data, compiled } = loadCompiled();
  const gate = compileGate(data);
  console.log("milliseconds: median (10th to 90th percentile)\n");
  printPages(`${pages.length} pages`, await timeExtraction(pages, gate));
  for (const nodes of [100, ...SIZES]) printPages(`made pages, ${nodes} nodes`, await timeExtraction(madePages(nodes), gate));
  const facts = factsOf(pages);
  print("verdict", await timeClassification(facts, prepare(compiled)));
  for (const count of VENDORS)
    print(`verdict, ${count} vendors`, await timeClassification(facts.slice(0, SCALED), withVendors(compiled, count)));
}

function printPages(title: string, times: readonly PageTimes[]): void {
  console.log(title);
  const of = (key: keyof PageTimes) => times.map((time) => time[key]);
  print("  elements on a page", of("nodes"));
  print("  question, first time", of("gateFirst"));
  print("  question, again", of("gate"));
  print("  reading, first time", of("extractFirst"));
  print("  reading, again", of("extract"));
}

/** Whole visits to pages. */
async function benchVisits({ saved, against, rounds, nodes }: Options): Promise<void> {
  buildEditions("chrome");
  const { contenders, close } = await launchContenders(against);
  try {
    const made = nodes.flatMap(madePages);
    await visitOrdinary(contenders, [...made, ...(saved.length > 0 ? savedPages(saved) : [])], rounds);
    await visitFlagged(contenders, flaggedSamples(), rounds);
  } finally {
    await close();
  }
}

/** An ordinary page is one that names no vendor where pages say what they are about: on others, more is done. */
function savedPages(folders: readonly string[]): MadePage[] {
  const gate = compileGate(loadCompiled().data);
  const group = ({ html, url }: BenchPage) => (factsOfHtml(html, url, gate) ? "saved pages that name the vendor" : "ordinary saved pages");
  return benchPages(folders).map((page) => ({ ...page, group: group(page) }));
}

function flaggedSamples(): MadePage[] {
  const flagged = new Set(readSamples().flatMap(({ url, expect }) => (expect === "none" ? [] : [url])));
  return benchPages([]).flatMap((page) => (flagged.has(page.url) ? [{ ...page, group: "samples" }] : []));
}

/** Facts of every page, whether or not it names a vendor. */
function factsOf(pages: readonly BenchPage[]): PageFacts[] {
  return pages.map(({ url, html }) => factsOfAnyHtml(html, url));
}

function print(name: string, values: readonly number[]): void {
  console.log(`${name.padEnd(26)} ${spread(values)}`);
}

async function main(): Promise<number> {
  const options = readOptions();
  if (options.part !== "visits") await benchCalls(options.folders);
  if (options.part !== "calls") await benchVisits(options);
  return 0;
}

await runCommand(main, USAGE);
