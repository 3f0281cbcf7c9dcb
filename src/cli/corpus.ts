/** Reads a labelled corpus folder: addresses, page texts, saved pages, listing titles. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Row } from "./judge";

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
}

interface PageLine {
  url: string;
  title?: string;
  text?: string;
  html_source?: string;
  label: string;
  sub: string;
}

/** @param folder holds urls.tsv and, where there are any, pages.jsonl, html/ and titles.tsv */
export function readCorpus(folder: string): Corpus {
  const pages = lines(join(folder, "pages.jsonl")).map((line) => JSON.parse(line) as PageLine);
  const saved = pages.filter((page) => page.html_source);
  return {
    addresses: readAddresses(join(folder, "urls.tsv")),
    texts: pages.filter((page) => !page.html_source).map(textRow),
    excerpts: saved.map(textRow),
    html: saved.map(({ url, html_source = "", label, sub }) => ({ row: { url, html: join(folder, html_source) }, label, sub })),
    titles: table(join(folder, "titles.tsv")).map(([title = "", , kind = ""]) => titleRow(title, kind)),
  };
}

/** @param path tab-separated: address, label, sub; with a header line */
export function readAddresses(path: string): Labelled[] {
  return table(path).map(([url = "", label = "", sub = ""]) => ({ row: { url }, label, sub }));
}

function textRow({ url, title, text, label, sub }: PageLine): Labelled {
  return { row: { url, title, text }, label, sub };
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
