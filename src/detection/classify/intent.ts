/** Intent: does the page sell the product, hand it out, or renew it? */

import type { Kind, SiteRole } from "../../rules/schema";
import { readAddress } from "../address";
import { matches, ownerOf, pageRuleFor, type SegmentGroup } from "../ruleset";
import { wordsOf } from "../words";
import { combine, type Finding, type Rule } from "./finding";
import { brandParameter, names, vendorItems } from "./identity";
import { mainOfferings } from "./offerings";
import type { Case, ReadControl } from "./reading";
import { textControls, textOffers } from "./running-text";
import { licenceUnits, subjectOf } from "./subject";

const ownPage: Rule = ({ owner, vendor, address }) => {
  const page = owner === vendor ? pageRuleFor(vendor, address) : undefined;
  if (!page || page.kind === "none") return undefined;
  return { rule: "own-page", where: "address", text: page.about, weight: 0.97, kind: page.kind, source: page.source, venue: "own" };
};

/** An installer by its address alone: on the vendor's file hosts, or under a telling file name anywhere. */
const installer: Rule = ({ address, vendor, ruleset }) => {
  const { host, file, exempt } = vendor.rules.installers;
  // File hosts put the name before the end of the path: /file/abc/setup.zip/file
  const name = address.segments.findLast((segment) => ruleset.address.installer.test(segment));
  if (!name || matches(exempt, name)) return undefined;
  const known = (name === address.file && matches(host, address.host)) || matches(file, name);
  return known ? { rule: "installer", where: "address", text: name, weight: 0.98, kind: "download", venue: "portal" } : undefined;
};

const SITE_KIND: Record<SiteRole, Kind | undefined> = {
  shop: "purchase",
  "software-shop": "purchase",
  marketplace: "purchase",
  reseller: "purchase",
  "app-store": "download",
  portal: "download",
  catalogue: "download",
  quiet: undefined,
};
const OFFERING_PAGES = new Set(["product", "search", "category", "cart", "checkout", "app", "download"]);

const sitePage: Rule = ({ site, page, address }) => {
  const kind = site && (page?.type === "app" || page?.type === "download" ? "download" : SITE_KIND[site.role]);
  if (!site || !kind) return undefined;
  const venue = site.role === "app-store" ? "app-store" : site.role === "portal" || site.role === "catalogue" ? "portal" : "shop";
  const common = { rule: "site-page", where: "address", kind, venue } as const;
  if (page && OFFERING_PAGES.has(page.type)) return { ...common, text: `${site.name}: ${page.type}`, weight: 0.9, source: page.source };
  if (site.productInHost) return { ...common, text: site.name, weight: 0.9 };
  return address.path === "/" ? undefined : { ...common, text: site.name, weight: 0.4 };
};

const dataOffer: Rule = ({ facts, vendor, ruleset }) => {
  const mine = mainOfferings(facts.data).find(
    (item) => (item.maker && names(ruleset, vendor, item.maker)) || (item.name && subjectOf(item.name, vendor, ruleset)),
  );
  if (!mine) return undefined;
  const application = /Application|VideoGame/.test(mine.type);
  if (application && !(Number.parseFloat(mine.price ?? "0") > 0))
    return { rule: "data-offer", where: "data", text: mine.name ?? mine.type, weight: 0.6, kind: "download" };
  return {
    rule: "data-offer",
    where: "data",
    text: [mine.name, mine.price].filter(Boolean).join(", "),
    weight: mine.price ? 0.85 : 0.6,
    kind: "purchase",
  };
};

const metaOffer: Rule = ({ facts }) => {
  const amount = facts.meta["product:price:amount"] ?? facts.meta["og:price:amount"];
  if (amount) return { rule: "meta-offer", where: "meta", text: amount, weight: 0.7, kind: "purchase" };
  return /^(?:og:)?product/.test(facts.meta["og:type"] ?? "")
    ? { rule: "meta-offer", where: "meta", text: "product", weight: 0.6, kind: "purchase" }
    : undefined;
};

/** A control in the main part weighs most; a cart or download link in the header is on every page of a shop. */
function controlFinding(
  page: Case,
  rule: Finding["rule"],
  kind: Kind,
  wanted: (control: ReadControl) => boolean,
  main: number,
  header = 0,
): Finding | undefined {
  const control = page.controls.find((candidate) => candidate.place === "main" && wanted(candidate));
  if (control) return { rule, where: "controls", text: control.text, weight: main, kind };
  const other = header > 0 ? page.controls.find((candidate) => candidate.place === "header" && wanted(candidate)) : undefined;
  return other && { rule, where: "controls", text: other.text, weight: header, kind };
}

const buyControl: Rule = (page) => {
  const cart = controlFinding(page, "buy-control", "purchase", ({ groups }) => groups.has("cart"), 0.75);
  return cart ?? controlFinding(page, "buy-control", "purchase", ({ groups }) => groups.has("buy"), 0.7, 0.35);
};

