/** Finds the element on a page that a piece of evidence came from, by the words found and where they were. */
import type { Where } from "../detection/verdict";
import { clearRecent, wordsOf } from "../detection/words";

/** Elements in which each sort of evidence stands, the likeliest first. */
const LIKELY: Partial<Record<Where, string>> = {
  title: "h1",
  heading: "h1,h2",
  controls: 'a[href],button,[role="button"],input[type="submit"],input[type="button"],input[type="image"]',
  price: '[itemprop="price"],[class*="price" i],[data-price]',
  list: "li a,article a,h3,h4,li,tr,dl > div,dd",
  breadcrumb: '[class*="breadcrumb" i] a,[aria-label*="breadcrumb" i] a,[class*="breadcrumb" i] li',
};
/** Attributes from which a control without text has its words. */
const LABELS = ["aria-label", "value", "alt", "title"];
const MAX_SEEN = 4000;
const UNSEEN = /^(?:script|style|noscript|template|head)$/;

/** @returns the element to outline, or undefined where the evidence is not to be seen on the page */
export function targetOf(doc: Document, where: Where, text: string): Element | undefined {
  try {
    return find(doc, where, text);
  } finally {
    // Whole pages went through it.
    clearRecent();
  }
}

function find(doc: Document, where: Where, text: string): Element | undefined {
  if (where === "links") return [...doc.querySelectorAll(`a[href*="${CSS.escape(text)}"]`)].find(isVisible);
  for (const wanted of wordings(text)) {
    const found = likely(doc, where, wanted) ?? deepest(doc.body, wanted);
    if (found) return found;
  }
  return undefined;
}

/** The text as it is, then its parts: evidence from lists joins what stands apart on the page. */
function wordings(text: string): string[] {
  return [text, ...text.split(/, |: /)].map((part) => wordsOf(part).join(" ")).filter(Boolean);
}

/** The likely element that says least besides. */
function likely(doc: Document, where: Where, wanted: string): Element | undefined {
  const selector = LIKELY[where];
  if (!selector) return undefined;
  const holding = [...doc.querySelectorAll(selector)].slice(0, MAX_SEEN).filter((element) => holds(textOf(element), wanted));
  return holding.filter(isVisible).sort((a, b) => textOf(a).length - textOf(b).length)[0];
}

/** The first visible element that holds the words while none of its children does. */
function deepest(element: Element, wanted: string): Element | undefined {
  if (UNSEEN.test(element.localName) || !holds(element.textContent ?? "", wanted)) return undefined;
  const within = [...element.children].filter((child) => holds(child.textContent ?? "", wanted));
  if (within.length === 0) return isVisible(element) ? element : undefined;
  for (const child of within) {
    const found = deepest(child, wanted);
    if (found) return found;
  }
  return undefined;
}

function holds(text: string, wanted: string): boolean {
  return ` ${wordsOf(text).join(" ")} `.includes(` ${wanted} `);
}

function textOf(element: Element): string {
  return element.textContent?.trim() || (LABELS.map((name) => element.getAttribute(name)).find(Boolean) ?? "");
}

function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}
