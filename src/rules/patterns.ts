/** What no schema can see of patterns: whether the expression that is made of them is one. */
import { globSource } from "./glob";
import type { SiteFile, Vendor } from "./schema";

interface Pattern {
  place: string;
  text: string;
}

/** @param at file and place of the site; @returns one line for each mistake */
export function sitePatternMistakes({ pages }: SiteFile["sites"][number], at: string): string[] {
  return pages.flatMap(({ paths, hosts = [] }, index) => [
    ...placed(`${at}.pages[${index}].paths`, paths)
      .filter(({ text }) => !isExpression(text))
      .map(unusable),
    ...placed(`${at}.pages[${index}].hosts`, hosts).filter(handsBack).map(unusable),
  ]);
}

/** The same for a vendor. Only paths of listed sites hand back an id: elsewhere several patterns become one expression, in which a name stands once. */
export function vendorPatternMistakes({ pages, installers, apps = {} }: Vendor, at: string): string[] {
  const patterns = [
    ...pages.flatMap(({ paths, hosts = [], query = {} }, index) => [
      ...placed(`${at}.pages[${index}].paths`, paths),
      ...placed(`${at}.pages[${index}].hosts`, hosts),
      ...placed(`${at}.pages[${index}].query`, Object.values(query)),
    ]),
    ...placed(`${at}.installers.hosts`, installers.hosts),
    ...placed(`${at}.installers.files`, installers.files),
    ...placed(`${at}.installers.exempt`, installers.exempt),
    ...Object.entries(apps).flatMap(([store, list]) =>
      placed(
        `${at}.apps.${store}`,
        list.map((app) => app.id),
      ),
    ),
  ];
  return patterns.filter(handsBack).map(unusable);
}

function placed(place: string, texts: readonly string[]): Pattern[] {
  return texts.map((text) => ({ place, text }));
}

function unusable({ place, text }: Pattern): string {
  return `${place}: "${text}" is no usable pattern; {id} may stand once, and only in paths of sites`;
}

function handsBack({ text }: Pattern): boolean {
  return text.includes("{id}");
}

function isExpression(pattern: string): boolean {
  try {
    new RegExp(globSource(pattern, "/"));
    return true;
  } catch {
    return false;
  }
}
