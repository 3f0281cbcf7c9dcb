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
  const label = ({ label, sub }: PageLine) => ({ label, sub });
  return {
    addresses: readAddresses(join(folder, "urls.tsv")),
    texts: pages
      .filter((page) => !page.html_source)
      .map((page) => ({ row: { url: page.url, title: page.title, text: page.text }, ...label(page) })),
    excerpts: pages
      .filter((page) => page.html_source)
      .map((page) => ({ row: { url: page.url, title: page.title, text: page.text }, ...label(page) })),
    html: pages.flatMap((page) =>
      page.html_source ? [{ row: { url: page.url, html: join(folder, page.html_source) }, ...label(page) }] : [],
    ),
    titles: table(join(folder, "titles.tsv")).map(([title = "", , kind = ""]) => titleRow(title, kind)),
  };
}

/** @param path tab-separated: address, label, sub; with a header line */
export function readAddresses(path: string): Labelled[] {
  return table(path).map(([url = "", label = "", sub = ""]) => ({ row: { url }, label, sub }));
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
