/** The pipeline of a batch: order kept, never more in the works than allowed, errors passed on. */
import { expect, test } from "vitest";
import { type Entry, inPieces } from "../../src/cli/batch/entry";
import type { Judged } from "../../src/cli/batch/judge-entries";
import { runBatch } from "../../src/cli/batch/run";
import { emptyTally } from "../../src/cli/batch/tally";

const entryOf = (number: number): Entry => ({ place: `line ${number}`, row: { url: `https://a.example/${number}` } });
const judgedAs = (piece: Entry[]): Judged => ({ text: piece.map(({ place }) => `${place}\n`).join(""), tally: emptyTally() });
const later = (turns: number) => new Promise<void>((resolve) => setTimeout(resolve, turns));

/** Counts what has been read, so that a test sees how far ahead of writing that is. */
async function* numbered(count: number, read: { entries: number }, size = 50): AsyncGenerator<Entry[]> {
  for (let number = 0; number < count; number += size) {
    read.entries += size;
    yield Array.from({ length: size }, (_nothing, index) => entryOf(number + index));
  }
}

test("what takes longer to judge is still written in its turn", async () => {
  let turn = 0;
  let text = "";
  await runBatch(
    numbered(1000, { entries: 0 }),
    async (piece) => {
      await later(turn++ % 3 === 0 ? 4 : 0);
      return judgedAs(piece);
    },
    async (judged) => {
      text += judged.text;
    },
    4,
  );
  expect(text).toBe(Array.from({ length: 1000 }, (_nothing, number) => `line ${number}\n`).join(""));
});

test("reading waits for a slow writer: however much comes, only so many pieces are held", async () => {
  const MOST = 4;
  const PIECE = 50;
  const read = { entries: 0 };
  let written = 0;
  let furthest = 0;
  await runBatch(
    numbered(20_000, read),
    async (piece) => judgedAs(piece),
    async () => {
      furthest = Math.max(furthest, read.entries - written);
      await later(1);
      written += PIECE;
    },
    MOST,
  );
  expect(written).toBe(20_000);
  expect(furthest).toBeGreaterThan(PIECE);
  expect(furthest).toBeLessThanOrEqual((MOST + 1) * PIECE);
});

test.each(["reading", "judging", "writing"])(
  "an error in %s ends the run with that error, and nothing is left to fail unheard",
  async (where) => {
    const unheard: unknown[] = [];
    const hear = (reason: unknown) => void unheard.push(reason);
    process.on("unhandledRejection", hear);
    async function* source() {
      yield* numbered(500, { entries: 0 });
      if (where === "reading") throw new Error("broken reading");
    }
    let piece = 0;
    const run = runBatch(
      source(),
      async (entries) => {
        if (where === "judging" && piece++ > 2) throw new Error("broken judging");
        return judgedAs(entries);
      },
      async () => {
        if (where === "writing") throw new Error("broken writing");
      },
      3,
    );
    await expect(run).rejects.toThrow(`broken ${where}`);
    await later(5);
    process.off("unhandledRejection", hear);
    expect(unheard).toEqual([]);
  },
);

test("pieces are bounded by number and by size", async () => {
  const large: Entry = { place: "", json: "x".repeat(1 << 18) };
  const sizes = async (entries: Entry[]) => {
    const found: number[] = [];
    for await (const piece of inPieces(
      (async function* () {
        yield entries;
      })(),
    ))
      found.push(piece.length);
    return found;
  };
  expect(await sizes(Array.from({ length: 120 }, (_nothing, number) => entryOf(number)))).toEqual([50, 50, 20]);
  expect(await sizes([large, large, entryOf(1)])).toEqual([1, 1, 1]);
  expect(await sizes([])).toEqual([]);
});
