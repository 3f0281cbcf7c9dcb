/** Identity: is the main subject of the page a product of the vendor? */

import { type Address, readAddress } from "../address";
import { textTermsIn } from "../phrases";
import { matches, ownerOf, type ReadyVendor, type Ruleset } from "../ruleset";
import { wordsOf } from "../words";
import type { Finding, Rule } from "./finding";
import { mainOfferings } from "./offerings";
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

/** Longer by-lines and brand fields are sentences or lists. */
const MAX_BYLINE = 8;

/** "Visit the Acme Store", "Brand: Acme", "by Acme" beside the main heading, or a row "Manufacturer | Acme". */
const makerField: Rule = ({ facts, vendor, ruleset }) => {
  const bylines = facts.makers.filter((text) => wordsOf(text).length <= MAX_BYLINE);
  const mine = bylines.filter((text) => mentions(wordsOf(text), vendor, ruleset));
  // Several makers beside a heading are a list or a choice.
  if (mine[0] && mine.length * 2 > bylines.length) return { rule: "maker-field", where: "heading", text: mine[0], weight: 0.85 };
  const field = facts.fields.find(({ label, value }) => isMakerLabel(label, ruleset) && names(ruleset, vendor, value));
  return field && { rule: "maker-field", where: "list", text: `${field.label}: ${field.value}`, weight: 0.85 };
};

/** "Brand", "Manufacturer", in any language: nothing but such a word, or little more. */
export function isMakerLabel(label: string, ruleset: Ruleset): boolean {
  const words = wordsOf(label);
  return words.length <= 3 && textTermsIn(ruleset.phrases, words).some((match) => match.value === "maker");
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
  const [first, ...further] = facts.headings.slice(0, facts.mainHeadings);
  const main = firstSubject([first ?? ""], vendor, ruleset);
  if (main) return found("heading-subject", "heading", main, { product: 0.8, head: 0.7 });
  const next = firstSubject(further, vendor, ruleset);
  if (next) return found("heading-subject", "heading", next, { product: 0.7, head: 0.4 });
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

/** How much a vendor named late in a title weighs of what one at its head does. */
const LATE = 0.75;

function found(rule: Finding["rule"], where: Finding["where"], subject: Subject, weights: { product: number; head: number }): Finding {
  const weight = subject.form === "product" ? weights.product : weights.head * (subject.late ? LATE : 1);
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
  if (owner === vendor || !address.web || (site && !site.productInHost)) return undefined;
  const label = labelNaming(address, vendor, ruleset);
  if (!label) return undefined;
  const product = vendor.products.find(wordsOf(label.replaceAll("-", " ")))[0]?.value;
  return { rule: "host-name", where: "address", text: label, weight: site?.productInHost ? 0.9 : 0.8, product };
};

const breadcrumb: Rule = ({ facts, vendor, ruleset }) => {
  const crumb = facts.crumbs.find((text) => names(ruleset, vendor, text));
  return crumb ? { rule: "breadcrumb", where: "breadcrumb", text: crumb, weight: 0.5 } : undefined;
};

/** A button with the vendor's name that leads to a page where the vendor sells or hands out. */
const leadsToVendor: Rule = ({ facts, vendor, ruleset, owner }) => {
  if (owner === vendor) return undefined;
  const control = facts.controls.find((candidate) => {
    if (!candidate.target || candidate.place !== "main" || !names(ruleset, vendor, candidate.text)) return false;
    const address = readAddress(candidate.target);
    return address.web && ownerOf(ruleset, address.host) === vendor;
  });
  return control ? { rule: "leads-to-vendor", where: "controls", text: control.text, weight: 0.6 } : undefined;
};

export const PRODUCT_IDENTITY_RULES: readonly Rule[] = [
  ownSite,
  storeApp,
  dataMaker,
  makerField,
  dataName,
  titleSubject,
  headingSubject,
  slug,
  hostName,
  breadcrumb,
  leadsToVendor,
  textSubject,
  nearControl,
];
