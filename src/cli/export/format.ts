/** What the formats have in common. */
import type { VendorFilters } from "./filters";

export interface Options {
  /** Domains that were asked for by name; without them each format takes what it has room for. */
  domains?: readonly string[];
  /** In formats of whole hosts: also the sites of which only some pages are flagged. */
  wholeDomains: boolean;
  /** Version of the rules, for the head of the file. */
  version: string;
}

export interface Exported {
  text: string;
  /** What the person who deploys the file must know, one sentence each. Formats with comments carry them, too. */
  notes: string[];
}

export type Format = (vendors: readonly VendorFilters[], options: Options) => Exported;

/** Browsers ignore what stands in a policy list after this many entries. */
export const MOST_ENTRIES = 1000;

/**
 * The domains for a format with little room: those asked for, else the main one.
 */
export function fewDomains({ domains }: VendorFilters, asked: readonly string[] | undefined): readonly string[] {
  return asked ? domains.filter((domain) => asked.includes(domain)) : domains.slice(0, 1);
}

/** @throws Error when a browser would ignore the end of the list */
export function checkLength(list: readonly string[], name: string): void {
  if (list.length <= MOST_ENTRIES) return;
  throw new Error(
    `${name}: ${list.length} entries, but browsers read ${MOST_ENTRIES} at most. Ask for fewer domains with --domain, or fewer kinds with --only.`,
  );
}

/** @returns the note about the domains that are not in the file, if there are such */
export function domainNote(vendors: readonly VendorFilters[], asked: readonly string[] | undefined): string[] {
  const taken = vendors.flatMap((vendor) => fewDomains(vendor, asked));
  const left = vendors.flatMap(({ domains }) => domains).filter((domain) => !taken.includes(domain));
  return left.length === 0 ? [] : [`Pages on ${taken.join(", ")} only; ${left.length} further domains can be asked for with --domain.`];
}

/** Lines of a text format under a head of comments. */
export function commented(mark: string, title: string, { version }: Options, notes: readonly string[], lines: readonly string[]): string {
  const head = [`Vendor Notice: ${title}`, `Made from the rules of ${version}`, ...notes].map((note) => `${mark} ${note}`);
  return `${[...head, "", ...lines].join("\n")}\n`;
}
