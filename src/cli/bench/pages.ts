/** The pages a benchmark reads: the sample pages, and every saved page of the folders named. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isWebAddress } from "../../detection/web-address";
import { readSamples } from "../browser/samples";
import { ROOT } from "../build-extension";
import { isCorpus, readCorpus } from "../measure/corpus";

export interface BenchPage {
  url: string;
  html: string;
}

/** @param folders each a labelled corpus, or simply a folder of .html files */
export function benchPages(folders: readonly string[]): BenchPage[] {
  const samples = readSamples().map(({ url, file }) => ({ url, html: readFileSync(join(ROOT, "test/samples", file), "utf8") }));
  return folders.length > 0 ? folders.flatMap(pagesIn) : samples;
}

function pagesIn(folder: string): BenchPage[] {
  if (!isCorpus(folder)) {
    const files = readdirSync(folder).filter((name) => /\.x?html?$/i.test(name));
    return files.map((name) => ({
      url: `https://saved.example/${encodeURIComponent(name)}`,
      html: readFileSync(join(folder, name), "utf8"),
    }));
  }
  const { html, rows } = readCorpus(folder);
  const saved = new Map([...html, ...rows].flatMap(({ row }) => (row.html ? [[row.html, row.url] as const] : [])));
  return [...saved].map(([file, url], index) => ({
    url: isWebAddress(url) ? url : `https://saved.example/${index}`,
    html: readFileSync(file, "utf8"),
  }));
}
