/** Reads a labelled corpus folder: addresses, page texts, saved pages, listing titles, and rows of any vendor. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Row, readRow } from "../judge";
import { InputError } from "../page";
import { UsageError } from "../run-command";

export interface Labelled {
  row: Row;
  /** purchase, download, renewal or none. */
  label: string;
  /** Finer group of the label. */
  sub: string;
}

export interface Corpus {
  addresses: Labelled[];
  /** Pages of which only title and text were kept. */
  texts: Labelled[];
  /** Title and text of the pages that are also there as saved HTML: less than what the browser would see. */
  excerpts: Labelled[];
  html: Labelled[];
  titles: Labelled[];
  /** Rows as `npm run check -- --batch` takes them, each with a label: mostly other vendors' pages. */
  rows: Labelled[];
}

/** Files of which a corpus has at least one. */
const FILES = ["urls.tsv", "pages.jsonl", "titles.tsv", "rows.jsonl"];

/** True when the folder holds a corpus. */
export function isCorpus(folder: string): boolean {
  return FILES.some((file) => existsSync(join(folder, file)));
}

/** @throws UsageError naming the first folder that holds no corpus */
export function requireCorpora(folders: readonly string[]): void {
  const wrong = folders.find((folder) => !isCorpus(folder));
  if (wrong) throw new UsageError(`${wrong}: no corpus here, expected a folder with at least one of ${FILES.join(", ")}`);
}

interface PageLine {
  url: string;
  title?: string;
  text?: string;
  html_source?: string;
  label: string;
  sub: string;
}

/**
 * @param folder holds any of urls.tsv, pages.jsonl (with html/), titles.tsv and rows.jsonl
 * @throws InputError naming the line of rows.jsonl that is no labelled row
 */
export function readCorpus(folder: string): Corpus {
  const pages = lines(join(folder, "pages.jsonl")).map((line) => JSON.parse(line) as PageLine);
  const saved = pages.filter((page) => page.html_source);
  return {
    addresses: readAddresses(join(folder, "urls.tsv")),
    texts: pages.filter((page) => !page.html_source).map(textRow),
    excerpts: saved.map(textRow),
    html: saved.map(({ url, html_source = "", label, sub }) => ({ row: { url, html: join(folder, html_source) }, label, sub })),
    titles: table(join(folder, "titles.tsv")).map(([title = "", , kind = ""]) => titleRow(title, kind)),
    rows: lines(join(folder, "rows.jsonl")).map((line, index) => labelledRow(line, folder, `rows.jsonl, line ${index + 1}`)),
  };
}

/** @param path tab-separated: address, label, sub; with a header line */
export function readAddresses(path: string): Labelled[] {
  return table(path).map(([url = "", label = "", sub = ""]) => ({ row: { url }, label, sub }));
}

function textRow({ url, title, text, label, sub }: PageLine): Labelled {
  return { row: { url, title, text }, label, sub };
}

const LABELS = ["purchase", "download", "renewal", "none"];

function labelledRow(line: string, folder: string, place: string): Labelled {
  try {
    const value = JSON.parse(line) as { label?: unknown; sub?: unknown };
    const row = readRow(value);
    if (typeof value.label !== "string" || !LABELS.includes(value.label)) throw new InputError(`label: expected ${LABELS.join(", ")}`);
    const html = row.html === undefined ? {} : { html: resolve(folder, row.html) };
    return { row: { ...row, ...html }, label: value.label, sub: typeof value.sub === "string" ? value.sub : "" };
  } catch (error) {
    throw new InputError(`${place}: ${(error as Error).message}`);
  }
}

/** A listing title on an otherwise plain product page. */
function titleRow(title: string, kind: string): Labelled {
  const text = `${title} $24.99 Add to cart In stock`;
  return {
    row: { url: "https://shop.example/product/1", title, text },
    label: kind === "other-product" ? "none" : "purchase",
    sub: kind,
  };
}

function lines(path: string): string[] {
  return existsSync(path)
    ? readFileSync(path, "utf8")
        .split(/\r?\n/)
        .filter((line) => line.trim())
    : [];
}

/** Rows of a tab-separated file without its header line. */
function table(path: string): string[][] {
  return lines(path)
    .slice(1)
    .map((line) => line.split("\t"));
}
