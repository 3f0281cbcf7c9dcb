/**
 * `WebsiteFilter` of Firefox, as policies.json. Entries are match patterns whose path covers the query, too; an exception wins over
 * every block. Format: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 */
import { type AppFilter, hostOf, unique, type VendorFilters } from "./filters";
import { checkLength, domainNote, type Format, fewDomains } from "./format";
import { type PlainPath, plainPath } from "./paths";

export const websiteFilter: Format = (vendors, { domains }) => {
  const block = unique(
    vendors.flatMap((vendor) => [
      ...fewDomains(vendor, domains).flatMap((domain) => blockedPages(vendor, domain)),
      ...installers(vendor),
      ...apps(vendor, "download"),
    ]),
  );
  const exceptions = unique(
    vendors.flatMap((vendor) => [...fewDomains(vendor, domains).flatMap((domain) => quietPages(vendor, domain)), ...apps(vendor, "none")]),
  );
  checkLength(block, "WebsiteFilter, Block");
  checkLength(exceptions, "WebsiteFilter, Exceptions");
  return {
    text: `${JSON.stringify({ policies: { WebsiteFilter: { Block: block, Exceptions: exceptions } } }, null, 2)}\n`,
    notes: [
      "Firefox filters pages and frames; a file that is fetched without a page comes through.",
      "An exception also holds when its word stands in a parameter of the address.",
      ...domainNote(vendors, domains),
    ],
  };
};

function blockedPages(vendor: VendorFilters, domain: string): string[] {
  const flagged = vendor.pages.filter(({ kind }) => kind !== "none");
  return flagged.flatMap(({ hosts, paths }) => {
    const patterns = paths.flatMap((path) => plainPath(path) ?? []).flatMap(pathPatterns);
    return hostPatterns(vendor, hosts, domain).flatMap((host) => patterns.map((pattern) => `*://${host}${pattern}`));
  });
}

/** Hosts that a rule names, without those that have an exception; otherwise the domain with everything below it. */
function hostPatterns({ sellingHosts }: VendorFilters, hosts: readonly string[] | undefined, domain: string): string[] {
  if (!hosts) return [`*.${domain}`];
  return hosts.filter((label) => sellingHosts.includes(label)).map((label) => hostOf(label, domain));
}

function pathPatterns({ text, then }: PlainPath): string[] {
  if (then === "begins") return [`${text}*`];
  if (text === "") return ["/*"];
  const page = [text, `${text}?*`];
  return then === "page" ? page : [...page, `${text}/*`];
}

function quietPages(vendor: VendorFilters, domain: string): string[] {
  const hosts = vendor.quietHosts.filter((label) => !label.includes("*"));
  const blocked = vendor.pages.filter(({ kind, hosts }) => kind !== "none" && !hosts).flatMap(({ paths }) => paths);
  const starts = blocked.flatMap((path) => plainPath(path)?.text ?? []);
  const paths = vendor.pages.filter(({ kind, hosts }) => kind === "none" && !hosts).flatMap((page) => page.paths);
  return [
    ...hosts.map((label) => `*://*.${hostOf(label, domain)}/*`),
    ...paths.filter((path) => reaches(path, starts)).map((path) => `*://*.${domain}${wildcards(path)}`),
  ];
}

/** Whether a quiet page may lie below a blocked one. */
function reaches(path: string, starts: readonly string[]): boolean {
  const [fixed = ""] = path.split("*", 1);
  return starts.some((start) => fixed.startsWith(start) || start.startsWith(fixed));
}

/** A path and everything below it, with the one wildcard that match patterns have. */
function wildcards(path: string): string {
  return path.replace(/\/\*\*$/, "*").replaceAll("**", "*");
}

function installers({ installers: files }: VendorFilters): string[] {
  return (files?.wholeHosts ?? []).map((host) => `*://*.${host}/*`);
}

function apps({ apps: all }: VendorFilters, kind: AppFilter["kind"]): string[] {
  return all
    .filter((app) => app.kind === kind)
    .flatMap((app) => app.hosts.flatMap((host) => appPaths(app).map((path) => `*://*.${host}${path}`)));
}

function appPaths({ path, parameter, id }: AppFilter): string[] {
  if (!parameter) {
    const page = wildcards(path.replace("{id}", id));
    return page.endsWith("*") ? [page] : [page, `${page}?*`];
  }
  const ends = id.endsWith("*") ? [""] : ["", "&*"];
  return ["?", "?*&"].flatMap((start) => ends.map((end) => `${path}${start}${parameter}=${id}${end}`));
}
