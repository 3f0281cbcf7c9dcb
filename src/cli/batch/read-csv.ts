/** Rows of a table: comma, semicolon or tab between cells, names of the columns in the first line. */
import Papa from "papaparse";
import { InputError } from "../page";
import type { Entry } from "./entry";

const DELIMITERS = [",", ";", "\t"];
/** Columns that are read, by the names they may have; others are left alone. */
const COLUMNS: Record<string, string> = { url: "url", address: "url", id: "id", html: "html", title: "title", text: "text" };
/** A cell of more lines is a quote that was opened and not closed. */
const MAX_LINES = 200;

/** @throws InputError when the first line names no column of addresses */
export async function* csvEntries(lines: AsyncIterable<string[]>): AsyncGenerator<Entry[]> {
  let table: Table | undefined;
  let number = 0;
  for await (const part of lines) {
    const entries: Entry[] = [];
    for (const line of part) {
      number++;
      if (table) entries.push(...table.add(line, number));
      else if (line.trim()) table = new Table(line, number);
    }
    yield entries;
  }
  if (table) yield table.end();
}

/** Takes lines, gives rows. A broken row costs itself and not those after it: reading goes on at the next line. */
class Table {
  readonly #delimiter: string;
  readonly #names: readonly string[];
  /** Lines of a row whose last cell goes on in the next line. */
  #open: { text: string; number: number }[] = [];

  constructor(header: string, number: number) {
    this.#delimiter = delimiterOf(header);
    const names = parse(header, this.#delimiter).cells.map((name) => name.trim());
    this.#names = names.map((name) => COLUMNS[name.toLowerCase()] ?? "");
    if (this.#names.filter((name) => name === "url").length !== 1)
      throw new InputError(
        `line ${number}: expected the names of the columns, one of them "url"; found: ${names.join(", ").slice(0, 200)}`,
      );
  }

  add(text: string, number: number): Entry[] {
    if (this.#open.length === 0 && !text.trim()) return [];
    this.#open.push({ text, number });
    const { cells, problem } = parse(this.#open.map((line) => line.text).join("\n"), this.#delimiter);
    if (problem === "open" && this.#open.length < MAX_LINES) return [];
    return problem ? this.#giveUp() : [this.#close(cells)];
  }

  end(): Entry[] {
    const entries: Entry[] = [];
    while (this.#open.length > 0) entries.push(...this.#giveUp());
    return entries;
  }

  /** The first open line is broken; those after it are read for themselves. */
  #giveUp(): Entry[] {
    const [first, ...others] = this.#open;
    this.#open = [];
    const broken = { place: `line ${first?.number}`, problem: 'a quote (") that is not closed, or not doubled inside a quoted cell' };
    return [broken, ...others.flatMap(({ text, number }) => this.add(text, number))];
  }

  #close(cells: readonly string[]): Entry {
    const place = `line ${this.#open[0]?.number}`;
    this.#open = [];
    if (cells.length !== this.#names.length) {
      const hint = cells.length > this.#names.length ? `; quote a cell that holds "${this.#delimiter}"` : "";
      return { place, problem: `${cells.length} cells, expected ${this.#names.length} as in the first line${hint}` };
    }
    const named = this.#names.map((name, index) => [name, cells[index] ?? ""] as const);
    return { place, row: Object.fromEntries(named.filter(([name, cell]) => name === "url" || (name && cell))) };
  }
}

/** The delimiter that the first line has most of. */
function delimiterOf(header: string): string {
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] as string;
}

function parse(text: string, delimiter: string): { cells: string[]; problem?: "open" | "broken" } {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: "\n" });
  const cells = data[0] ?? [];
  if (data.length > 1 || errors.some(({ code }) => code === "InvalidQuotes")) return { cells, problem: "broken" };
  return errors.length > 0 ? { cells, problem: "open" } : { cells };
}
