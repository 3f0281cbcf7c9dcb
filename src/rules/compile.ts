/** Turns validated rule files into what the extension carries. Pure; runs at build time, in the command line and in tests. */
import type { CompiledPage, CompiledRules, CompiledSite, CompiledVendor, Gate } from "./compiled";
import { globSource } from "./glob";
import type { RuleData } from "./rule-data";
import { CONTROL_GROUPS, EDITORIAL_GROUPS, type PageRule, type PhraseFile, type SiteFile, TEXT_GROUPS, type Vendor } from "./schema";

/** One expression for several patterns, in lower case as everything they are held against; an empty list matches nothing. */
function anyOf(patterns: readonly string[], separator: "/" | "."): string {
  return patterns.length === 0 ? "(?!)" : patterns.map((pattern) => globSource(pattern.toLowerCase(), separator)).join("|");
}

/** Only the first of several patterns in one expression may hand back an id, because a group name must be unique in it. */
function pathsOf(patterns: readonly string[]): string[] {
  return patterns.map((pattern) => globSource(pattern.toLowerCase(), "/"));
}

export function compileRules(data: RuleData, date: string): CompiledRules {
  const rules = {
    vendors: data.vendors.map((vendor) => compileVendor(vendor, `rules/vendors/${vendor.id}.json#`)),
    sites: data.siteFiles.flatMap((file) => compileSites(file, "rules/sites")),
    controls: merge(CONTROL_GROUPS, data.phrases, (file) => file.controls),
    editorial: merge(EDITORIAL_GROUPS, data.phrases, (file) => file.editorial),
    text: merge(TEXT_GROUPS, data.phrases, (file) => file.text),
    address: {
      segments: data.addressWords.segments,
      hosts: data.addressWords.hosts,
      parameters: data.addressWords.parameters,
      cart: data.addressWords.cart,
      asset: extensions(data.addressWords.assetExtensions),
      installer: extensions(data.addressWords.installerExtensions),
      installerEndings: data.addressWords.installerExtensions.map((ending) => ending.toLowerCase()),
    },
  };
  return { version: `${date}.${hash(JSON.stringify(rules))}`, ...rules };
}

/** The gate of the content script: every name and every domain of every vendor. */
export function compileGate(data: RuleData): Gate {
  return gateOf(data.vendors.flatMap((vendor) => [...vendor.names, ...(vendor.misspellings ?? []), ...vendor.domains]));
}

/** How a name of several words is joined in texts and addresses. */
const JOINTS = [" ", "-", "_", "+", "%20", ""];

/** Lower-case forms of these names, without those that a shorter one already finds. */
export function gateOf(names: readonly string[]): Gate {
  const forms = names.flatMap((name) => {
    const words = name.replace(/\*$/, "").toLowerCase().split(/\s+/);
    return words.length === 1 ? words : JOINTS.map((joint) => words.join(joint));
  });
  const shortest = [...new Set(forms)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return shortest.filter((form, index) => !shortest.slice(0, index).some((other) => form.includes(other)));
}

/** @param source what stands before the place of a page rule in evidence */
export function compileVendor(vendor: Vendor, source: string): CompiledVendor {
  return {
    id: vendor.id,
    code: vendor.code,
    name: vendor.name,
    restriction: vendor.restriction,
    names: [...vendor.names, ...(vendor.misspellings ?? [])],
    domains: vendor.domains,
    homeAliases: vendor.homeAliases ?? [],
    pages: vendor.pages.map((page, index) => compilePage(page, `${source}/pages/${index}`)),
    installers: {
      host: anyOf(vendor.installers.hosts, "."),
      file: anyOf(vendor.installers.files, "/"),
      exempt: anyOf(vendor.installers.exempt, "/"),
    },
    installerPatterns: vendor.installers,
    apps: Object.fromEntries(
      Object.entries(vendor.apps ?? {}).map(([store, apps]) => [
        store,
        {
          offered: anyOf(
            apps.filter((app) => !app.exempt).map((app) => app.id.toLowerCase()),
            "/",
          ),
          none: anyOf(
            apps.filter((app) => app.exempt).map((app) => app.id.toLowerCase()),
            "/",
          ),
        },
      ]),
    ),
    products: vendor.products.map((product) => ({
      name: product.name,
      terms: [product.name, ...(product.words ?? [])],
      audience: product.audience,
    })),
    exempt: vendor.exempt.map((item) => ({ name: item.name, terms: item.words })),
    unrelated: vendor.unrelated ?? [],
  };
}

function compilePage(page: PageRule, source: string): CompiledPage {
  return {
    id: page.id,
    kind: page.kind,
    about: page.about,
    source,
    ...(page.hosts ? { host: anyOf(page.hosts, ".") } : {}),
    path: anyOf(page.paths, "/"),
    ...(page.query
      ? {
          query: Object.fromEntries(
            Object.entries(page.query).map(([name, pattern]) => [name.toLowerCase(), globSource(pattern.toLowerCase(), "/")]),
          ),
        }
      : {}),
  };
}

/** @param source what stands before the name of a site in evidence */
export function compileSites(file: SiteFile, source: string): CompiledSite[] {
  return file.sites.map((site) => ({
    id: site.id,
    name: site.name,
    role: file.role,
    hosts: site.hosts,
    ...(site.productInHost ? { productInHost: true } : {}),
    pages: site.pages.flatMap((page, index) =>
      pathsOf(page.paths).map((path) => ({
        type: page.type,
        source: `${source}: ${site.id}, pages[${index}]`,
        path,
        ...(page.hosts ? { host: anyOf(page.hosts, ".") } : {}),
        ...(page.query ? { query: page.query.toLowerCase() } : {}),
      })),
    ),
  }));
}

function merge<K extends string>(
  names: readonly K[],
  files: readonly PhraseFile[],
  pick: (file: PhraseFile) => Record<K, string[]>,
): Record<K, string[]> {
  return Object.fromEntries(names.map((name) => [name, [...new Set(files.flatMap((file) => pick(file)[name]))]])) as Record<K, string[]>;
}

function extensions(list: readonly string[]): string {
  return `\\.(?:${list.map((item) => item.toLowerCase()).join("|")})$`;
}

/** FNV-1a, four hexadecimal digits: enough to tell two rule sets apart on the phone, not a protection. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return ((value >>> 16) ^ (value & 0xffff)).toString(16).padStart(4, "0");
}
