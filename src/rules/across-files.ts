/** What no schema can see: references between rule files, hosts claimed twice, patterns that make no expression. */
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

interface Pattern {
  place: string;
  text: string;
}

/** Every pattern must make an expression. Only paths of listed sites hand back an id: elsewhere several become one expression, which can have one such name. */
function checkPatterns({ vendors, siteFiles }: RuleData): string[] {
  const sites = siteFiles.flatMap((file) => file.sites);
  const paths = sites.flatMap((site) =>
    site.pages.flatMap((page, index) => patterns(`rules/sites, "${site.id}": at pages[${index}].paths`, page.paths)),
  );
  const hosts = sites.flatMap((site) =>
    site.pages.flatMap((page, index) => patterns(`rules/sites, "${site.id}": at pages[${index}].hosts`, page.hosts ?? [])),
  );
  return [
    ...paths.flatMap(({ place, text }) => (isExpression(text) ? [] : [`${place}: "${text}" is no usable pattern; {id} may stand once`])),
    ...[...hosts, ...vendors.flatMap(vendorPatterns)].flatMap(({ place, text }) =>
      text.includes("{id}") ? [`${place}: "${text}" is no usable pattern; {id} may stand once in paths of sites only`] : [],
    ),
  ];
}

function vendorPatterns({ id, pages, installers, apps = {} }: Vendor): Pattern[] {
  const at = (place: string, texts: readonly string[]) => patterns(`rules/vendors/${id}.json: at $.${place}`, texts);
  return [
    ...pages.flatMap(({ paths, hosts = [], query = {} }, index) => [
      ...at(`pages[${index}].paths`, paths),
      ...at(`pages[${index}].hosts`, hosts),
      ...at(`pages[${index}].query`, Object.values(query)),
    ]),
    ...at("installers.hosts", installers.hosts),
    ...at("installers.files", installers.files),
    ...at("installers.exempt", installers.exempt),
    ...Object.entries(apps).flatMap(([store, list]) =>
      at(
        `apps.${store}`,
        list.map((app) => app.id),
      ),
    ),
  ];
}

function patterns(place: string, texts: readonly string[]): Pattern[] {
  return texts.map((text) => ({ place, text }));
}

function isExpression(pattern: string): boolean {
  try {
    new RegExp(globSource(pattern, "/"));
    return true;
  } catch {
    return false;
  }
}
