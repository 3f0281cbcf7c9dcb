/** A piece of a batch in, its verdicts as text out. The same in the main thread and in a worker. */
import { type Failure, type Judge, judgeRow, type Result, readRow } from "../judge";
import { InputError, readHtml } from "../page";
import type { Entry } from "./entry";
import { FORMS, type Output, type OutputFormat } from "./output";
import { addressIn } from "./read-folder";
import { emptyTally, type Tally } from "./tally";

export interface Judged {
  text: string;
  tally: Tally;
}

/** What all pieces of a batch have in common. */
export interface Task {
  format: OutputFormat;
  /** File that lists the rows; see `judgeRow`. */
  base?: string;
}

export function judgeEntries(entries: readonly Entry[], judge: Judge, { format, base }: Task): Judged {
  const tally = emptyTally();
  let text = "";
  for (const entry of entries) {
    const output = judgeEntry(entry, judge, base);
    tally["error" in output ? "failed" : output.kind]++;
    text += FORMS[format].row(output);
  }
  return { text, tally };
}

/** @returns the verdict, or why there is none; never throws for what a row holds */
function judgeEntry(entry: Entry, judge: Judge, base?: string): Output {
  let id: Failure["id"];
  try {
    if ("problem" in entry) throw new InputError(entry.problem);
    if ("file" in entry) {
      id = entry.id;
      return judgeFile(entry.file, id, judge);
    }
    const value: unknown = "json" in entry ? parsed(entry.json) : entry.row;
    id = (value as Pick<Result, "id"> | null)?.id;
    return judgeRow(judge, readRow(value), { base, page: "page" in entry ? entry.page : undefined });
  } catch (error) {
    return { ...(id === undefined ? {} : { id }), error: `${entry.place}: ${(error as Error).message}` };
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new InputError(`not a JSON object: ${line.slice(0, 60)}`);
  }
}

function judgeFile(file: string, id: string, judge: Judge): Result {
  const page = readHtml(file);
  const url = addressIn(page);
  if (!url) throw new InputError("says nowhere which address it was saved at; list it in a batch of rows with url and html");
  return judgeRow(judge, readRow({ id, url }), { page });
}
