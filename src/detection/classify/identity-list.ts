/** Identity of lists: searches for the vendor, lists narrowed to it, lists most of which are its products. */
import type { Address } from "../address";
import type { ReadyVendor, Ruleset } from "../ruleset";
import { wordsOf } from "../words";
import type { Rule } from "./finding";
import { isOffering } from "./offerings";
import { hasOtherSubject } from "./other-subject";
import type { Case } from "./reading";
import { isAbout, mentions } from "./subject";

const searchWords: Rule = ({ address, page, vendor, ruleset }) => {
  const value = page?.type === "search" ? searchFor(page.search ?? "", vendor, ruleset) : brandParameter(address, vendor, ruleset);
  return value ? { rule: "search-words", where: "address", text: value, weight: 0.95 } : undefined;
};

const MAX_SEARCH_WORDS = 8;

/** True when a whole segment of the path says that things are listed there. */
function isListAddress(address: Address, ruleset: Ruleset): boolean {
  return address.slugs.some((words) => words.length === 1 && ruleset.address.segment.get(words[0] as string) === "listing");
}

/** @returns the value of a brand filter that names the vendor, on a page that by its address lists things */
export function brandParameter(address: Address, vendor: ReadyVendor, ruleset: Ruleset): string | undefined {
  if (!isListAddress(address, ruleset)) return undefined;
  for (const [name, value] of address.query) {
    const filters = wordsOf(name.replaceAll("_", " ")).some((word) => ruleset.address.parameters.brand.has(word));
    if (filters && searchFor(value, vendor, ruleset)) return value;
  }
  return undefined;
}

/** Search words, not an address passed on in a parameter, that name the vendor. */
function searchFor(value: string, vendor: ReadyVendor, ruleset: Ruleset): string | undefined {
  const words = wordsOf(value);
  if (/:\/\//.test(value) || words.length > MAX_SEARCH_WORDS) return undefined;
  return mentions(words, vendor, ruleset) ? value : undefined;
}

/** Share of a list that must name the vendor for the list to be about it. */
const MOST = 0.5;

/** Names on the page's cards that are the vendor's, and how many there are in all that look like offers. */
export function vendorItems({ facts, vendor, ruleset }: Case): { mine: string[]; total: number } {
  const listed = facts.items.length > 0 ? facts.items : facts.data.filter(isOffering).map((item) => item.name ?? "");
  return { mine: listed.filter((text) => isAbout(text, vendor, ruleset)), total: listed.length };
}

/** True when the page lists several things and most of them are the vendor's. */
export function isVendorList({ mine, total }: ReturnType<typeof vendorItems>): boolean {
  return mine.length >= 2 && mine.length / total >= MOST;
}

const items: Rule = (page) => {
  if (page.owner !== page.vendor && hasOtherSubject(page)) return undefined;
  const list = vendorItems(page);
  return isVendorList(list) ? { rule: "items", where: "list", text: list.mine.slice(0, 3).join(", "), weight: 0.8 } : undefined;
};

export const LIST_IDENTITY_RULES: readonly Rule[] = [searchWords, items];
