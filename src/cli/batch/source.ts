/** Opens what a batch is read from: a file in one of several formats, a folder of saved pages, or standard input. */
import { closeSync, createReadStream, openSync, readSync, statSync } from "node:fs";
import { extname } from "node:path";
import { InputError, statOf } from "../page";
import type { Entry } from "./entry";
import { csvEntries } from "./read-csv";
import { folderEntries, pageFiles } from "./read-folder";
import { harEntries } from "./read-har";
import { lineEntries, linesOf } from "./read-lines";

export const INPUT_FORMATS = ["jsonl", "lines", "csv", "har"] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

const BY_EXTENSION: Record<string, InputFormat> = {
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".txt": "lines",
  ".csv": "csv",
  ".tsv": "csv",
  ".har": "har",
};

export interface Source {
  entries: AsyncIterable<Entry[]>;
  /** File from whose folder relative paths start; undefined for standard input. */
  base?: string;
  /** How much of the input is done, 0 to 1, after so many rows; undefined where nobody knows. */
  share(rows: number): number | undefined;
}

/**
 * @param path file or folder, or "-" for standard input
 * @param format undefined to tell it by the end of the name, or else by the first line
 * @throws InputError when there is nothing to read
 */
export function openSource(path: string, format?: InputFormat): Source {
  if (path === "-") return { entries: entriesOf(process.stdin, path, format), share: () => undefined };
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return openFolder(path);
  const kind = format ?? BY_EXTENSION[extname(path).toLowerCase()];
  const stat = statOf(path);
  if (stat.isFile()) checkBeginning(path, kind, stat.size);
  if (kind === "har") return { entries: harEntries(path), base: path, share: () => undefined };
  const stream = createReadStream(path);
  return {
    entries: entriesOf(stream, path, kind),
    base: path,
    share: () => (stat.size > 0 ? stream.bytesRead / stat.size : undefined),
  };
}

function openFolder(folder: string): Source {
  const names = pageFiles(folder);
  return { entries: folderEntries(folder, names), share: (rows) => rows / names.length };
}

async function* entriesOf(stream: NodeJS.ReadableStream, path: string, format?: InputFormat): AsyncGenerator<Entry[]> {
  if (format === "har") throw new InputError("a HAR file is read as a whole: give its name in place of -");
  const lines = linesOf(stream.setEncoding("utf8") as AsyncIterable<string>);
  try {
    yield* format === "csv" ? csvEntries(lines) : lineEntries(lines, format);
  } catch (error) {
    throw error instanceof InputError ? new InputError(`${path === "-" ? "standard input" : path}: ${error.message}`) : error;
  }
}

const EXPECTED: Record<InputFormat, string> = {
  jsonl: "one JSON object a line",
  lines: "one address a line",
  csv: "a table with a column named url",
  har: "a recording in JSON",
};

/** Of a batch only the beginning is looked at: it may be larger than a saved page. */
function checkBeginning(path: string, format: InputFormat = "jsonl", size: number): void {
  if (size === 0) throw new InputError(`${path}: is empty, expected ${EXPECTED[format]}`);
  const start = Buffer.alloc(4096);
  const file = openSync(path, "r");
  const length = readSync(file, start);
  closeSync(file);
  if (start.subarray(0, length).includes(0)) throw new InputError(`${path}: holds binary data, expected ${EXPECTED[format]} in UTF-8`);
}
