/** Is a text (title, heading, product name, slug) about the vendor's product, or does it merely mention the vendor? */
import type { TextGroup } from "../../rules/phrase-groups";
import { textTermsIn } from "../phrases";
import type { ReadyVendor, Ruleset } from "../ruleset";
import { wordsOf } from "../words";

type SubjectForm = "product" | "head" | "mention";

export interface Subject {
  form: SubjectForm;
  /** Product named right after the vendor. */
  product?: string;
  /** The part of the text that names the vendor. */
  text: string;
  /** Words of that part besides vendor, product, licence units and numbers. */
  leftover: number;
  /** The part begins with the vendor's name. */
  first: boolean;
  /** The vendor is named late in the part, as after a sort of thing: "wireless noise cancelling headphones Acme". */
  late: boolean;
}

const SEPARATORS = /\s[-–—|·•»:/]+\s|[|–—»•·]|:\s/;
/** A vendor named within these first words of a part of a title is its subject; many languages name the sort of thing first. */
const HEAD_WORDS = 3;
/** Up to here it may be the subject; later it is mentioned. */
const LATE_WORDS = 6;
const NUMBER_WITH_UNIT = /^\d+[a-z]{0,8}$/;
/** Words that may stand between the vendor's name and a product's: "Acme Lab Anti-Virus", "Acme's new VPN". */
const LINKS = new Set(["lab", "labs", "s", "by", "new"]);

/** @returns how the text speaks of the vendor, the most telling part first; undefined when it does not name it */
export function subjectOf(text: string, vendor: ReadyVendor, ruleset: Ruleset): Subject | undefined {
  let best: Subject | undefined;
  for (const part of text.split(SEPARATORS)) {
    const subject = subjectOfPart(wordsOf(part), part.trim(), vendor, ruleset);
    if (subject && (!best || RANK[subject.form] > RANK[best.form])) best = subject;
  }
  return best;
}

/** True when the text is about the vendor's product and does not merely mention the vendor. */
export function isAbout(text: string | undefined, vendor: ReadyVendor, ruleset: Ruleset): boolean {
  const subject = text ? subjectOf(text, vendor, ruleset) : undefined;
  return subject !== undefined && subject.form !== "mention";
}

/** True when the vendor is named anywhere among these words. */
export function mentions(words: readonly string[], vendor: ReadyVendor, ruleset: Ruleset): boolean {
  return ruleset.names.find(words).some((match) => match.value === vendor);
}

/** True when the vendor is named first among these words. */
export function begins(words: readonly string[], vendor: ReadyVendor, ruleset: Ruleset): boolean {
  return ruleset.names.find(words).some((match) => match.value === vendor && match.at === 0);
}

const RANK: Record<SubjectForm, number> = { mention: 0, head: 1, product: 2 };

/** The same for words already taken apart, such as those of a path segment. */
export function subjectOfPart(words: readonly string[], text: string, vendor: ReadyVendor, ruleset: Ruleset): Subject | undefined {
  const named = ruleset.names.find(words).filter((match) => match.value === vendor);
  const first = named[0];
  if (!first) return undefined;
  const products = vendor.products.find(words);
  const product = longest(products.filter((match) => named.some((name) => isNext(words, name.at + name.length, match.at))));
  const units = words.filter((word, at) => isUnit(words, at, ruleset) || NUMBER_WITH_UNIT.test(word)).length;
  const leftover = Math.max(0, words.length - first.length - (product?.length ?? 0) - units);
  const end = words.length - first.at - first.length <= END_WORDS;
  const made = end && isAfter("maker", words, first.at, ruleset);
  const head = (first.at < LATE_WORDS || made) && !isAfter("compatible", words, first.at, ruleset);
  return {
    form: product ? "product" : head ? "head" : "mention",
    product: product?.value,
    text,
    leftover,
    first: first.at === 0,
    late: !product && !made && first.at >= HEAD_WORDS,
  };
}

/** True when the vendor is named right after a word such as "for", or right before one such as "compatible". */
export function namesAsFitting(words: readonly string[], vendor: ReadyVendor, ruleset: Ruleset): boolean {
  const fitting = textTermsIn(ruleset.phrases, words).filter((match) => match.value === "fitting");
  return ruleset.names.find(words).some((match) => {
    const end = match.at + match.length;
    const followed = fitting.some(({ at }) => at >= end && at <= end + FITTING_WORDS);
    return match.value === vendor && (followed || isAfter("compatible", words, match.at, ruleset));
  });
}

/** "Acme X5 2002 model compatible": models stand between the name and the word. */
const FITTING_WORDS = 3;

/** "Cake pan by Acme": so near its end a title names the maker. */
const END_WORDS = 2;

/** "Sun shades for Acura", "cake pan by Acme": what follows such a word is what a thing fits, or its maker. */
function isAfter(group: TextGroup, words: readonly string[], at: number, ruleset: Ruleset): boolean {
  const before = words.slice(Math.max(0, at - 3), at);
  return textTermsIn(ruleset.phrases, before).some((match) => match.value === group && match.at + match.length === before.length);
}

function isNext(words: readonly string[], after: number, at: number): boolean {
  return at === after || (at === after + 1 && LINKS.has(words[after] ?? ""));
}

function longest<T extends { length: number }>(matches: readonly T[]): T | undefined {
  return matches.reduce<T | undefined>((best, match) => (!best || match.length > best.length ? match : best), undefined);
}

/** "1 user", "3 devices", "5pc": a number with the unit of a licence. */
export function licenceUnits(words: readonly string[], ruleset: Ruleset): string | undefined {
  for (const [at, word] of words.entries()) {
    const glued = /^(\d{1,3})(\p{L}+)$/u.exec(word);
    if (glued?.[2] && isUnit([glued[2]], 0, ruleset)) return word;
    if (/^\d{1,3}$/.test(word) && isUnit(words, at + 1, ruleset)) return `${word} ${words[at + 1]}`;
  }
  return undefined;
}

/** Words after the vendor's name in which a listed offer states its licence: "Acme Anti-Virus Essential 3 PC". */
const OFFER_WORDS = 9;
/** "1 user 1 year": numbers this close together belong to one licence. */
const UNIT_WORDS = 4;

/** Offers as lists write them, found in running text: vendor, product and licence close together. */
export function offersIn(words: readonly string[], vendor: ReadyVendor, ruleset: Ruleset): string[] {
  const offers: string[] = [];
  for (const name of ruleset.names.find(words)) {
    if (name.value !== vendor) continue;
    const window = words.slice(name.at, name.at + OFFER_WORDS);
    const form = subjectOfPart(window, window.join(" "), vendor, ruleset)?.form;
    if (form === "product" && licenceUnits(window, ruleset)) offers.push(window.join(" "));
  }
  return offers;
}

/** How many licences a text states, whoever's they are: "1 user 1 year" is one. */
export function unitsIn(words: readonly string[], ruleset: Ruleset): number {
  let count = 0;
  let last = -OFFER_WORDS;
  words.forEach((word, at) => {
    if (at - last < UNIT_WORDS || !/^\d{1,3}$/.test(word) || !isUnit(words, at + 1, ruleset)) return;
    count++;
    last = at;
  });
  return count;
}

function isUnit(words: readonly string[], at: number, ruleset: Ruleset): boolean {
  const word = words[at];
  return word !== undefined && textTermsIn(ruleset.phrases, [word]).some((match) => match.value === "license");
}
