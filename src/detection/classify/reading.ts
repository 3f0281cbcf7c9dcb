/** A page's facts put in comparable form once, and the vendor they are held against: what every rule looks at. */

import type { CompiledPage, CompiledSite } from "../../rules/compiled";
import type { ControlGroup, EditorialGroup, PageType } from "../../rules/schema";
import { type Address, readAddress } from "../address";
import type { Control, PageFacts } from "../facts";
import { controlsIn, editorialIn } from "../phrases";
import { matches, ownerOf, pageRuleFor, type ReadyVendor, type Ruleset, siteOf } from "../ruleset";
import { wordsOf } from "../words";

export interface SitePage {
  type: PageType;
  source: string;
  /** App or product id read from the address. */
  id?: string;
  /** Search words read from the address. */
  search?: string;
}

export interface ReadControl extends Control {
  groups: Set<ControlGroup>;
}

/** Where a page stands: what its address alone says. */
export interface Location {
  ruleset: Ruleset;
  facts: PageFacts;
  address: Address;
  site?: CompiledSite;
  page?: SitePage;
  owner?: ReadyVendor;
  /** The rule of the owner's own site that covers this address. */
  ownRule?: CompiledPage;
}

/** A page's words, read once for all rules. */
export interface Reading extends Location {
  /** True when only the address is known. */
  addressOnly: boolean;
  title: readonly string[];
  controls: ReadControl[];
  editorial: { group: EditorialGroup; text: string }[];
}

/** What rules look at: the page and the vendor it is held against. */
export interface Case extends Reading {
  vendor: ReadyVendor;
}

export function locate(facts: PageFacts, ruleset: Ruleset): Location {
  const address = readAddress(facts.url);
  const site = siteOf(ruleset, address.host);
  // On a marketplace or app store of its own, a vendor's site offers everybody's products.
  const owner = site && site.role !== "quiet" ? undefined : ownerOf(ruleset, address.host);
  return {
    ruleset,
    facts,
    address,
    site,
    page: site ? sitePage(site, address) : undefined,
    owner,
    ownRule: owner && pageRuleFor(owner, address),
  };
}

export function read(location: Location): Reading {
  const { facts, ruleset } = location;
  const heads = [facts.title, ...facts.headings.slice(0, 1)];
  return {
    ...location,
    addressOnly: !facts.title && facts.headings.length === 0 && !facts.text && facts.controls.length === 0 && facts.data.length === 0,
    title: wordsOf(facts.title),
    controls: facts.controls.map((control) => ({ ...control, groups: groupsOf(control.text, ruleset) })),
    editorial: heads.flatMap((text) => editorialIn(ruleset.phrases, wordsOf(text)).map((match) => ({ group: match.value, text }))),
  };
}

/** A phrase that is the whole text of a control, with a vendor's name beside it, has no more words than this. */
const MOST_WORDS = 6;

/** What the words of a control say that it does; a vendor's name beside them says nothing more ("Download Acme"). */
function groupsOf(text: string, ruleset: Ruleset): Set<ControlGroup> {
  const words = wordsOf(text);
  const groups = new Set(controlsIn(ruleset.phrases, words).map((match) => match.value));
  if (words.length > MOST_WORDS) return groups;
  const named = ruleset.names.find(words);
  const rest = words.filter((_word, at) => !named.some((match) => at >= match.at && at < match.at + match.length));
  const whole = ruleset.wholeControls.get(rest.join(" "));
  return whole ? groups.add(whole) : groups;
}

/** What sort of page the listed site says this address is, with or without a language in front of its path. */
export function sitePage(site: CompiledSite, address: Address): SitePage | undefined {
  for (const page of site.pages) {
    if (page.host && !matches(page.host, address.host)) continue;
    const found = matches(page.path, address.path) ?? matches(page.path, address.plainPath);
    if (!found) continue;
    const value = page.query ? address.query.get(page.query) : undefined;
    if (page.query && value === undefined) continue;
    const common = { type: page.type, source: page.source };
    if (page.type === "search") return { ...common, search: value };
    return { ...common, id: value ?? found.groups?.id };
  }
  return undefined;
}
