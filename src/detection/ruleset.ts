/** The compiled rules made ready for judging: names and phrases indexed, hosts in maps, expressions built when first needed. */
import type { CompiledPage, CompiledRules, CompiledSite, CompiledVendor } from "../rules/compiled";
import { CONTROL_GROUPS, type ControlGroup } from "../rules/phrase-groups";
import { type Address, domainsOf } from "./address";
import type { PhraseGroup, PhraseIndex } from "./phrases";
import { TermIndex } from "./terms";
import { wordsOf } from "./words";

export interface Ruleset {
  version: string;
  vendors: ReadyVendor[];
  names: TermIndex<ReadyVendor>;
  domains: Map<string, ReadyVendor>;
  sites: Map<string, CompiledSite>;
  phrases: PhraseIndex;
  /** What a control does whose whole text this is: phrases written with a leading "=". */
  wholeControls: Map<string, ControlGroup>;
  address: AddressWordSets;
}

interface AddressWordSets {
  segment: Map<string, SegmentGroup>;
  shopHosts: string[];
  portalHosts: string[];
  quietHosts: Set<string>;
  /** Words inside the name of a site that talks about a vendor. */
  talk: string[];
  /** Names of parameters that hold a maker's name or search words. */
  parameters: { brand: Set<string>; search: Set<string> };
  /** Words of the address of a cart. */
  cart: Set<string>;
  asset: RegExp;
  installer: RegExp;
  installerEndings: readonly string[];
}

export type SegmentGroup = keyof CompiledRules["address"]["segments"];

export interface ReadyVendor {
  id: string;
  code: string;
  name: string;
  restriction: string | null;
  rules: CompiledVendor;
  products: TermIndex<string>;
  exempt: TermIndex<string>;
  unrelated: TermIndex<string>;
}

export function prepare(rules: CompiledRules): Ruleset {
  return {
    version: rules.version,
    ...indexVendors(rules.vendors.map(readyVendor)),
    sites: new Map(rules.sites.flatMap((site) => site.hosts.map((host) => [host, site]))),
    phrases: indexGroups({ ...rules.controls, ...rules.editorial, ...rules.text }),
    wholeControls: new Map(CONTROL_GROUPS.flatMap((group) => rules.controls[group].filter(isWhole).map((term) => [wholeKey(term), group]))),
    address: {
      segment: new Map(
        Object.entries(rules.address.segments).flatMap(([group, words]) => words.map((word) => [word, group as SegmentGroup])),
      ),
      shopHosts: rules.address.hosts.shop,
      portalHosts: rules.address.hosts.portal,
      quietHosts: new Set(rules.address.hosts.quiet),
      talk: rules.address.hosts.talk,
      parameters: {
        brand: new Set(rules.address.parameters.brand),
        search: new Set(rules.address.parameters.search),
      },
      cart: new Set(rules.address.cart),
      asset: new RegExp(rules.address.asset),
      installer: new RegExp(rules.address.installer),
      installerEndings: rules.address.installerEndings,
    },
  };
}

export function readyVendor(rules: CompiledVendor): ReadyVendor {
  const products = new TermIndex<string>();
  for (const product of rules.products) for (const term of product.terms) products.add(term, product.name);
  const exempt = new TermIndex<string>();
  for (const item of rules.exempt) for (const term of item.terms) exempt.add(term, item.name);
  const unrelated = new TermIndex<string>();
  for (const term of rules.unrelated) unrelated.add(term, term);
  return { id: rules.id, code: rules.code, name: rules.name, restriction: rules.restriction || null, rules, products, exempt, unrelated };
}

export function indexVendors(vendors: ReadyVendor[]): Pick<Ruleset, "vendors" | "names" | "domains"> {
  const names = new TermIndex<ReadyVendor>();
  const domains = new Map<string, ReadyVendor>();
  for (const vendor of vendors) {
    for (const name of vendor.rules.names) for (const form of [name, joined(name)]) names.add(form, vendor);
    for (const domain of vendor.rules.domains) domains.set(domain.toLowerCase(), vendor);
  }
  return { vendors, names, domains };
}

/** A name of several words as hosts write it: "acmeaudio". */
function joined(name: string): string {
  const form = name.replace(/[^\p{L}\p{N}*]+/gu, "");
  return form === name || form.length < 6 ? "" : form;
}

/** "=download" stands for a control that says nothing else. */
function isWhole(term: string): boolean {
  return term.startsWith("=");
}

function wholeKey(term: string): string {
  return wordsOf(term).join(" ");
}

function indexGroups(groups: Record<PhraseGroup, string[]>): PhraseIndex {
  const index: PhraseIndex = new TermIndex();
  for (const group of Object.keys(groups) as PhraseGroup[]) for (const term of groups[group]) if (!isWhole(term)) index.add(term, group);
  return index;
}

/** The vendor whose own site the host is. */
export function ownerOf(ruleset: Ruleset, host: string): ReadyVendor | undefined {
  for (const domain of domainsOf(host)) {
    const vendor = ruleset.domains.get(domain);
    if (vendor) return vendor;
  }
  return undefined;
}

/** The listed site a host belongs to; the longest listed domain wins. */
export function siteOf(ruleset: Ruleset, host: string): CompiledSite | undefined {
  for (const domain of domainsOf(host)) {
    const site = ruleset.sites.get(domain);
    if (site) return site;
  }
  return undefined;
}

const expressions = new Map<string, RegExp>();

/** Expressions of rules are built once, when first needed. */
export function matches(source: string, text: string): RegExpExecArray | null {
  let expression = expressions.get(source);
  if (!expression) {
    expression = new RegExp(source);
    expressions.set(source, expression);
  }
  return expression.exec(text);
}

/** The first page rule of a vendor's own site that covers the address, with or without a language or region in front of its path. */
export function pageRuleFor(vendor: ReadyVendor, address: Address): CompiledPage | undefined {
  const paths = new Set([address.path, withoutRegion(vendor, address)]);
  return vendor.rules.pages.find((page) => [...paths].some((path) => covers(page, address, path)));
}

function covers(page: CompiledPage, address: Address, path: string): boolean {
  if (page.host && !matches(page.host, address.host)) return false;
  if (!matches(page.path, path)) return false;
  return Object.entries(page.query ?? {}).every(([name, pattern]) => matches(pattern, address.query.get(name) ?? ""));
}

/** /us/premium, /en-gb/premium and /middle-east/premium are /premium, /en-us/middle-east/premium too. */
function withoutRegion(vendor: ReadyVendor, { plainPath }: Address): string {
  const first = plainPath.split("/")[1] ?? "";
  return (vendor.rules.homeAliases.includes(first) ? plainPath.slice(first.length + 1) : plainPath) || "/";
}
