/** The pipeline of a batch: pieces are read, judged and written, several at once, in order, and never more than a few are held. */
import { type Entry, inPieces } from "./entry";
import type { Judged } from "./judge-entries";

/**
 * @param entries what to judge
 * @param judge may take its time; pieces are handed to it before earlier ones are answered
 * @param write called with one piece after the other, in order, and waited for
 * @param most pieces that are in the works at the same time: reading stops until there is room
 * @throws whatever reading, judging or writing throws first
 */
export async function runBatch(
  entries: AsyncIterable<Entry[]>,
  judge: (piece: Entry[]) => Promise<Judged>,
  write: (judged: Judged) => Promise<void>,
  most: number,
): Promise<void> {
  const written: Promise<void>[] = [];
  let last = Promise.resolve();
  for await (const piece of inPieces(entries)) {
    last = writeAfter(last, judge(piece), write);
    // Whoever waits for it hears of the error; nobody may ever wait for those behind it.
    last.catch(() => undefined);
    written.push(last);
    if (written.length >= most) await written.shift();
  }
  await last;
}

async function writeAfter(before: Promise<void>, judging: Promise<Judged>, write: (judged: Judged) => Promise<void>): Promise<void> {
  const [judged] = await Promise.all([judging, before]);
  await write(judged);
}