const downloadControl: Rule = (page) =>
  controlFinding(page, "download-control", "download", ({ groups }) => groups.has("download") || groups.has("install"), 0.65) ??
  controlFinding(page, "download-control", "download", ({ groups }) => groups.has("trial"), 0.5);

const renewControl: Rule = (page) => controlFinding(page, "renew-control", "renewal", ({ groups }) => groups.has("renew"), 0.5);

const quoteControl: Rule = (page) => controlFinding(page, "quote-control", "purchase", ({ groups }) => groups.has("quote"), 0.55, 0.5);

const installerLink: Rule = ({ facts, vendor, ruleset }) => {
  const link = facts.files.find((target) => {
    const address = readAddress(target.startsWith("//") ? `https:${target}` : target);
    if (matches(vendor.rules.installers.exempt, address.file)) return false;
    return ownerOf(ruleset, address.host) === vendor || matches(vendor.rules.installers.file, address.file);
  });
  return link ? { rule: "installer-link", where: "links", text: link, weight: 0.8, kind: "download" } : undefined;
};

/** A button that leads to a page of the vendor that sells or hands out takes over that page's purpose. */
const leadsToOffer: Rule = ({ facts, vendor, ruleset, owner }) => {
  if (owner === vendor) return undefined;
  for (const control of facts.controls) {
    if (!control.target || control.place !== "main" || !names(ruleset, vendor, control.text)) continue;
    const address = readAddress(control.target);
    const kind = ownerOf(ruleset, address.host) === vendor ? pageRuleFor(vendor, address)?.kind : undefined;
    if (kind && kind !== "none") return { rule: "leads-to-vendor", where: "controls", text: control.text, weight: 0.85, kind };
  }
  return undefined;
};

const renewWords: Rule = ({ facts, vendor, ruleset, address, owner }) => {
  if (owner === vendor) return undefined;
  const texts = [facts.title, ...facts.headings.slice(0, facts.mainHeadings), ...address.slugs.map((words) => words.join(" "))];
  const text = texts.find((candidate) => {
    const words = wordsOf(candidate);
    return (
      ruleset.controls.find(words).some((match) => match.value === "renew") &&
      ruleset.names.find(words).some((match) => match.value === vendor)
    );
  });
  return text ? { rule: "renew-words", where: text === facts.title ? "title" : "heading", text, weight: 0.85, kind: "renewal" } : undefined;
};

const price: Rule = ({ facts }) => {
  const shown = facts.prices[0] ?? PRICE.exec(facts.text)?.[0];
  return shown ? { rule: "price", where: "price", text: shown, weight: 0.45, kind: "purchase" } : undefined;
};

/** A currency sign or code beside a number: "$39.99", "1 299 ₽", "R$ 89,90", "Tk.349". */
const PRICE =
  /(?:[$€£¥₽₹₩₪₫฿₴₺]|\b(?:R\$|Tk\.?|Rs\.?|USD|EUR|GBP|RM|kr|zł|Kč|Ft|lei))\s?\d[\d.,\s]{0,9}|\d[\d.,\s]{0,9}\s?(?:[€£₽₹₩₪₫฿₴₺]|zł|Kč|kr\b|руб|грн|USD\b|EUR\b|円|元|원)/u;

const SEGMENT_INTENT: Partial<Record<SegmentGroup, [Kind, number]>> = {
  product: ["purchase", 0.6],
  shop: ["purchase", 0.5],
  download: ["download", 0.5],
};

/** Words of path and host that shops and download sites use; path and host are two hints. */
const addressWords: Rule = (page) =>
  page.owner || page.site || !page.address.web ? undefined : [...segmentWords(page), ...hostWords(page)];

function segmentWords({ address, ruleset }: Case): Finding[] {
  const findings: Finding[] = [];
  for (const [index, words] of address.slugs.entries()) {
    for (const word of words) {
      const intent = SEGMENT_INTENT[ruleset.address.segment.get(word) ?? "editorial"];
      if (!intent) continue;
      // A word within a slug says less than a segment of its own.
      const weight = words.length === 1 ? intent[1] : intent[1] * 0.6;
      findings.push({ rule: "address-words", where: "address", text: address.segments[index] ?? word, kind: intent[0], weight });
    }
  }
  return strongest(findings);
}

function hostWords({ address, ruleset, vendor }: Case): Finding[] {
  const labels = address.labels.slice(0, -1);
  // A name that carries the vendor's is judged by `vendor-shop`.
  if (labels.some((label) => ruleset.names.inside(label).includes(vendor))) return [];
  const name = labels.join(" ");
  const common = { rule: "address-words", where: "address", text: address.host } as const;
  if (ruleset.address.portalHosts.some((word) => name.includes(word))) return [{ ...common, kind: "download", weight: 0.5 }];
  return ruleset.address.shopHosts.some((word) => name.includes(word)) ? [{ ...common, kind: "purchase", weight: 0.4 }] : [];
}

