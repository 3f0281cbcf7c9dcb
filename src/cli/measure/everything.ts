/** Every labelled page at hand: the addresses and samples of the project, and corpora. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../build-extension";
import { type Labelled, readAddresses, readCorpus } from "./corpus";
import { sampleRows } from "./samples";

/** Where a corpus lies that is no part of the project. */
const BESIDE = join(ROOT, "../shared/corpus");

/** @param named folders with corpora; without any, the one beside the project, if it is there */
export function corpusRows(named: readonly string[]): Labelled[] {
  return [...readAddresses(join(ROOT, "test/corpus/addresses.tsv")), ...sampleRows(), ...corpora(named).flatMap(rowsOf)];
}

function corpora(named: readonly string[]): string[] {
  if (named.length > 0) return [...named];
  if (existsSync(BESIDE)) return [BESIDE];
  console.log(`No corpus beside the project (${BESIDE}): only the addresses and sample pages of the project are judged.\n`);
  return [];
}

function rowsOf(folder: string): Labelled[] {
  const { addresses, texts, html, titles, rows } = readCorpus(folder);
  return [...addresses, ...texts, ...html, ...titles, ...rows];
}
