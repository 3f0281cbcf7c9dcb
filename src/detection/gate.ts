/**
 * The cheap first question on every page: is a restricted vendor named where a page says what it is about?
 * On nearly every page of a person's day the answer is no, and nothing else happens.
 *
 * Plain text search, because a regular expression of this size costs more to set up than the whole question may cost.
 */
import type { Gate } from "../rules/compiled";
import { readMakers, readTableFields } from "./extract/makers";
import { titleOf } from "./extract/title";
import { readLookalikes } from "./lookalikes";

const HEADS = "h1,h2,h3,strong,button,p";
const DATA =
  'script[type="application/ld+json"],meta[property^="og:"],meta[property="product:brand"],[itemprop="brand"],[property="brand"]';
/** Full-width Latin and half-width katakana: other forms of the same letters. */
const WIDE = /[\uff00-\uffef]/;
/** Bounds of what is looked at, in elements and characters. */
const MAX_HEADS = 50;
const MAX_TEXT = 2000;
const MAX_DATA = 60_000;

/**
 * @param doc the page
 * @param url its address
 * @param gate lower-case forms of every vendor name
 * @returns true when address, title, headings, the first sentences or structured data name a vendor
 */
export function namesVendor(doc: Document, url: string, gate: Gate): boolean {
  return (
    holdsName(`${url}\n${titleOf(doc).slice(0, MAX_TEXT)}`, gate) ||
    holdsName(headsOf(doc), gate) ||
    holdsName(dataOf(doc), gate) ||
    holdsName(makersOf(doc), gate)
  );
}

/** True when the text holds one of the names. */
export function holdsName(text: string, gate: Gate): boolean {
  const folded = readLookalikes((WIDE.test(text) ? text.normalize("NFKC") : text).toLowerCase());
  return gate.some((name) => (name.includes(" ") ? folded.replace(/\s+/g, " ") : folded).includes(name));
}

function headsOf(doc: Document): string {
  let text = "";
  let seen = 0;
  for (const element of doc.querySelectorAll(HEADS)) {
    if (seen++ >= MAX_HEADS || text.length > MAX_TEXT) break;
    text += `${(element.textContent ?? "").slice(0, MAX_TEXT)}\n`;
  }
  return text;
}

function makersOf(doc: Document): string {
  return [...readMakers(doc), ...readTableFields(doc).map((field) => field.value)].join("\n");
}

function dataOf(doc: Document): string {
  let text = "";
  for (const element of doc.querySelectorAll(DATA)) {
    if (text.length > MAX_DATA) break;
    text += `${(element.getAttribute("content") ?? element.textContent ?? "").slice(0, MAX_DATA)}\n`;
  }
  return text;
}
