/**
 * The cheap first question on every page: is a restricted vendor named where a page says what it is about?
 * On nearly every page of a person's day the answer is no, and nothing else happens.
 *
 * Plain text search, because a regular expression of this size costs more to set up than the whole question may cost. Data are
 * found by tag or by one attribute, which browsers do several times faster than by a list of selectors (docs/performance.md).
 */
import type { Gate } from "../rules/compiled";
import { readMakers, readTableFields } from "./extract/makers";
import { titleOf } from "./extract/title";
import { readLookalikes } from "./lookalikes";

const HEADS = "h1,h2,h3,strong,button,p";
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
  const line = gate.some((name) => name.includes(" ")) ? folded.replace(/\s+/g, " ") : folded;
  return gate.some((name) => line.includes(name));
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

/** Short ones first, so that one long block does not hide them. */
function dataOf(doc: Document): string {
  let text = "";
  for (const element of [...dataMetas(doc), ...marked(doc, "itemprop"), ...marked(doc, "property"), ...dataBlocks(doc)]) {
    if (text.length > MAX_DATA) break;
    text += `${(element.getAttribute("content") ?? element.textContent ?? "").slice(0, MAX_DATA)}\n`;
  }
  return text;
}

function dataMetas(doc: Document): Element[] {
  return [...doc.getElementsByTagName("meta")].filter((meta) => /^og:|^product:brand$/.test(meta.getAttribute("property") ?? ""));
}

function dataBlocks(doc: Document): Element[] {
  const isData = (script: Element) => script.getAttribute("type")?.toLowerCase() === "application/ld+json";
  return [...doc.getElementsByTagName("script")].filter(isData);
}

function marked(doc: Document, attribute: string): NodeListOf<Element> {
  return doc.querySelectorAll(`[${attribute}="brand"]`);
}
