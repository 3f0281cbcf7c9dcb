/** Names under which anybody may register, such as co.uk or github.io. Their list is long and therefore not shipped. */
import { parse } from "tldts";
import type { RuleData } from "./rule-data";

/** A suffix is nobody's own: listed, it would cover everybody's names. @returns one line for each */
export function suffixMistakes(data: Pick<RuleData, "vendors" | "siteFiles">): string[] {
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
