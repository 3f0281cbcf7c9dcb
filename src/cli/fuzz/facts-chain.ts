/** Facts that no reader would send: real ones, changed step by step, so that each step is another page to judge. */
import fc from "fast-check";
import { LIMITS, type PageFacts } from "../../detection/facts";
import { address, text as anyText } from "./markup";

/** The worker cuts every text and list before it judges. */
const text = anyText.map((words) => words.slice(0, LIMITS.name));
const MOST = 8;

type Step = (facts: PageFacts) => PageFacts;

const LISTS = ["headings", "crumbs", "items", "makers", "prices", "files"] as const;
const PLACES = ["main", "header", "aside", "footer"] as const;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constantFrom("title", "text", "language", "canonical"), text).map(([key, value]) => (facts: PageFacts) => ({
    ...facts,
    [key]: value,
  })),
  address.map((url) => (facts: PageFacts) => ({ ...facts, url })),
  fc.tuple(fc.constantFrom(...LISTS), text).map(([key, value]) => (facts: PageFacts) => ({
    ...facts,
    [key]: [value, ...facts[key]].slice(0, MOST),
  })),
  fc
    .tuple(text, fc.option(address, { nil: undefined }), fc.constantFrom(...PLACES), fc.boolean())
    .map(([words, target, place, cart]) => (facts: PageFacts) => {
      const control = { text: words, target, place, cart, count: 1 };
      return { ...facts, controls: [control, ...facts.controls].slice(0, MOST) };
    }),
  fc
    .tuple(fc.constantFrom("Product", "SoftwareApplication", "Article", "JobPosting", ""), text, text, text)
    .map(([type, name, maker, price]) => (facts: PageFacts) => ({
      ...facts,
      data: [{ type, name, maker, price }, ...facts.data].slice(0, MOST),
    })),
  fc.tuple(text, text).map(([label, value]) => (facts: PageFacts) => ({
    ...facts,
    fields: [{ label, value }, ...facts.fields].slice(0, MOST),
  })),
  fc
    .tuple(fc.constantFrom("og:type", "og:title", "product:brand", "__proto__", "toString"), text)
    .map(([key, value]) => (facts: PageFacts) => ({ ...facts, meta: { ...facts.meta, [key]: value } })),
  fc.nat(9).map((mainHeadings) => (facts: PageFacts) => ({ ...facts, mainHeadings })),
);

/** @param length steps, and so pages to judge */
export function steps(length: number): fc.Arbitrary<Step[]> {
  return fc.array(step, { minLength: length, maxLength: length });
}