/** The strongest finding of each kind. */
function strongest(findings: readonly Finding[]): Finding[] {
  const best = new Map<Kind | undefined, Finding>();
  for (const finding of findings) if ((best.get(finding.kind)?.weight ?? 0) < finding.weight) best.set(finding.kind, finding);
  return [...best.values()];
}

const licence: Rule = (page) => {
  const { facts, address, vendor, ruleset } = page;
  const texts = [facts.title, ...facts.headings, ...vendorItems(page).mine, ...address.slugs.map((words) => words.join(" "))];
  for (const text of texts) {
    const words = wordsOf(text);
    if (!ruleset.names.find(words).some((match) => match.value === vendor)) continue;
    const units = licenceUnits(words, ruleset);
    if (units) return { rule: "licence-units", where: text === facts.title ? "title" : "list", text: units, weight: 0.5, kind: "purchase" };
  }
  return undefined;
};

const portalWords: Rule = ({ facts, ruleset }) => {
  const words = new Set(ruleset.text.find(wordsOf(facts.text)).flatMap((match) => (match.value === "portal" ? [match.at] : [])));
  return words.size >= 1
    ? { rule: "portal-words", where: "text", text: `${words.size}`, weight: Math.min(0.6, 0.3 * words.size), kind: "download" }
    : undefined;
};

const sellerWords: Rule = ({ facts, ruleset }) => {
  const words = wordsOf(facts.text);
  const found = ruleset.text.find(words).filter((match) => match.value === "offer");
  if (found.length === 0) return undefined;
  const first = found[0] as (typeof found)[number];
  return {
    rule: "seller-words",
    where: "text",
    text: words.slice(first.at, first.at + first.length).join(" "),
    weight: combine(found.slice(0, 3).map(() => 0.35)),
    kind: "purchase",
  };
};

/** A list of the vendor's products sells them when it shows prices or buttons; see `buy-control` and `price`. */
const listing: Rule = (page) => {
  const { mine, total } = vendorItems(page);
  return mine.length >= 2 && mine.length / total >= 0.5
    ? { rule: "listing", where: "list", text: `${mine.length} of ${total}`, weight: 0.35, kind: "purchase" }
    : undefined;
};

/** Somebody else's site under the vendor's name, such as a national reseller. Only a first guess: content decides where there is any. */
const vendorShop: Rule = ({ address, vendor, owner, site, ruleset, addressOnly }) => {
  if (owner || site || !addressOnly || address.labels.length < 2) return undefined;
  const own = address.labels.find((label) => ruleset.names.inside(label).includes(vendor));
  if (!own) return undefined;
  const main = own === address.labels[0];
  const weight = address.path === "/" ? (main ? 0.65 : 0.3) : 0.5;
  return { rule: "vendor-shop", where: "address", text: own, weight, kind: "purchase" };
};

/** Words of buying, downloading and asking for a price in the address itself: /cotizar/, /buy-kaspersky */
const slugControls: Rule = ({ address, ruleset, owner, site }) => {
  if (owner || site) return undefined;
  const groups = new Set(address.slugs.flatMap((words) => ruleset.controls.find(words).map((match) => match.value)));
  if (groups.has("buy") || groups.has("quote"))
    return { rule: "address-words", where: "address", text: address.path, weight: 0.5, kind: "purchase" };
  return groups.has("download")
    ? { rule: "address-words", where: "address", text: address.path, weight: 0.5, kind: "download" }
    : undefined;
};

/** A page of its own for one product of the vendor, named by little more than product and licence. */
const productSlug: Rule = ({ address, facts, vendor, ruleset, owner, site }) => {
  if (owner || site || facts.controls.length > 0) return undefined;
  const subject = subjectOf((address.slugs.at(-1) ?? []).join(" "), vendor, ruleset);
  if (subject?.form !== "product" || subject.leftover > 1) return undefined;
  const common = { rule: "address-words", where: "address", text: subject.text, weight: subject.leftover === 0 ? 0.4 : 0.25 } as const;
  return [
    { ...common, kind: "purchase" },
    { ...common, kind: "download" },
  ];
};

/** A list filtered by the vendor as brand; see `search-words`. */
const brandFilter: Rule = ({ address, page, vendor, ruleset, owner }) => {
  if (owner || page) return undefined;
  const value = brandParameter(address, vendor, ruleset);
  return value ? { rule: "listing", where: "address", text: value, weight: 0.65, kind: "purchase" } : undefined;
};

export const INTENT_RULES: readonly Rule[] = [
  ownPage,
  installer,
  sitePage,
  dataOffer,
  metaOffer,
  buyControl,
  downloadControl,
  renewControl,
  quoteControl,
  installerLink,
  leadsToOffer,
  renewWords,
  price,
  addressWords,
  licence,
  portalWords,
  sellerWords,
  listing,
  vendorShop,
  slugControls,
  productSlug,
  brandFilter,
  textOffers,
  textControls,
];
