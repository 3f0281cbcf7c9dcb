/** Which vendors a page is held against: those it names where a page says what it is about, and whoever owns the site. */
import type { PageFacts } from "../facts";
import { matches, type ReadyVendor } from "../ruleset";
import { wordsOf } from "../words";
import type { Location } from "./reading";

/** Vendors of one page that are looked at closely. */
const MAX_VENDORS = 3;

export function vendorsNamed(page: Location): ReadyVendor[] {
  const owner = page.owner ? [page.owner] : [];
  const found = new Set([...owner, ...inAddress(page), ...byFileOrApp(page)]);
  addFromTexts(found, page);
  return [...found].slice(0, MAX_VENDORS);
}

function inAddress({ ruleset, address }: Location): ReadyVendor[] {
  const named = address.slugs.flatMap((words) => ruleset.names.find(words)).map((match) => match.value);
  return [...named, ...address.labels.flatMap((label) => ruleset.names.inside(label))];
}

/** Most telling texts first; when there are no more vendors to find, the rest need not be read. */
function addFromTexts(found: Set<ReadyVendor>, { facts, ruleset, address }: Location): void {
  const enough = Math.min(MAX_VENDORS, ruleset.vendors.length);
  for (const text of [...textsOf(facts), ...address.query.values()]) {
    if (found.size >= enough) return;
    for (const match of ruleset.names.find(wordsOf(text))) found.add(match.value);
  }
}

/** Installers and app ids are known by rules that name no vendor in the address. */
function byFileOrApp({ ruleset, address, page, site }: Location): ReadyVendor[] {
  const file = address.segments.findLast((segment) => ruleset.address.installer.test(segment));
  const app = page?.id && site ? site.id : undefined;
  if (!file && !app) return [];
  return ruleset.vendors.filter(({ rules }) => (file && matches(rules.installers.file, file)) || (app && rules.apps[app]));
}

function textsOf(facts: PageFacts): string[] {
  const data = facts.data.flatMap((item) => [item.name ?? "", item.maker ?? ""]);
  const meta = [facts.meta["og:title"] ?? "", facts.meta["product:brand"] ?? ""];
  const controls = facts.controls.map((control) => control.text);
  const fields = facts.fields.map((field) => field.value);
  return [
    facts.title,
    ...facts.headings,
    ...meta,
    ...data,
    ...facts.makers,
    ...facts.crumbs,
    ...facts.items,
    ...fields,
    ...controls,
    facts.text,
  ];
}
