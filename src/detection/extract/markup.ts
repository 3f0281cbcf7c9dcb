/** Structured data written into the markup: microdata (`itemtype`) and RDFa-lite (`typeof`). */
import { LIMITS, type PageFacts } from "../facts";
import { squeeze } from "../words";

const SUBJECT = /(?:Product|Application|Article|BlogPosting|Review|QAPage|Question|JobPosting)$/;
const MAX_ELEMENTS = 60;

export function readMarkup(doc: Document, facts: PageFacts): void {
  let seen = 0;
  for (const element of doc.querySelectorAll('[itemtype*="schema.org"],[typeof]')) {
    if (seen++ >= MAX_ELEMENTS || facts.data.length >= LIMITS.data) return;
    const type = (element.getAttribute("itemtype") ?? element.getAttribute("typeof") ?? "").replace(/^.*[/#:]/, "");
    if (!SUBJECT.test(type) || isForeign(element)) continue;
    facts.data.push({
      type,
      name: property(element, "name"),
      maker: property(element, "brand") ?? property(element, "manufacturer"),
      price: property(element, "price"),
    });
  }
}

/** A product inside a review or a list of related products is not the page's subject. */
function isForeign(element: Element): boolean {
  return Boolean(
    element.parentElement?.closest('[itemprop="isRelatedTo"],[itemprop="isSimilarTo"],[itemprop="review"],[itemprop="itemReviewed"]'),
  );
}

function property(element: Element, name: string): string | undefined {
  const holder = element.querySelector(`[itemprop~="${name}"],[property~="${name}"]`);
  return squeeze(holder?.getAttribute("content") ?? holder?.textContent, LIMITS.name) || undefined;
}
