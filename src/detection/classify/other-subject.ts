/** A page that is about one product of its own is about that product, whatever else it lists or mentions. */
import { mainOfferings } from "./offerings";
import type { Case } from "./reading";
import { isAbout, subjectOf } from "./subject";

/** @returns true when address or data show a single product that is not the vendor's */
export function hasOtherSubject({ page, facts, address, vendor, ruleset }: Case): boolean {
  if (page?.type === "product" || page?.type === "app") return true;
  // /product/some-thing: what stands after the word is the product.
  const word = address.slugs.findIndex((words) => words.length === 1 && ruleset.address.segment.get(words[0] as string) === "product");
  const titled = [facts.title, ...facts.headings.slice(0, facts.mainHeadings)].some((text) => isAbout(text, vendor, ruleset));
  if (word >= 0 && word < address.slugs.length - 1 && !titled) return true;
  return mainOfferings(facts.data).some((item) => item.name && !subjectOf(item.name, vendor, ruleset));
}
