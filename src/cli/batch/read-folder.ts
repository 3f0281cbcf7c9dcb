/** Saved pages of a folder. Each must say where it comes from, as pages do that a browser saved. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../page";
import type { Entry } from "./entry";

const PAGE = /\.x?html?$/i;

/** @throws InputError when there is no page in the folder */
export function pageFiles(folder: string): string[] {
  const names = readdirSync(folder)
    .filter((name) => PAGE.test(name))
    .sort();
  if (names.length === 0) throw new InputError(`${folder}: holds no saved page, expected files that end in .html or .htm`);
  return names;
}

/** @param names of files in the folder */
export async function* folderEntries(folder: string, names: readonly string[]): AsyncGenerator<Entry[]> {
  yield names.map((name) => ({ place: name, id: name, file: join(folder, name) }));
}

/** Marks that Chrome and Edge ("saved from url") and SingleFile write into the first comment of a page. */
const MARKS = [/<!-- saved from url=\(\d+\)(\S+) -->/, /<!--\s*Page saved with SingleFile\s+url: (\S+)/];
const TAG = /<(?:link|meta)\b[^>]{1,2000}>/gi;
/** Marks and tags stand near the beginning. */
const HEAD = 100_000;

/** @returns the address at which a page was saved, or else the one under which it wants to be known */
export function addressIn(html: string): string | undefined {
  const head = html.slice(0, HEAD);
  for (const mark of MARKS) {
    const url = mark.exec(head)?.[1];
    if (url) return url;
  }
  const tags = head.match(TAG) ?? [];
  const canonical = tags.find((tag) => /\brel=["']?canonical\b/i.test(tag));
  const shared = tags.find((tag) => /\bproperty=["']?og:url\b/i.test(tag));
  return attributeOf(canonical, "href") ?? attributeOf(shared, "content");
}

function attributeOf(tag: string | undefined, attribute: "href" | "content"): string | undefined {
  const value = tag && new RegExp(`\\b${attribute}=(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(tag);
  const text = value ? (value[1] ?? value[2] ?? value[3]) : undefined;
  return text?.replaceAll("&amp;", "&");
}
