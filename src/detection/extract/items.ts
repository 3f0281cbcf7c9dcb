/** Names on the cards or rows of a list, for pages that offer several things. */
import { LIMITS } from "../facts";
import { squeeze } from "../words";
import type { Places } from "./places";

const NAMES = 'h2,h3,h4,h5,strong,[itemprop="name"],a[title],[class*="title" i],[class*="name" i]';
/** These name something wherever they stand; the others do on a card. */
const ANYWHERE = /^(?:h[2-5]|strong)$/;
const CARD = '[class*="product" i],[class*="card" i],[class*="item" i]';
const MAX_SEEN = 400;
/** Longer texts are sentences, not names. */
const MAX_NAME = 120;

export function readItems(doc: Document, places: Places): string[] {
  const found = new Set<string>();
  let seen = 0;
  for (const element of doc.querySelectorAll(NAMES)) {
    if (found.size >= LIMITS.items || seen++ > MAX_SEEN) break;
    const text = squeeze(element.textContent, MAX_NAME + 1);
    if (text.length < 4 || text.length > MAX_NAME || places.of(element) !== "main") continue;
    if (!ANYWHERE.test(element.localName) && !element.hasAttribute("itemprop") && !element.parentElement?.closest(CARD)) continue;
    found.add(text.slice(0, LIMITS.item));
  }
  return [...found];
}
