/** Visits every page in every browser in turn, several times over, so that what else the machine does falls on all alike. */
import type { Browser } from "puppeteer-core";
import { extensionWorker } from "../browser/launch";
import { BASELINE, type Contender } from "./contenders";
import type { MadePage } from "./made-pages";
import { spread } from "./print";
import { type Cost, visit } from "./visit";

const MEASURES = ["script", "mainThread", "heap", "cpu"] as const;
const NAMES = { script: "script, ms", mainThread: "main thread, ms", heap: "heap, MB", cpu: "browser CPU, ms" };

/** What a visit cost in each browser, in the same round. */
type Sample = Map<string, Cost>;

/** Group by group, each reported as soon as it is done. */
export async function visitOrdinary(contenders: readonly Contender[], pages: readonly MadePage[], rounds: number): Promise<void> {
  const [first] = pages;
  if (!first) return;
  console.error(`Visiting ${pages.length} pages in ${contenders.length} browsers, ${rounds} times each …`);
  // The first page in a browser pays for its start.
  for (const { browser } of contenders) await visit(browser, first, false);
  for (const group of new Set(pages.map((page) => page.group))) {
    const members = pages.filter((page) => page.group === group);
    const samples = await inTurn(contenders, members, rounds);
    console.log(`\n${group}, ${samples.length} visits in each browser: without an extension, and what each adds to the same visit`);
    report(
      samples,
      contenders.map(({ name }) => name),
    );
  }
}

async function inTurn(contenders: readonly Contender[], pages: readonly MadePage[], rounds: number): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let round = 0; round < rounds; round++)
    for (const page of pages) {
      const costs: Sample = new Map();
      for (const { name, browser } of round % 2 === 0 ? contenders : contenders.toReversed())
        costs.set(name, await visit(browser, page, false));
      samples.push(costs);
    }
  return samples;
}

function report(samples: readonly Sample[], names: readonly string[]): void {
  for (const measure of MEASURES) {
    const of = (name: string) => samples.map((costs) => (costs.get(name) as Cost)[measure]);
    const base = of(BASELINE);
    console.log(`  ${NAMES[measure].padEnd(18)} ${BASELINE.padEnd(16)} ${spread(base)}`);
    for (const name of names.filter((other) => other !== BASELINE)) {
      const added = of(name).map((value, index) => value - (base[index] as number));
      console.log(`  ${"".padEnd(18)} ${name.padEnd(16)} ${spread(added, true)}`);
    }
  }
}

/** From a page that is there to its notice, and from its facts, with the worker at work and with the worker stopped before. */
export async function visitFlagged(contenders: readonly Contender[], pages: readonly MadePage[], rounds: number): Promise<void> {
  console.log("\npages with a notice: from DOMContentLoaded, and from the facts in the worker, to the notice, ms");
  const visits = Array.from({ length: rounds }, () => pages).flat();
  for (const { name, browser } of contenders.filter(({ ours }) => ours)) {
    const awake = await inSequence(visits, (page) => visitAwake(browser, page));
    reportNotices(`${name}, worker awake`, awake);
    console.log(`  ${"".padEnd(24)} from the facts ${spread(awake.flatMap(({ sinceFacts }) => sinceFacts ?? []))}`);
    reportNotices(`${name}, worker asleep`, await inSequence(visits, (page) => visitAsleep(browser, page)));
  }
}

async function visitAwake(browser: Browser, page: MadePage): Promise<Cost & { sinceFacts?: number }> {
  const worker = await extensionWorker(browser);
  await worker.evaluate(clockFacts);
  const cost = await visit(browser, page, true);
  const factsAt = await worker.evaluate(() => (self as FactsClock).factsAt);
  return cost.noticeAt && factsAt ? { ...cost, sinceFacts: cost.noticeAt - factsAt } : cost;
}

async function visitAsleep(browser: Browser, page: MadePage): Promise<Cost> {
  const worker = await extensionWorker(browser).catch(() => undefined);
  await worker?.close();
  return visit(browser, page, true);
}

async function inSequence<T>(pages: readonly MadePage[], visitOne: (page: MadePage) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (const page of pages) results.push(await visitOne(page));
  return results;
}

function reportNotices(title: string, costs: readonly Cost[]): void {
  const seen = costs.flatMap(({ notice }) => notice ?? []);
  console.log(`  ${title.padEnd(24)} ${spread(seen)}  ${seen.length} of ${costs.length} visits`);
}

type FactsClock = typeof globalThis & { factsAt?: number };

/** Runs in the worker, whose next stop takes it away. */
function clockFacts(): void {
  const clock = self as FactsClock;
  if (clock.factsAt === undefined)
    chrome.runtime.onMessage.addListener((message: { type?: string }) => {
      if (message.type === "page/facts") clock.factsAt = Date.now();
    });
  clock.factsAt = 0;
}
