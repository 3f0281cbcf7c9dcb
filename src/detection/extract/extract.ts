/**
 * Reads PageFacts out of a document. It looks, bounded in everything, and decides nothing; it changes nothing on the page.
 * The same code runs in the browser and, over a parsed file, on the command line.
 */
import { emptyFacts, fit, LIMITS, type PageFacts } from "../facts";
import { squeeze } from "../words";
import { readControls, readFiles } from "./controls";
import { readItems } from "./items";
import { readJsonLd } from "./json-ld";
import { readFields, readMakers } from "./makers";
import { readMarkup } from "./markup";
import { Places } from "./places";
import { leadText } from "./text";
import { titleOf } from "./title";

const META = 'meta[property^="og:"],meta[property^="product:"],meta[name^="twitter:label"],meta[name^="twitter:data"]';
const META_NAMES = /^(?:og:(?:type|title|site_name|price:amount)|product:(?:price:amount|brand|availability)|twitter:(?:label|data)[12])$/;
const PRICES = '[itemprop="price"],[class*="price" i],[data-price]';
const TRAIL = '[class*="breadcrumb" i],[id*="breadcrumb" i],[aria-label*="breadcrumb" i]';

/**
 * @param doc the page
 * @param url its address, which a caller knows better than a parsed file does
 */
export function extract(doc: Document, url: string): PageFacts {
  const facts = emptyFacts(url.slice(0, LIMITS.address));
  facts.title = squeeze(titleOf(doc), LIMITS.title);
  facts.canonical = doc.querySelector('link[rel="canonical"]')?.getAttribute("href")?.slice(0, LIMITS.address) ?? undefined;
  facts.language = doc.documentElement?.getAttribute("lang")?.slice(0, 20) ?? undefined;
  readHeadings(doc, facts);
  for (const meta of doc.querySelectorAll(META)) {
    const name = meta.getAttribute("property") ?? meta.getAttribute("name") ?? "";
    if (META_NAMES.test(name)) facts.meta[name] ??= squeeze(meta.getAttribute("content"), LIMITS.name);
  }
  readJsonLd(doc, facts);
  readMarkup(doc, facts);
  const trail = facts.crumbs.length === 0 ? doc.querySelector(TRAIL) : null;
  if (trail) facts.crumbs = texts(trail, "a,li", LIMITS.crumbs, LIMITS.item);
  facts.prices = texts(doc, PRICES, LIMITS.prices, 30, /\d/);
  facts.makers = readMakers(doc);
  facts.fields = readFields(doc);
  const places = new Places();
  facts.controls = readControls(doc, url, places);
  facts.files = readFiles(doc);
  if (facts.items.length === 0) facts.items = readItems(doc, places);
  facts.text = leadText(doc, LIMITS.text);
  return fit(facts);
}

function readHeadings(doc: Document, facts: PageFacts): void {
  const main = texts(doc, "h1", 3, LIMITS.heading);
  facts.mainHeadings = main.length;
  facts.headings = [...main, ...texts(doc, "h2", LIMITS.headings - main.length, LIMITS.heading)];
}

/** Distinct, non-empty texts of the elements that match, within bounds. */
function texts(doc: ParentNode, selector: string, most: number, length: number, wanted?: RegExp): string[] {
  const found = new Set<string>();
  let seen = 0;
  for (const element of doc.querySelectorAll(selector)) {
    if (found.size >= most || seen++ > 200) break;
    const text = squeeze(element.textContent, length);
    if (text && (!wanted || wanted.test(text))) found.add(text);
  }
  return [...found];
}
