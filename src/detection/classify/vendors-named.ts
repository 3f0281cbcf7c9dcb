/** Which vendors a page is held against: those it names where a page says what it is about, and whoever owns the site. */
import type { PageFacts } from "../facts";
import { matches, type ReadyVendor } from "../ruleset";
import { wordsOf } from "../words";
import type { Reading } from "./reading";

/** Vendors of one page that are looked at closely. */
const MAX_VENDORS = 3;

export function vendorsNamed({ facts, ruleset, address, owner, site, page }: Reading): ReadyVendor[] {
  const found = new Set<ReadyVendor>(owner ? [owner] : []);
  const lists = [...textsOf(facts), ...address.query.values()].map(wordsOf);
  for (const words of [...address.slugs, ...lists]) for (const match of ruleset.names.find(words)) found.add(match.value);
  for (const label of address.labels) for (const vendor of ruleset.names.inside(label)) found.add(vendor);
  const file = address.segments.findLast((segment) => ruleset.address.installer.test(segment));
  if (file) for (const vendor of ruleset.vendors) if (matches(vendor.rules.installers.file, file)) found.add(vendor);
  if (page?.id && site) for (const vendor of ruleset.vendors) if (vendor.rules.apps[site.id]) found.add(vendor);
  return [...found].slice(0, MAX_VENDORS);
}

function textsOf(facts: PageFacts): string[] {
  const data = facts.data.flatMap((item) => [item.name ?? "", item.maker ?? ""]);
  const meta = [facts.meta["og:title"] ?? "", facts.meta["product:brand"] ?? ""];
  return [
    facts.title,
    ...facts.headings,
    ...meta,
    ...data,
    ...facts.crumbs,
    ...facts.items,
    ...facts.controls.map((control) => control.text),
    facts.text,
  ];
}
