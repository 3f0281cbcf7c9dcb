/**
 * The same places as address patterns in the language of filter lists, for an engine that is made for nothing else: the vendor's domains,
 * listed sites whose address names the vendor, and any address that does.
 */
import { Request } from "@ghostery/adblocker";
import type { Ruleset } from "../../detection/ruleset";
import { wordsOf } from "../../detection/words";

export function filtersOf({ vendors, sites }: Ruleset): string[] {
  const names = [...new Set(vendors.flatMap(({ rules }) => rules.names.map((name) => wordsOf(name)[0] ?? "")))];
  const latin = names.filter((name) => /^[a-z0-9]+$/.test(name));
  const domains = vendors.flatMap(({ rules }) => rules.domains);
  return [
    ...domains.map((domain) => `||${domain}^$document`),
    ...[...sites.keys()].flatMap((host) => latin.map((name) => `||${host}^*${name}$document`)),
    ...latin.map((name) => `${name}$document`),
  ];
}

export function requestFor(url: string): Request {
  return Request.fromRawDetails({ url, type: "document" });
}
