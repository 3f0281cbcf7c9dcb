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
  name: string;
  /** Domains with pages that are flagged, the main one first. */
  domains: string[];
  /** First labels of hosts on which page rules without hosts hold; "" is the domain itself. */
  sellingHosts: string[];
  /** First labels of hosts that sell nothing, such as support; may hold `*`. */
  quietHosts: string[];
  /** First labels of hosts that do nothing but sell or hand out. */
  wholeHosts: string[];
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
  const quiet = vendor.pages.filter((page) => page.kind === "none" && isWholeHost(page)).flatMap((page) => page.hosts ?? []);
  const domains = vendor.domains.filter((domain) => !anyMatches(quiet, `any.${domain}`));
  const flagged = vendor.pages.filter((page) => page.kind === "none" || kinds.includes(page.kind));
  const labels = (page: PageRule) => page.hosts && labelsOf(page.hosts, vendor.domains);
  const downloads = kinds.includes("download");
  const quietHosts = labelsOf(quiet, vendor.domains);
  const sellers = vendor.pages.filter((page) => page.kind !== "none").flatMap((page) => labels(page) ?? []);
  const sellingHosts = unique(["", ...sellers]).filter((label) => !quietHosts.includes(label) && !label.includes("*"));
  return {
    name: vendor.name,
    domains,
    sellingHosts,
    quietHosts,
    wholeHosts: unique([
      ...flagged.filter((page) => page.kind !== "none" && isWholeHost(page)).flatMap((page) => labels(page) ?? []),
      // A host that is named for selling and has a front page that sells.
      ...(kinds.includes("purchase") ? sellingHosts.filter((label) => data.addressWords.hosts.shop.includes(label)) : []),
    ]),
    regions: vendor.homeAliases ?? [],
    // A parameter in a rule narrows it; no format of ours can say that, so such a rule is left out when it flags.
    pages: flagged
      .filter((page) => !page.query || page.kind === "none")
      .map((page) => ({ rule: page.id, kind: page.kind, hosts: labels(page), paths: page.paths.flatMap(withoutChoices) })),
    ...(downloads
      ? {
          installers: {
            ...vendor.installers,
            extensions: data.addressWords.installerExtensions,
            wholeHosts: vendor.installers.hosts.filter(
              (host) => isPlain(host) && !anyMatches(quiet, host) && !anyMatches(quiet, `any.${host}`),
            ),
          },
        }
      : {}),
    apps: downloads ? appFilters(vendor, data.siteFiles) : [],
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

function isWholeHost(page: PageRule): boolean {
  return page.hosts !== undefined && page.paths.includes("/**") && !page.query;
}

// `support.**` and `**.tip.**` are about the hosts support and tip of each domain; patterns of another form name no such host.
// A label that is the start of a domain (`acme.**` for acme.com) stands for the domain itself: "".
function labelsOf(hosts: readonly string[], domains: readonly string[]): string[] {
  const labels = hosts.flatMap((host) => /^(?:\*\*\.)?([a-z0-9*-]+)\.\*\*$/.exec(host)?.[1] ?? []);
  return unique(labels.map((label) => (domains.some((domain) => domain.startsWith(`${label}.`)) ? "" : label)));
}

function anyMatches(patterns: readonly string[], host: string): boolean {
  return patterns.some((pattern) => new RegExp(globSource(pattern, ".")).test(host));
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
