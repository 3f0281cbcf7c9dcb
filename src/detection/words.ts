/** Text made comparable: one spelling for what people read as the same word. */
import { readLookalikes } from "./lookalikes";

const ASCII = /^[\t\n\r\x20-\x7e]*$/;
const LATIN_MARKS = /[\u0300-\u036f]/g;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const ASCII_WORD = /[a-z0-9]+/g;

/** Lower case, compatibility forms unified, marks on letters (é, й, ё) dropped, so that "ＡＣＭＥ" and "acme" are one. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return readLookalikes(text.normalize("NFKD").replace(LATIN_MARKS, "").normalize("NFC").toLowerCase());
}

/** The words of a text in order, folded: "Acme Anti-Virus 1-PC" → acme, anti, virus, 1, pc. */
export function wordsOf(text: string): readonly string[] {
  const known = recent.get(text);
  if (known) return known;
  const words = (ASCII.test(text) ? text.toLowerCase().match(ASCII_WORD) : fold(text).match(WORD)) ?? [];
  if (recent.size >= MAX_RECENT) recent.clear();
  recent.set(text, words);
  return words;
}

/** Rules ask for the words of the same few texts again and again while one page is judged. */
const recent = new Map<string, readonly string[]>();
const MAX_RECENT = 300;

/** Forgets them: after whole pages were read, and so that a benchmark finds each page new. */
export function clearRecent(): void {
  recent.clear();
}

/** Characters that are looked at for one that is kept: markup is full of white space, but a page may also be made to slow others. */
const SLACK = 20;

/** Text with white space runs made one space, cut to `limit` characters. */
export function squeeze(text: string | null | undefined, limit: number): string {
  return (text ?? "")
    .slice(0, SLACK * (limit + SLACK))
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, limit);
}
