/** Visits every page in every browser in turn, several times over, so that what else the machine does falls on all alike. */
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
  console.error(`Visiting ${pages.length} pages in ${contenders.length} browsers, ${rounds} times each …`);
  // The first page in a browser pays for its start.
  for (const { browser } of contenders) await visit(browser, pages[0] as MadePage, false);
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

/** From a page that is there to its notice, with the worker at work and with the worker stopped before. */
export async function visitFlagged(contenders: readonly Contender[], pages: readonly MadePage[], rounds: number): Promise<void> {
  console.log("\npages with a notice: from DOMContentLoaded to the notice, ms");
  for (const { name, browser } of contenders.filter(({ ours }) => ours))
    for (const state of ["awake", "asleep"] as const) {
      const times: (number | undefined)[] = [];
      for (let round = 0; round < rounds; round++)
        for (const page of pages) {
          const worker = await extensionWorker(browser).catch(() => undefined);
          if (state === "asleep") await worker?.close();
          times.push((await visit(browser, page, true)).notice);
        }
      const seen = times.filter((time) => time !== undefined);
      console.log(`  ${name.padEnd(16)} worker ${state.padEnd(7)} ${spread(seen)}  ${seen.length} of ${times.length} visits`);
    }
}
