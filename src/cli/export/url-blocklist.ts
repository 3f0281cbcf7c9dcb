/**
 * `URLBlocklist` and `URLAllowlist` of Chrome and Edge, as a policy file. An entry is a host with all hosts below it and the beginning
 * of a path; the longest host decides, then the longest path. Format: https://chromium.org/administrators/url-blocklist-filter-format
 */
import { type AppFilter, hostOf, type PageFilter, unique, type VendorFilters } from "./filters";
import { checkLength, domainNote, type Format, fewDomains, MOST_ENTRIES } from "./format";
import { type PlainPath, plainPath, wordAnywhere } from "./paths";

export const urlBlocklist: Format = (vendors, { domains }) => {
  const blocked = unique(
    vendors.flatMap((vendor) => [...blockedPages(vendor, domains), ...installers(vendor), ...apps(vendor, "download")]),
  );
  const allowed = unique(
    vendors.flatMap((vendor) => [...quietHosts(vendor, domains), ...allowedPages(vendor, domains), ...apps(vendor, "none")]),
  );
  checkLength(blocked, "URLBlocklist");
  checkLength(allowed, "URLAllowlist");
  const words = unique(vendors.flatMap((vendor) => allowedWords(vendor, domains))).filter((entry) => !allowed.includes(entry));
  const room = MOST_ENTRIES - allowed.length;
  return {
    text: `${JSON.stringify({ URLBlocklist: blocked, URLAllowlist: [...allowed, ...words.slice(0, room)] }, null, 2)}\n`,
    notes: [
      "An entry covers every address that begins like it: /premium also blocks /premium-news.",
      "A quiet page two or more steps below a blocked one is blocked, whatever its address says.",
      ...(words.length > room
        ? [
            `Exceptions by word, such as uninstall below a blocked page: room for ${room} of ${words.length}. The other such pages are blocked.`,
          ]
        : []),
      ...domainNote(vendors, domains),
    ],
  };
};

function blockedPages(vendor: VendorFilters, asked?: readonly string[]): string[] {
  return fewDomains(vendor, asked).flatMap((domain) => [
    ...vendor.wholeHosts.map((label) => hostOf(label, domain)),
    ...withoutCovered(starts(vendor)).map((start) => domain + start),
  ]);
}

/** Beginnings of flagged paths, in the order of the rules. */
function starts(vendor: VendorFilters): string[] {
  return unique(plainPaths(vendor, (kind) => kind !== "none").map(({ text }) => text));
}

/** Rules for some hosts only are left to formats that can tell their exceptions apart. */
function plainPaths({ pages }: VendorFilters, wanted: (kind: string) => boolean): PlainPath[] {
  const paths = pages.filter(({ kind, hosts }) => wanted(kind) && !hosts).flatMap((page) => page.paths);
  return paths.flatMap((path) => plainPath(path) ?? []).filter(({ text }) => text.length > 1);
}

function quietHosts(vendor: VendorFilters, asked?: readonly string[]): string[] {
  const labels = vendor.quietHosts.filter((label) => !label.includes("*"));
  return fewDomains(vendor, asked).flatMap((domain) => labels.map((label) => hostOf(label, domain)));
}

/** Quiet pages below blocked ones; all others are let through as it is. */
function allowedPages(vendor: VendorFilters, asked?: readonly string[]): string[] {
  const blocked = starts(vendor);
  const quiet = plainPaths(vendor, (kind) => kind === "none").map(({ text }) => text);
  const below = quiet.filter((text) => blocked.some((start) => text.startsWith(start)));
  return fewDomains(vendor, asked).flatMap((domain) => below.map((path) => domain + path));
}

/**
 * Words that keep a page quiet wherever they stand in its address (uninstall, eula). This format knows no "wherever", so a word is
 * allowed right below a blocked page. The words that no rule overrides come first, for every page; the others follow for the last
 * rules first: rules go from the particular to the general, and the general ones cover most.
 */
function allowedWords(vendor: VendorFilters, asked?: readonly string[]): string[] {
  const blocked = starts(vendor);
  const firstFlagged = vendor.pages.findIndex(({ kind }) => kind !== "none");
  const always = wordsOf(vendor.pages.slice(0, firstFlagged));
  const others = wordsOf(vendor.pages.slice(firstFlagged));
  // A blocked beginning may be the beginning of the word itself: /kav of /kavremvr.
  const atRoot = [...always, ...others].filter((word) => blocked.some((start) => `/${word}`.startsWith(start)));
  const paths = [
    ...atRoot.map((word) => `/${word}`),
    ...blocked.flatMap((start) => always.map((word) => `${start}/${word}`)),
    ...blocked.toReversed().flatMap((start) => others.map((word) => `${start}/${word}`)),
  ];
  const domains = fewDomains(vendor, asked);
  const hosts = domains.flatMap((domain) => vendor.wholeHosts.map((label) => hostOf(label, domain)));
  return [
    ...hosts.flatMap((host) => always.map((word) => `${host}/${word}`)),
    ...paths.flatMap((path) => domains.map((domain) => domain + path)),
  ];
}

function wordsOf(pages: readonly PageFilter[]): string[] {
  const paths = pages.filter(({ kind, hosts }) => kind === "none" && !hosts).flatMap((page) => page.paths);
  return unique(paths.flatMap((path) => wordAnywhere(path) ?? []));
}

/** An entry covers what begins like it. */
function withoutCovered(paths: readonly string[]): string[] {
  return paths.filter((path) => !paths.some((other) => other !== path && path.startsWith(other)));
}

function installers({ installers: files }: VendorFilters): string[] {
  return files?.wholeHosts ?? [];
}

/** Pages of apps whose id stands in a parameter or at the end of a path without wildcards. */
function apps({ apps: all }: VendorFilters, kind: AppFilter["kind"]): string[] {
  return all.filter((app) => app.kind === kind).flatMap((app) => app.hosts.flatMap((host) => appEntry(app, host) ?? []));
}

function appEntry({ path, parameter, id }: AppFilter, host: string): string | undefined {
  if (path.includes("*")) return undefined;
  if (parameter) return `${host}${path}?${parameter}=${id}`;
  // A path is a beginning already.
  return path.endsWith("{id}") ? host + path.replace("{id}", id.replace(/\*$/, "")) : undefined;
}
