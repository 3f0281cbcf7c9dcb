/** What can be pressed on a page: buttons and links that look like them, main part of the page first. */
import { type Control, LIMITS, type Place } from "../facts";
import { squeeze } from "../words";
import { putsIntoCart } from "./cart";
import type { Places } from "./places";

const CANDIDATES = 'a[href],button,[role="button"],input[type="submit"],input[type="button"],input[type="image"]';
const LOOKS_PRESSABLE = /btn|button|cta|buy|cart|basket|checkout|download|install|order|purchase|subscribe|renew/i;
const LEADS_SOMEWHERE = /cart|basket|buy|checkout|order|download|install|renew|trial|purchase|subscri|pricing|whatsapp|wa\.me/i;
const FILE = /\.(?:exe|msi|dmg|pkg|apk|deb|rpm|iso|zip|run|msix|xpi|crx)(?:$|[?#])/i;
const MAX_SEEN = 3000;
/** Plain links with this few letters in the main part may be controls without any mark (`<a>Buy</a>`). */
const SHORT = 24;

/** Stands for a cart button that shows a picture and no word. */
const CART_SIGN = "🛒";

export function readControls(doc: Document, url: string, places: Places): Control[] {
  const found = new Map<string, Control>();
  let seen = 0;
  for (const element of doc.querySelectorAll(CANDIDATES)) {
    if (seen++ > MAX_SEEN) break;
    const cart = putsIntoCart(element);
    const text = textOf(element) || (cart ? CART_SIGN : "");
    if (text) take(found, element, text, url, cart, places);
  }
  return [...found.values()].sort((a, b) => rank(a) - rank(b)).slice(0, LIMITS.controls);
}

/** The same words in the menu and in the page are one control: the one in the page. */
function take(found: Map<string, Control>, element: Element, text: string, url: string, cart: boolean, places: Places): void {
  const known = found.get(text);
  if (known) known.count++;
  const counts = known ? known.place !== "main" && places.of(element) === "main" : cart || looksLikeControl(element, text, places);
  if (counts) found.set(text, { ...describe(element, text, url, cart, places), count: known?.count ?? 1 });
}

/** Links to program files, as addresses. */
export function readFiles(doc: Document): string[] {
  const found = new Set<string>();
  let seen = 0;
  for (const link of doc.querySelectorAll("a[href]")) {
    if (found.size >= LIMITS.files || seen++ > MAX_SEEN) break;
    const href = link.getAttribute("href") ?? "";
    if (FILE.test(href)) found.add(href.slice(0, LIMITS.name));
  }
  return [...found];
}

function textOf(element: Element): string {
  const text =
    squeeze(element.textContent, LIMITS.control + 1) ||
    squeeze(
      element.getAttribute("aria-label") ?? element.getAttribute("value") ?? element.getAttribute("alt") ?? element.getAttribute("title"),
      LIMITS.control,
    );
  return text.length > LIMITS.control ? "" : text;
}

function looksLikeControl(element: Element, text: string, places: Places): boolean {
  if (element.localName !== "a") return true;
  if (LOOKS_PRESSABLE.test(`${element.getAttribute("class")} ${element.id}`) || LEADS_SOMEWHERE.test(element.getAttribute("href") ?? ""))
    return true;
  return text.length <= SHORT && places.of(element) === "main";
}

function describe(element: Element, text: string, url: string, cart: boolean, places: Places): Control {
  const control: Control = { text, place: places.of(element), count: 1, ...(cart ? { cart } : {}) };
  const href = (element.closest("a[href]") ?? element).getAttribute("href");
  if (href && !href.startsWith("#") && !href.startsWith("javascript:")) control.target = shorten(href, url);
  return control;
}

/** Same-site addresses keep their path only. */
function shorten(href: string, url: string): string {
  const origin = /^https?:\/\/[^/]+/.exec(url)?.[0];
  return (origin && href.startsWith(origin) ? href.slice(origin.length) : href).slice(0, LIMITS.target);
}

const ORDER: Record<Place, number> = { main: 0, header: 2, aside: 3, footer: 4 };

function rank(control: Control): number {
  const pressable = control.target === undefined || LEADS_SOMEWHERE.test(control.target) ? 0 : 1;
  return control.cart && control.place === "main" ? -1 : ORDER[control.place] + pressable;
}
