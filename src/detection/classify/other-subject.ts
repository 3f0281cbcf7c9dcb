/** A page that is about one product of its own is about that product, whatever else it lists or mentions. */

import type { PageFacts } from "../facts";
import type { ReadyVendor, Ruleset } from "../ruleset";
import { mainOfferings } from "./offerings";
import type { Case } from "./reading";
import { subjectOf } from "./subject";

/** @returns true when address or data show a single product that is not the vendor's */
export function hasOtherSubject({ page, facts, address, vendor, ruleset, owner }: Case): boolean {
  if (owner === vendor || page?.type === "product" || page?.type === "app") return true;
  // /product/some-thing: what stands after the word is the product.
  const word = address.slugs.findIndex((words) => words.length === 1 && ruleset.address.segment.get(words[0] as string) === "product");
  if (word >= 0 && word < address.slugs.length - 1 && !isTitled(facts, vendor, ruleset)) return true;
  return mainOfferings(facts.data).some((item) => item.name && !subjectOf(item.name, vendor, ruleset));
}

/** Title or main heading name the vendor's product. */
function isTitled(facts: PageFacts, vendor: ReadyVendor, ruleset: Ruleset): boolean {
  return [facts.title, ...facts.headings.slice(0, facts.mainHeadings)].some((text) => {
    const subject = subjectOf(text, vendor, ruleset);
    return subject !== undefined && subject.form !== "mention";
  });
}
