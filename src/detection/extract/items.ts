/** Names on the cards or rows of a list, for pages that offer several things. */
import { LIMITS } from "../facts";
import { squeeze } from "../words";
import { placeOf } from "./controls";

const NAMES =
  'h2,h3,h4,h5,[class*="product" i] [class*="title" i],[class*="product" i] [class*="name" i],[class*="card" i] [class*="title" i],[class*="item" i] a[title],[itemprop="name"],strong';
const MAX_SEEN = 400;
/** Longer texts are sentences, not names. */
const MAX_NAME = 120;

export function readItems(doc: Document): string[] {
  const found = new Set<string>();
  let seen = 0;
  for (const element of doc.querySelectorAll(NAMES)) {
    if (found.size >= LIMITS.items || seen++ > MAX_SEEN) break;
    const text = squeeze(element.textContent, MAX_NAME + 1);
    if (text.length < 4 || text.length > MAX_NAME || placeOf(element) !== "main") continue;
    found.add(text.slice(0, LIMITS.item));
  }
  return [...found];
}
