/** `check --batch`: from its options to rows, verdicts and a summary. */
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { makeJudge } from "../judge";
import { InputError } from "../page";
import { FORMS, type OutputFormat } from "./output";
import { progressOn } from "./progress";
import { runBatch } from "./run";
import { lateSink } from "./sink";
import { type InputFormat, openSource } from "./source";
import { add, emptyTally, rowsIn, summary, type Tally } from "./tally";
import { makeCrew } from "./workers";

export interface BatchOptions {
  /** File, folder, or "-" for standard input. */
  input: string;
  inputFormat?: InputFormat;
  outputFormat: OutputFormat;
  /** File for the verdicts; standard output when there is none. */
  out?: string;
  /** Threads that judge, once they pay; by default as many as there are processors, for pages only. */
  jobs?: number;
}

/** Beyond this many, reading and writing are what holds workers up. */
const MOST_BY_DEFAULT = 4;
/** Pieces in the works for each worker: one that it judges, and others so that it need not wait. */
const PIECES = 4;

/**
 * @returns counts of what came out
 * @throws InputError when there is nothing to read, or nowhere to write to
 */
export async function checkBatch({ input, inputFormat, outputFormat, out, jobs }: BatchOptions): Promise<Tally> {
  if (out !== undefined && resolve(out) === resolve(input)) throw new InputError(`--out ${out}: is the file that is read`);
  const started = performance.now();
  const source = openSource(input, inputFormat);
  const hands = { jobs: jobs ?? Math.min(availableParallelism(), MOST_BY_DEFAULT), forAddresses: jobs !== undefined };
  const crew = makeCrew(makeJudge(), { format: outputFormat, base: source.base }, hands);
  const sink = lateSink(out, FORMS[outputFormat].head);
  const progress = progressOn(process.stderr);
  const tally = emptyTally();
  try {
    await runBatch(
      source.entries,
      crew.judge,
      async (judged) => {
        add(tally, judged.tally);
        await sink.write(judged.text);
        progress.show(tally, source.share(rowsIn(tally)));
      },
      hands.jobs * PIECES,
    );
    await sink.write(FORMS[outputFormat].tail(tally));
  } finally {
    progress.clear();
    await Promise.all([crew.close(), sink.close()]);
  }
  say(summary(tally, performance.now() - started), out !== undefined);
  return tally;
}

/** Rows on standard output are not mixed with words for people. */
function say(text: string, isOutFree: boolean): void {
  if (isOutFree) console.log(text);
  else if (process.stderr.isTTY) console.error(text);
}
