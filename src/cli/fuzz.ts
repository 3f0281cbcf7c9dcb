/**
 * `npm run fuzz [-- --pages DIR …] [--runs N] [--seed N]`: for a night, not for every change. Reads and judges pages that nobody would
 * write; ends with 1 when something throws, grows over its bound, or takes longer than any page may.
 */
import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import { prepare } from "../detection/ruleset";
import { compileGate } from "../rules/compile";
import { loadCompiled } from "../rules/load-compiled";
import { benchPages } from "./bench/pages";
import { type FuzzReport, fuzz, NOTHING } from "./fuzz/fuzz";
import { runCommand, UsageError } from "./run-command";

const USAGE = "Usage: npm run fuzz [-- --pages DIR …] [--runs 50000] [--seed NUMBER]";
/** Pages that are judged for each that is read. */
const VERDICTS = 20;
/** Pages between two lines that say how far it is. */
const ROUND = 1000;
/** Milliseconds that one call may take, on a machine that is busy with other things. */
const LONGEST = 5000;

function main(): number {
  const { values } = parseArgs({
    options: {
      pages: { type: "string", multiple: true, default: [] },
      runs: { type: "string", default: "50000" },
      seed: { type: "string" },
    },
  });
  const [runs, seed] = [Number(values.runs), Number(values.seed ?? Date.now() % 2 ** 31)];
  const missing = values.pages.find((folder) => !statSync(folder, { throwIfNoEntry: false })?.isDirectory());
  if (missing) throw new UsageError(`${missing}: no such folder`);
  if (!(runs > 0) || !Number.isInteger(seed)) throw new UsageError("--runs and --seed take a number");
  const { data, compiled } = loadCompiled();
  const pages = benchPages(values.pages).map(({ html }) => html);
  console.log(`${pages.length} pages to begin with, seed ${seed}`);
  const started = Date.now();
  const [ruleset, gate] = [prepare(compiled), compileGate(data)];
  const total: FuzzReport = { ...NOTHING, slowest: { ...NOTHING.slowest } };
  for (let done = 0; done < runs && !total.failure; done += ROUND) {
    const round = fuzz({ runs: Math.min(ROUND, runs - done), verdicts: VERDICTS, seed: seed + done, pages, ruleset, gate });
    add(total, round);
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`${total.extractions} pages read, ${total.classifications} judged (${total.flagged} flagged), in ${seconds} s`);
  }
  return conclude(total);
}

function add(total: FuzzReport, round: FuzzReport): void {
  for (const count of ["extractions", "classifications", "flagged"] as const) total[count] += round[count];
  for (const call of ["extract", "classify"] as const) total.slowest[call] = Math.max(total.slowest[call], round.slowest[call]);
  total.failure = round.failure;
}

function conclude({ slowest, failure }: FuzzReport): number {
  console.log(`longest: reading ${slowest.extract.toFixed(1)} ms, judging ${slowest.classify.toFixed(1)} ms`);
  const isSlow = Math.max(slowest.extract, slowest.classify) > LONGEST;
  if (failure) console.error(failure);
  if (isSlow) console.error(`One call took longer than ${LONGEST} ms.`);
  return failure || isSlow ? 1 : 0;
}

await runCommand(main, USAGE);
