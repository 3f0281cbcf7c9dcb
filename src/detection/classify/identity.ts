/** Identity: is the main subject of the page a product of the vendor? */

import { type Address, readAddress } from "../address";
import { matches, ownerOf, type ReadyVendor, type Ruleset } from "../ruleset";
import { wordsOf } from "../words";
import type { Finding, Rule } from "./finding";
import { isOffering, mainOfferings } from "./offerings";
import { hasOtherSubject } from "./other-subject";
import type { Case } from "./reading";
import { nearControl, textSubject } from "./running-text";
import { isAbout, mentions, type Subject, subjectOf, subjectOfPart } from "./subject";

const ownSite: Rule = ({ owner, vendor, address }) =>
  owner === vendor ? { rule: "own-site", where: "address", text: address.host, weight: 0.9, venue: "own" } : undefined;

const storeApp: Rule = ({ site, page, vendor }) => {
  const apps = site && vendor.rules.apps[site.id];
  if (!apps || !page?.id || !matches(apps.offered, page.id)) return undefined;
  return { rule: "store-app", where: "address", text: page.id, weight: 1, source: `rules/vendors/${vendor.id}.json#/apps/${site.id}` };
};

const dataMaker: Rule = ({ facts, vendor, ruleset }) => {
  const item = mainOfferings(facts.data).find((candidate) => candidate.maker && names(ruleset, vendor, candidate.maker));
  if (item) return { rule: "data-maker", where: "data", text: item.maker as string, weight: 0.95 };
  const brand = facts.meta["product:brand"];
  return brand && names(ruleset, vendor, brand) ? { rule: "data-maker", where: "meta", text: brand, weight: 0.9 } : undefined;
};

/** The vendor's name stands at the very start. */
export function names(ruleset: Ruleset, vendor: ReadyVendor, text: string): boolean {
  return ruleset.names.find(wordsOf(text)).some((match) => match.value === vendor && match.at <= 1);
}

const dataName: Rule = ({ facts, vendor, ruleset }) => {
  for (const item of mainOfferings(facts.data)) {
    const subject = firstSubject([item.name ?? ""], vendor, ruleset);
    if (subject) return found("data-name", "data", subject, { product: 0.92, head: 0.85 });
  }
  return undefined;
};

const titleSubject: Rule = ({ facts, vendor, ruleset }) => {
  const candidates = [facts.title, facts.meta["og:title"] ?? ""].map((text) => subjectOf(text, vendor, ruleset));
  const subject =
    candidates.find((candidate) => candidate?.form === "product") ?? candidates.find((candidate) => candidate?.form === "head");
  return (
    subject && found("title-subject", "title", subject, { product: 0.85, head: subject.first ? 0.75 : subject.leftover <= 8 ? 0.7 : 0.5 })
  );
};

const headingSubject: Rule = ({ facts, vendor, ruleset }) => {
  const main = firstSubject(facts.headings.slice(0, facts.mainHeadings), vendor, ruleset);
  if (main) return found("heading-subject", "heading", main, { product: 0.8, head: 0.7 });
  // One of many smaller headings is a card or a section among others.
  const smaller = facts.headings.slice(facts.mainHeadings);
  const mine = smaller.filter((text) => isAbout(text, vendor, ruleset));
  const subject = mine.length * 2 >= smaller.length ? firstSubject(mine, vendor, ruleset) : undefined;
  return subject && found("heading-subject", "heading", subject, { product: 0.55, head: 0.45 });
};

/** The first of these texts that is about the vendor's product, not merely mentions the vendor. */
function firstSubject(texts: readonly string[], vendor: ReadyVendor, ruleset: Ruleset): Subject | undefined {
  return texts.map((text) => subjectOf(text, vendor, ruleset)).find((subject) => subject && subject.form !== "mention");
}

function found(rule: Finding["rule"], where: Finding["where"], subject: Subject, weights: { product: number; head: number }): Finding {
  const weight = subject.form === "product" ? weights.product : weights.head;
  return { rule, where, text: subject.text, weight, product: subject.product };
}

/** The last path segment that names the vendor; one further up is the folder of what is shown. */
const slug: Rule = ({ address, vendor, ruleset, owner }) => {
  if (owner === vendor) return undefined;
  for (const [index, words] of [...address.slugs.entries()].reverse()) {
    const subject = subjectOfPart(words, address.segments[index] ?? "", vendor, ruleset);
    if (!subject) continue;
    return {
      rule: "slug",
      where: "address",
      text: subject.text,
      weight: slugWeight(subject, index === address.slugs.length - 1),
      product: subject.product,
    };
  }
  return undefined;
};

function slugWeight(subject: Subject, last: boolean): number {
  if (subject.form === "mention") return 0.3;
  const clean = subject.leftover === 0 ? 0.9 : subject.leftover <= 2 ? 0.8 : 0.6;
  const weight = subject.form === "product" ? clean : Math.min(clean, subject.leftover === 0 ? 0.85 : 0.7);
  return last ? weight : weight * 0.8;
}

/** The label of somebody else's host name, its last left out, that carries the vendor's name. */
export function labelNaming(address: Address, vendor: ReadyVendor, ruleset: Ruleset): string | undefined {
  return address.labels.slice(0, -1).find((label) => ruleset.names.inside(label).includes(vendor));
}

/** acme-free.portal.example, acme.example.org, acmeshop.example */
const hostName: Rule = ({ address, site, vendor, owner, ruleset }) => {
  if (owner === vendor || !address.web) return undefined;
  const label = labelNaming(address, vendor, ruleset);
  if (!label) return undefined;
  const product = vendor.products.find(wordsOf(label.replaceAll("-", " ")))[0]?.value;
  return { rule: "host-name", where: "address", text: label, weight: site?.productInHost ? 0.9 : 0.8, product };
};

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

const breadcrumb: Rule = ({ facts, vendor, ruleset }) => {
  const crumb = facts.crumbs.find((text) => names(ruleset, vendor, text));
  return crumb ? { rule: "breadcrumb", where: "breadcrumb", text: crumb, weight: 0.5 } : undefined;
};

/** A button with the vendor's name that leads to a page where the vendor sells or hands out. */
const leadsToVendor: Rule = ({ facts, vendor, ruleset, owner }) => {
  if (owner === vendor) return undefined;
  const control = facts.controls.find((candidate) => {
    if (!candidate.target || candidate.place !== "main") return false;
    const address = readAddress(candidate.target);
    return address.web && ownerOf(ruleset, address.host) === vendor && names(ruleset, vendor, candidate.text);
  });
  return control ? { rule: "leads-to-vendor", where: "controls", text: control.text, weight: 0.6 } : undefined;
};

export const IDENTITY_RULES: readonly Rule[] = [
  ownSite,
  storeApp,
  dataMaker,
  dataName,
  titleSubject,
  headingSubject,
  slug,
  hostName,
  searchWords,
  items,
  breadcrumb,
  leadsToVendor,
  textSubject,
  nearControl,
];
