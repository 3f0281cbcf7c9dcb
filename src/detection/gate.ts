/**
 * The cheap first question on every page: is a restricted vendor named where a page says what it is about?
 * On nearly every page of a person's day the answer is no, and nothing else happens.
 */
import { leadText } from "./extract/text";
import { LIMITS } from "./facts";

const HEADINGS = "h1,h2,h3,strong,button";
const MAX_HEADINGS = 40;
const MAX_SCRIPT = 500_000;

/**
 * @param doc the page
 * @param url its address
 * @param pattern the gate's expression, compiled once
 * @returns true when address, title, headings, structured data or the first words of the text name a vendor
 */
export function namesVendor(doc: Document, url: string, pattern: RegExp): boolean {
  return (
    pattern.test(url) ||
    pattern.test(doc.title) ||
    headingNames(doc, pattern) ||
    dataNames(doc, pattern) ||
    pattern.test(leadText(doc, LIMITS.text))
  );
}

function headingNames(doc: Document, pattern: RegExp): boolean {
  const headings = doc.querySelectorAll(HEADINGS);
  let text = "";
  for (let index = 0; index < headings.length && index < MAX_HEADINGS; index++) text += `${headings[index]?.textContent}\n`;
  return pattern.test(text);
}

function dataNames(doc: Document, pattern: RegExp): boolean {
  for (const script of doc.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? "";
    if (text.length <= MAX_SCRIPT && pattern.test(text)) return true;
  }
  for (const node of doc.querySelectorAll('meta[property^="og:"],meta[property="product:brand"],[itemprop="brand"]')) {
    if (pattern.test(node.getAttribute("content") ?? node.textContent ?? "")) return true;
  }
  return false;
}
