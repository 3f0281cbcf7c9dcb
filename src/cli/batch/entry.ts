/** What the readers of a batch hand on: things to judge, each with its place in the input, in pieces of bounded size. */

export type Entry = { place: string } & (
  | { row: unknown; page?: string }
  /** A line of JSON; whoever judges it takes it apart, so that workers share that work. */
  | { json: string }
  /** A saved page that says itself where it comes from. */
  | { file: string; id: string }
  | { problem: string }
);

/** A piece holds no more entries than this: saved pages take their time, and pieces of them are spread over workers. */
const MAX_ENTRIES = 50;
/** Nor many more characters than this, so that pages of megabytes do not wait together. */
const MAX_LETTERS = 1 << 18;

/** @returns the same entries in the same order, in pieces of at most `MAX_ENTRIES` */
export async function* inPieces(source: AsyncIterable<Entry[]>): AsyncGenerator<Entry[]> {
  for await (const entries of source) {
    let piece: Entry[] = [];
    let letters = 0;
    for (const entry of entries) {
      piece.push(entry);
      letters += lettersOf(entry);
      if (piece.length < MAX_ENTRIES && letters < MAX_LETTERS) continue;
      yield piece;
      piece = [];
      letters = 0;
    }
    if (piece.length > 0) yield piece;
  }
}

function lettersOf(entry: Entry): number {
  if ("json" in entry) return entry.json.length;
  return "row" in entry ? (entry.page?.length ?? 0) : 0;
}
