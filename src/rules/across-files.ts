/** What no schema can see: references between rule files, hosts claimed twice, patterns that make no expression. */
import { sitePatternMistakes, vendorPatternMistakes } from "./patterns";
import type { RuleData } from "./rule-data";
import type { AlternativeFile, Restriction, SiteFile, Vendor } from "./schema";

/** @returns one line for each mistake: file, place, what was expected */
export function mistakesAcross(data: RuleData): string[] {
  return [
    ...data.vendors.flatMap((vendor) => checkVendor(vendor, data.restrictions)),
    ...data.restrictions.flatMap(checkRestriction),
    ...data.alternatives.flatMap(checkAlternatives),
    ...checkHosts(data.siteFiles),
    ...data.vendors.flatMap((vendor) => vendorPatternMistakes(vendor, `rules/vendors/${vendor.id}.json: at $`)),
    ...data.siteFiles.flatMap((file) => file.sites.flatMap((site) => sitePatternMistakes(site, `rules/sites, "${site.id}": at $`))),
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
  return sourceMistakes(restriction, `rules/restrictions/${restriction.id}.json`);
}

/** What a restriction states must rest on sources that it lists. */
export function sourceMistakes(restriction: Restriction, file: string): string[] {
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
  return unknownSources(used, restriction.sources, file);
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
