/** Lines of a stream, as rows in JSON or as plain addresses. */
import { InputError, MAX_FILE } from "../page";
import type { Entry } from "./entry";

/**
 * @returns the lines that each part of the stream completes, without their ends and without a byte order mark
 * @throws InputError at a line so long that it is none
 */
export async function* linesOf(stream: AsyncIterable<string>): AsyncGenerator<string[]> {
  let rest = "";
  let isStart = true;
  for await (const part of stream) {
    rest += isStart ? part.replace(/^\ufeff/, "") : part;
    isStart = false;
    if (part.includes("\n")) {
      const lines = rest.split("\n");
      rest = lines.pop() as string;
      yield lines.map(withoutReturn);
    }
    if (rest.length > MAX_FILE) throw new InputError(`a line of more than ${MAX_FILE / 1048576} MB: expected one row a line`);
  }
  if (rest) yield [withoutReturn(rest)];
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}

export type LineFormat = "jsonl" | "lines";

/** @param format undefined where nothing tells it: the first line then does, by being an address or not */
export async function* lineEntries(lines: AsyncIterable<string[]>, format?: LineFormat): AsyncGenerator<Entry[]> {
  let known = format;
  let number = 0;
  for await (const part of lines) {
    const entries: Entry[] = [];
    for (const line of part) {
      number++;
      const text = line.trim();
      if (!text) continue;
      known ??= /^https?:\/\//i.test(text) ? "lines" : "jsonl";
      entries.push(known === "jsonl" ? { place: `line ${number}`, json: line } : { place: `line ${number}`, row: { url: text } });
    }
    yield entries;
  }
}
