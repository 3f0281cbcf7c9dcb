/** Intent that the address shows: known pages of the vendor and of listed sites, installers, words of shops and download sites. */

import type { Kind, PageType, SiteRole } from "../../rules/schema";
import { controlsIn } from "../phrases";
import { matches, type SegmentGroup } from "../ruleset";
import { type Finding, type Rule, strongest } from "./finding";
import { labelNaming } from "./identity";
import { brandParameter } from "./identity-list";
import type { Case } from "./reading";
import { subjectOf } from "./subject";

const ownPage: Rule = ({ owner, ownRule, vendor, address }) => {
  if (owner !== vendor || !ownRule || ownRule.kind === "none") return undefined;
  const { kind, source } = ownRule;
  return { rule: "own-page", where: "address", text: address.path, weight: 0.97, kind, source, venue: "own" };
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
export const OFFERING_PAGES: ReadonlySet<PageType> = new Set<PageType>([
  "product",
  "search",
  "category",
  "cart",
  "checkout",
  "app",
  "download",
]);

const sitePage: Rule = ({ site, page, address }) => {
  const kind = site && (page?.type === "app" || page?.type === "download" ? "download" : SITE_KIND[site.role]);
  if (!site || !kind) return undefined;
  const venue = site.role === "app-store" ? "app-store" : site.role === "portal" || site.role === "catalogue" ? "portal" : "shop";
  const common = { rule: "site-page", where: "address", kind, venue } as const;
  if (page && OFFERING_PAGES.has(page.type)) return { ...common, text: `${site.name}: ${page.type}`, weight: 0.9, source: page.source };
  if (site.productInHost) return { ...common, text: site.name, weight: 0.9 };
  return address.plainPath === "/" ? undefined : { ...common, text: site.name, weight: 0.4 };
};

const SEGMENT_INTENT: Partial<Record<SegmentGroup, [Kind, number]>> = {
  product: ["purchase", 0.6],
  shop: ["purchase", 0.5],
  download: ["download", 0.5],
  software: ["download", 0.5],
};

/** Words of path and host that shops and download sites use; path and host are two hints. */
const addressWords: Rule = (page) =>
  page.ownRule || page.site || !page.address.web ? undefined : [...segmentWords(page), ...hostWords(page)];

/** On the vendor's own site a store or download page is one of its products, whatever else is not known of it. */
const OWN_SEGMENT = 0.7;

function segmentWords({ address, ruleset, owner, vendor }: Case): Finding[] {
  const findings: Finding[] = [];
  for (const [index, words] of address.slugs.entries()) {
    for (const word of words) {
      const group = ruleset.address.segment.get(word) ?? "editorial";
      const intent = SEGMENT_INTENT[group];
      if (!intent) continue;
      // A word within a slug says less than a segment of its own.
      const telling = owner === vendor && group !== "software";
      const weight = (telling ? OWN_SEGMENT : intent[1]) * (words.length === 1 ? 1 : 0.6);
      findings.push({ rule: "address-words", where: "address", text: address.segments[index] ?? word, kind: intent[0], weight });
    }
  }
  return strongest(findings);
}

function hostWords({ address, ruleset, vendor }: Case): Finding[] {
  // A name that carries the vendor's is judged by `vendor-shop`.
  if (labelNaming(address, vendor, ruleset)) return [];
  const name = address.labels.slice(0, -1).join(" ");
  const common = { rule: "address-words", where: "address", text: address.host } as const;
  if (ruleset.address.portalHosts.some((word) => name.includes(word))) return [{ ...common, kind: "download", weight: 0.5 }];
  return ruleset.address.shopHosts.some((word) => name.includes(word)) ? [{ ...common, kind: "purchase", weight: 0.4 }] : [];
}

/** Somebody else's site under the vendor's name, such as a national reseller. Only a first guess: content decides where there is any. */
const vendorShop: Rule = ({ address, vendor, owner, site, ruleset, addressOnly }) => {
  if (owner || site || !addressOnly || address.labels.length < 2) return undefined;
  const own = address.labels.find((label) => ruleset.names.inside(label).includes(vendor));
  if (!own) return undefined;
  const main = own === address.labels[0];
  const weight = address.plainPath === "/" ? (main ? 0.65 : 0.3) : 0.5;
  return { rule: "vendor-shop", where: "address", text: own, weight, kind: "purchase" };
};

/** Words of buying, downloading and asking for a price in the address itself: /cotizar/, /buy-acme */
const slugControls: Rule = ({ address, ruleset, ownRule, site }) => {
  if (ownRule || site) return undefined;
  const groups = new Set(address.slugs.flatMap((words) => controlsIn(ruleset.phrases, words).map((match) => match.value)));
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

export const ADDRESS_INTENT_RULES: readonly Rule[] = [
  ownPage,
  installer,
  sitePage,
  addressWords,
  vendorShop,
  slugControls,
  productSlug,
  brandFilter,
];
