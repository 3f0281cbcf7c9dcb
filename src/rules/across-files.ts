/** What no schema can see: references between rule files, hosts claimed twice, names under which anybody may register. */
import { parse } from "tldts";
import { globSource } from "./glob";
import type { RuleData } from "./rule-data";
import type { AlternativeFile, Restriction, SiteFile, Vendor } from "./schema";

/** @returns one line for each mistake: file, place, what was expected */
export function mistakesAcross(data: RuleData): string[] {
  return [
    ...data.vendors.flatMap((vendor) => checkVendor(vendor, data.restrictions)),
    ...data.restrictions.flatMap(checkRestriction),
    ...data.alternatives.flatMap(checkAlternatives),
    ...checkHosts(data.siteFiles),
    ...checkSuffixes(data),
    ...checkPatterns(data),
  ];
}

function unknownSources(used: readonly string[], known: readonly { id: string }[], file: string): string[] {
  const ids = new Set(known.map((source) => source.id));
  return [...new Set(used)].filter((id) => !ids.has(id)).map((id) => `${file}: source "${id}" is used but not listed under $.sources`);
}

function checkVendor(vendor: Vendor, restrictions: readonly Restriction[]): string[] {
  const file = `rules/vendors/${vendor.id}.json`;
  const known = restrictions.some((restriction) => restriction.id === vendor.restriction);
  return [
    ...(known ? [] : [`${file}: at $.restriction: no file rules/restrictions/${vendor.restriction}.json`]),
    ...unknownSources(
      [
        ...vendor.exempt.flatMap((item) => item.sources),
        ...Object.values(vendor.apps ?? {}).flatMap((apps) => apps.map((app) => app.source)),
      ],
      vendor.sources,
      file,
    ),
  ];
}

function checkRestriction(restriction: Restriction): string[] {
  const statements = [
    ...restriction.phases.flatMap((phase) => phase.statements),
    ...restriction.sections.flatMap((section) => section.statements),
    ...(restriction.guide ?? []).flatMap((section) => section.statements),
    restriction.privateUse.statement,
    restriction.advice,
    restriction.reason,
    restriction.reply,
  ];
  const used = [restriction.official, ...statements.flatMap((statement) => statement.sources)];
  return unknownSources(used, restriction.sources, `rules/restrictions/${restriction.id}.json`);
}

function checkAlternatives(file: AlternativeFile): string[] {
  const used = file.alternatives.flatMap((item) => [...item.sources, ...(item.evidence ?? []).flatMap((statement) => statement.sources)]);
  return unknownSources(used, file.sources, `rules/alternatives/${file.group}.json`);
}

function checkHosts(files: readonly SiteFile[]): string[] {
  const owner = new Map<string, string>();
  const mistakes: string[] = [];
  for (const site of files.flatMap((file) => file.sites)) {
    for (const host of site.hosts) {
      const other = owner.get(host);
      if (other) mistakes.push(`rules/sites: host "${host}" belongs to both "${other}" and "${site.id}"; keep it in one`);
      owner.set(host, site.id);
    }
  }
  return mistakes;
}

/** A suffix under which anybody may register a name, such as co.uk or github.io, is nobody's own: listed, it would cover them all. */
function checkSuffixes(data: RuleData): string[] {
  const vendors = data.vendors.flatMap((vendor) =>
    vendor.domains.map((host, index) => ({ host, place: `rules/vendors/${vendor.id}.json: at $.domains[${index}]` })),
  );
  // A quiet site may be a whole suffix: whoever has a name there, nothing is sold.
  const sites = data.siteFiles
    .filter((file) => file.role !== "quiet")
    .flatMap((file) => file.sites.flatMap((site) => site.hosts.map((host) => ({ host, place: `rules/sites, "${site.id}": at hosts` }))));
  return [...vendors, ...sites].flatMap(({ host, place }) =>
    isPublicSuffix(host)
      ? [`${place}: "${host}" is a public suffix, under which others have their names; write the name in front of it`]
      : [],
  );
}

/** By the list at https://publicsuffix.org, private part included. */
export function isPublicSuffix(host: string): boolean {
  return parse(host, { allowPrivateDomains: true }).publicSuffix === host;
}

/** Every pattern must make an expression: `{id}` twice in one, for example, makes none. */
function checkPatterns(data: RuleData): string[] {
  const vendors = data.vendors.flatMap((vendor) =>
    vendor.pages.flatMap((page, index) =>
      page.paths.map((path) => ({ path, place: `rules/vendors/${vendor.id}.json: at $.pages[${index}].paths` })),
    ),
  );
  const sites = data.siteFiles.flatMap((file) =>
    file.sites.flatMap((site) =>
      site.pages.flatMap((page, index) =>
        page.paths.map((path) => ({ path, place: `rules/sites, "${site.id}": at pages[${index}].paths` })),
      ),
    ),
  );
  return [...vendors, ...sites].flatMap(({ path, place }) =>
    isExpression(path) ? [] : [`${place}: "${path}" is no usable pattern; {id} may stand once`],
  );
}

function isExpression(pattern: string): boolean {
  try {
    new RegExp(globSource(pattern, "/"));
    return true;
  } catch {
    return false;
  }
}
