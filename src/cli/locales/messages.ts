/** Reads `public/_locales`: one folder a language, English the one that decides which texts there are. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../build-extension";

const LOCALES_FOLDER = join(ROOT, "public/_locales");

/** Texts of one language by key. */
export type Texts = Record<string, { message: string; description?: string }>;

/** @returns the folders that are there: en, es, zh_CN … */
export function localeFolders(): string[] {
  return readdirSync(LOCALES_FOLDER).sort();
}

export function readTexts(folder: string): Texts {
  return JSON.parse(readFileSync(join(LOCALES_FOLDER, folder, "messages.json"), "utf8")) as Texts;
}

/** @returns the numbers of the placeholders that a text uses, each once, in order: "$2 of $1" gives 1, 2 */
export function placeholders(message: string): number[] {
  const found = [...message.matchAll(/\$([1-9])/g)].map(([, digit]) => Number(digit));
  return [...new Set(found)].sort();
}
