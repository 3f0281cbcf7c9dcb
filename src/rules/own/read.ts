/**
 * An organization's own rules, as its policy has them: read as strictly as `rules/`, part by part, so that a mistake in one vendor
 * leaves the others in force. Pure.
 */

import { sourceMistakes } from "../across-files";
import { compileSites, compileVendor, gateOf } from "../compile";
import { isRecord } from "../is-record";
import { sitePatternMistakes, vendorPatternMistakes } from "../patterns";
import { type Mistakes, readAs } from "../read-rules";
import { restrictionSchema, type SiteFile, type Vendor } from "../schema";
import { fillSite, fillVendor, idOf, ownId } from "./fill";
import type { AnyRestriction, OwnAlternative, OwnRules } from "./own-rules";
import { organizationRuleSchema, ownSiteSchema, ownVendorSchema } from "./schema";

/** What the rules are called in mistakes and in evidence: the name of their policy. */
const FILE = "customRules";
/** More are not listed. */
const MAX_MISTAKES = 50;
const PARTS = ["restrictions", "vendors", "sites"] as const;
type Part = (typeof PARTS)[number];

type Read<T> = { value: T } | Mistakes;
interface OwnVendor {
  vendor: Vendor;
  alternatives: readonly OwnAlternative[];
}

/**
 * @param json an object, out of the policy
 * @returns what of it holds, and one line for each mistake: place and what was expected
 */
export function readOwnRules(json: object): { rules: OwnRules; mistakes: readonly string[] } {
  const restrictions = readPart(json, "restrictions", readRestriction);
  const known = restrictions.values.map(({ id }) => id);
  const vendors = readPart(json, "vendors", (item, at, index) => readVendor(item, at, index, known));
  const sites = readPart(json, "sites", readSite);
  const mistakes = [...unknownParts(json), ...restrictions.mistakes, ...vendors.mistakes, ...sites.mistakes];
  return { rules: compile(restrictions.values, vendors.values, sites.values), mistakes: mistakes.slice(0, MAX_MISTAKES) };
}

function unknownParts(json: object): string[] {
  const unknown = Object.keys(json).filter((key) => !(PARTS as readonly string[]).includes(key));
  return unknown.map((key) => `${FILE}: at $.${key.slice(0, 100)}: unknown key, expected one of ${PARTS.join(", ")}`);
}

/** Reads each item of a list by itself; of two with one id the first holds. */
function readPart<T>(json: object, part: Part, read: (item: unknown, at: string, index: number) => Read<Named<T>>) {
  const list = (json as Record<Part, unknown>)[part] ?? [];
  const values: T[] = [];
  const ids = new Set<string>();
  if (!Array.isArray(list)) return { values, mistakes: [`${FILE}: at $.${part}: expected a list`] };
  const mistakes = list.flatMap((item, index) => {
    const at = `$.${part}[${index}]`;
    const outcome = read(item, at, index);
    if ("mistakes" in outcome) return outcome.mistakes;
    const { id, value } = outcome.value;
    if (ids.has(id)) return [`${FILE}: at ${at}.id: expected an id that no other has`];
    ids.add(id);
    values.push(value);
    return [];
  });
  return { values, mistakes };
}

interface Named<T> {
  id: string;
  value: T;
}

/** A law in full, with its sources, or a rule of the organization; which of them it is, its type says. */
function readRestriction(item: unknown, at: string): Read<Named<AnyRestriction>> {
  const isLaw = isRecord(item) && "type" in item && item.type !== "organization-rule";
  const read: Read<AnyRestriction> = isLaw ? readLaw(item, at) : readAs(organizationRuleSchema(), item, FILE, at);
  if ("mistakes" in read) return read;
  const id = ownId(read.value.id);
  return { value: { id, value: { ...read.value, id } } };
}

function readLaw(item: unknown, at: string): Read<AnyRestriction> {
  const read = readAs(restrictionSchema(), item, FILE, at);
  return "mistakes" in read ? read : orMistakes(read.value, sourceMistakes(read.value, `${FILE}: at ${at}`));
}

function readVendor(item: unknown, at: string, index: number, restrictions: readonly string[]): Read<Named<OwnVendor>> {
  const read = readAs(ownVendorSchema(), item, FILE, at);
  if ("mistakes" in read) return read;
  const vendor = fillVendor(read.value, idOf(read.value, index));
  const unbound = restrictions.includes(vendor.restriction)
    ? []
    : [`${FILE}: at ${at}.restriction: expected the id of one of $.restrictions that holds, found "${read.value.restriction}"`];
  const value = { vendor, alternatives: read.value.alternatives };
  return orMistakes({ id: vendor.id, value }, [...unbound, ...vendorPatternMistakes(vendor, `${FILE}: at ${at}`)]);
}

function readSite(item: unknown, at: string, index: number): Read<Named<SiteFile>> {
  const read = readAs(ownSiteSchema(), item, FILE, at);
  if ("mistakes" in read) return read;
  const id = idOf(read.value, index);
  const value = fillSite(read.value, id);
  return orMistakes(
    { id, value },
    value.sites.flatMap((site) => sitePatternMistakes(site, `${FILE}: at ${at}`)),
  );
}

function orMistakes<T>(value: T, mistakes: readonly string[]): Read<T> {
  return mistakes.length > 0 ? { mistakes } : { value };
}

function compile(restrictions: readonly AnyRestriction[], own: readonly OwnVendor[], siteFiles: readonly SiteFile[]): OwnRules {
  const vendors = own.map(({ vendor }) => compileVendor(vendor, `${FILE}: ${vendor.name}`));
  return {
    vendors,
    sites: siteFiles.flatMap((file) => compileSites(file, FILE)),
    restrictions,
    alternatives: Object.fromEntries(own.map(({ vendor, alternatives }) => [vendor.id, alternatives])),
    gate: gateOf(vendors.flatMap(({ names, domains }) => [...names, ...domains])),
  };
}
