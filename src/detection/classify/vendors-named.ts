/** Which vendors a page is held against: those it names where a page says what it is about, and whoever owns the site. */
import type { PageFacts } from "../facts";
import { matches, type ReadyVendor } from "../ruleset";
import { wordsOf } from "../words";
import type { Reading } from "./reading";

/** Vendors of one page that are looked at closely. */
const MAX_VENDORS = 3;

export function vendorsNamed(page: Reading): ReadyVendor[] {
  const owner = page.owner ? [page.owner] : [];
  const found = new Set([...owner, ...inAddress(page), ...inTexts(page), ...byFileOrApp(page)]);
  return [...found].slice(0, MAX_VENDORS);
}

function inAddress({ ruleset, address }: Reading): ReadyVendor[] {
  const named = address.slugs.flatMap((words) => ruleset.names.find(words)).map((match) => match.value);
  return [...named, ...address.labels.flatMap((label) => ruleset.names.inside(label))];
}

function inTexts({ facts, ruleset, address }: Reading): ReadyVendor[] {
  const lists = [...textsOf(facts), ...address.query.values()].map(wordsOf);
  return lists.flatMap((words) => ruleset.names.find(words)).map((match) => match.value);
}

/** Installers and app ids are known by rules that name no vendor in the address. */
function byFileOrApp({ ruleset, address, page, site }: Reading): ReadyVendor[] {
  const file = address.segments.findLast((segment) => ruleset.address.installer.test(segment));
  const app = page?.id && site ? site.id : undefined;
  if (!file && !app) return [];
  return ruleset.vendors.filter(({ rules }) => (file && matches(rules.installers.file, file)) || (app && rules.apps[app]));
}

function textsOf(facts: PageFacts): string[] {
  const data = facts.data.flatMap((item) => [item.name ?? "", item.maker ?? ""]);
  const meta = [facts.meta["og:title"] ?? "", facts.meta["product:brand"] ?? ""];
  const controls = facts.controls.map((control) => control.text);
  return [facts.title, ...facts.headings, ...meta, ...data, ...facts.crumbs, ...facts.items, ...controls, facts.text];
}
