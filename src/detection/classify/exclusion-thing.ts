/** Exclusions of things that name the vendor and are none of its restricted products. */
import { wordsOf } from "../words";
import type { Rule } from "./finding";
import { isMakerLabel } from "./identity";
import { mainOfferings } from "./offerings";
import type { Case } from "./reading";
import { begins, mentions, namesAsFitting, subjectOf } from "./subject";

const notCovered: Rule = ({ facts, address, vendor, ruleset }) => {
  const texts = [facts.title, ...facts.headings.slice(0, facts.mainHeadings), ...address.slugs.map((words) => words.join(" "))];
  for (const text of texts) {
    const words = wordsOf(text);
    const exempt = vendor.exempt.find(words)[0];
    if (exempt && vendor.products.find(words).every((product) => product.length < exempt.length || product.at === exempt.at))
      if (mentions(words, vendor, ruleset)) return { rule: "not-covered", where: "title", text: exempt.value, weight: 1 };
  }
  return undefined;
};

/** A product page of another maker that mentions the vendor: a filter, a comparison, a bundle. */
const otherMaker: Rule = (page) => {
  const { facts, vendor, ruleset, owner } = page;
  const maker = mainOfferings(facts.data)[0]?.maker ?? facts.meta["product:brand"] ?? makerInFields(page);
  // A dash or a blank stands for "unknown" in some shops.
  if (owner === vendor || !maker || !/^[\p{L}\p{N}]/u.test(maker)) return undefined;
  if (mentions(wordsOf(maker), vendor, ruleset)) return undefined;
  // A reseller may stand as brand of the vendor's product; a cap with the vendor's name is another's product.
  const subject = subjectOf(mainOfferings(facts.data)[0]?.name ?? "", vendor, ruleset);
  const known = vendor.rules.products.length > 0;
  if (subject && (known ? subject.form === "product" : subject.form !== "mention")) return undefined;
  return { rule: "other-maker", where: "data", text: maker, weight: 0.9 };
};

/** The maker that a table of properties names. Beside a title that begins with the vendor it may be whoever makes things for it. */
function makerInFields({ facts, vendor, ruleset, title }: Case): string | undefined {
  const titled = begins(title, vendor, ruleset);
  const named = facts.makers.some((text) => mentions(wordsOf(text), vendor, ruleset));
  return titled || named ? undefined : facts.fields.find(({ label }) => isMakerLabel(label, ruleset))?.value;
}

/** "Sun shades for Acura", "/cases-for/acme/": the vendor's name says what a thing fits, not who made it. */
const compatible: Rule = ({ facts, address, vendor, ruleset, owner }) => {
  if (owner === vendor) return undefined;
  const heads = [facts.title, ...facts.headings.slice(0, facts.mainHeadings), mainOfferings(facts.data)[0]?.name ?? ""];
  const texts = [...heads, address.slugs.flat().join(" ")];
  const fits = texts.find((text) => namesAsFitting(wordsOf(text), vendor, ruleset));
  const own = heads.some((text) => subjectOf(text, vendor, ruleset)?.form === "product" || begins(wordsOf(text), vendor, ruleset));
  return fits && !own ? { rule: "compatible", where: "title", text: fits, weight: 0.8 } : undefined;
};

/** Books about the vendor, caps of a racing team it sponsored, stickers. */
const anotherThing: Rule = ({ facts, vendor, ruleset, owner }) => {
  if (owner === vendor) return undefined;
  for (const text of [facts.title, ...facts.headings.slice(0, facts.mainHeadings), mainOfferings(facts.data)[0]?.name ?? ""]) {
    const thing = vendor.unrelated.first(text);
    if (thing && subjectOf(text, vendor, ruleset)?.form !== "product")
      return { rule: "another-thing", where: "title", text: thing.value, weight: 0.95 };
  }
  return undefined;
};

export const THING_EXCLUSION_RULES: readonly Rule[] = [notCovered, otherMaker, compatible, anotherThing];
