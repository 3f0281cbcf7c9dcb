/**
 * The one step between the rules and every export: which addresses of a vendor are flagged by their address alone, and which must stay
 * reachable. Pure. Each format then writes down what it can say, and leaves out what it would only say by reaching too far.
 */
import { globSource } from "../../rules/glob";
import type { RuleData } from "../../rules/rule-data";
import type { Kind, PageRule, SiteFile, Vendor } from "../../rules/schema";
import { withoutChoices } from "./paths";

export interface PageFilter {
  rule: string;
  kind: Kind | "none";
  /** First labels of the hosts it is about; without them, every host that sells. "" is the domain itself. */
  hosts?: string[];
  /** Path patterns without choices. */
  paths: string[];
}

/** The page of one app in a store. */
export interface AppFilter {
  kind: "download" | "none";
  hosts: string[];
  /** Path pattern; holds `{id}` unless a parameter does. */
  path: string;
  parameter?: string;
  /** Id or pattern of ids. */
  id: string;
}

export interface VendorFilters {
  /** Domains with pages that are flagged, the main one first. */
  domains: string[];
  /** First labels of hosts on which page rules without hosts hold; "" is the domain itself. */
  sellingHosts: string[];
  /** First labels of hosts that sell nothing, such as support; may hold `*`. */
  quietHosts: string[];
  /** First labels of hosts on which a rule flags every page. */
  wholeHosts: string[];
  /** First labels of hosts that are named for selling and have a front page that sells: what a list of whole hosts can take. */
  shopHosts: string[];
  /** First path segments that may stand before a path, as a language may. */
  regions: string[];
  /** In the order of the rules: the first that fits decides. */
  pages: PageFilter[];
  /** Undefined when downloads are not asked for. */
  installers?: Vendor["installers"] & { extensions: string[]; wholeHosts: string[] };
  apps: AppFilter[];
}

/** @param kinds which kinds of pages to list */
export function filtersOf(data: RuleData, kinds: readonly Kind[]): VendorFilters[] {
  return data.vendors.map((vendor) => filtersOfVendor(vendor, data, kinds));
}

function filtersOfVendor(vendor: Vendor, data: RuleData, kinds: readonly Kind[]): VendorFilters {
  const pages = vendor.pages.filter((page) => isWanted(page, kinds));
  const sellingHosts = sellers(vendor);
  const downloads = kinds.includes("download");
  return {
    domains: vendor.domains.filter((domain) => !isQuiet(vendor, `any.${domain}`)),
    sellingHosts,
    quietHosts: labelsOf(quietPatterns(vendor), vendor),
    wholeHosts: labelsOf(pages.filter((page) => page.kind !== "none" && isWholeHost(page)).flatMap(hostsOf), vendor),
    shopHosts: kinds.includes("purchase") ? sellingHosts.filter((label) => data.addressWords.hosts.shop.includes(label)) : [],
    regions: vendor.homeAliases ?? [],
    pages: pages.map((page) => pageFilter(page, vendor)),
    ...(downloads ? { installers: installerFilters(vendor, data) } : {}),
    apps: downloads ? appFilters(vendor, data.siteFiles) : [],
  };
}

/** A parameter in a rule narrows it; no format of ours can say that, so such a rule is left out when it flags. */
function isWanted({ kind, query }: PageRule, kinds: readonly Kind[]): boolean {
  return kind === "none" || (kinds.includes(kind) && !query);
}

function pageFilter(page: PageRule, vendor: Vendor): PageFilter {
  const hosts = page.hosts ? { hosts: labelsOf(page.hosts, vendor) } : {};
  return { rule: page.id, kind: page.kind, ...hosts, paths: page.paths.flatMap(withoutChoices) };
}

/** Hosts that some rule flags and none calls quiet, beside the domain itself. */
function sellers(vendor: Vendor): string[] {
  const quiet = labelsOf(quietPatterns(vendor), vendor);
  const flagged = labelsOf(vendor.pages.filter(({ kind }) => kind !== "none").flatMap(hostsOf), vendor);
  return unique(["", ...flagged]).filter((label) => !quiet.includes(label) && isPlain(label));
}

function installerFilters(vendor: Vendor, data: RuleData): VendorFilters["installers"] {
  const isOnlyThat = (host: string) => isPlain(host) && !isQuiet(vendor, host) && !isQuiet(vendor, `any.${host}`);
  return {
    ...vendor.installers,
    extensions: data.addressWords.installerExtensions,
    wholeHosts: vendor.installers.hosts.filter(isOnlyThat),
  };
}

function appFilters(vendor: Vendor, files: readonly SiteFile[]): AppFilter[] {
  const sites = new Map(files.flatMap((file) => file.sites.map((site) => [site.id, site] as const)));
  return Object.entries(vendor.apps ?? {}).flatMap(([store, apps]) => {
    const site = sites.get(store);
    const pages = site?.pages.filter((page) => page.type === "app") ?? [];
    return pages.flatMap((page) =>
      apps.flatMap(({ id, exempt }) =>
        page.paths.map((path) => ({
          kind: exempt ? ("none" as const) : ("download" as const),
          hosts: site?.hosts ?? [],
          path,
          ...(page.query ? { parameter: page.query } : {}),
          id,
        })),
      ),
    );
  });
}

function hostsOf(page: PageRule): string[] {
  return page.hosts ?? [];
}

function isWholeHost(page: PageRule): boolean {
  return page.hosts !== undefined && page.paths.includes("/**") && !page.query;
}

/** Patterns of hosts on which nothing is sold. */
function quietPatterns(vendor: Vendor): string[] {
  return vendor.pages.filter((page) => page.kind === "none" && isWholeHost(page)).flatMap(hostsOf);
}

function isQuiet(vendor: Vendor, host: string): boolean {
  return quietPatterns(vendor).some((pattern) => new RegExp(globSource(pattern, ".")).test(host));
}

// `support.**` and `**.tip.**` are about the hosts support and tip of each domain; patterns of another form name no such host.
// A label that is the start of a domain (`acme.**` for acme.com) stands for the domain itself: "".
function labelsOf(hosts: readonly string[], { domains }: Vendor): string[] {
  const labels = hosts.flatMap((host) => /^(?:\*\*\.)?([a-z0-9-]+\*?)\.\*\*$/.exec(host)?.[1] ?? []);
  return unique(labels.map((label) => (domains.some((domain) => domain.startsWith(`${label}.`)) ? "" : label)));
}

function isPlain(host: string): boolean {
  return !/[*{]/.test(host);
}

export function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/** The host with this first label. */
export function hostOf(label: string, domain: string): string {
  return label ? `${label}.${domain}` : domain;
}
