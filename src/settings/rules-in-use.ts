/** Which rules hold on this device: those that are built in, or a feed in their place, and what the organization adds. Pure. */
import { gateOf } from "../rules/compile";
import type { CompiledRules, Gate } from "../rules/compiled";
import type { AnyRestriction, OwnAlternative, OwnRules } from "../rules/own/own-rules";
import type { AlternativeFile } from "../rules/schema";

/** A whole set of rules: the built-in one, or one that stands in its place. */
export interface RuleSet {
  compiled: CompiledRules;
  restrictions: readonly AnyRestriction[];
  alternatives: readonly AlternativeFile[];
}

export interface RulesInUse extends RuleSet {
  /** What the organization offers in place of its own vendors, by their ids. */
  ownAlternatives: Readonly<Record<string, readonly OwnAlternative[]>>;
  /** Names that the scripts on pages do not know from the build. */
  addedNames: Gate;
}

/**
 * A site of the organization stands before another one of the same host.
 * @param own vendors and sites of the organization
 * @param feed a whole set from its server, if one holds
 */
export function compose(builtIn: RuleSet, own: OwnRules | undefined, feed?: RuleSet): RulesInUse {
  const base = feed ?? builtIn;
  const fedNames = feed ? newNames(builtIn, feed) : [];
  if (!own) return { ...base, ownAlternatives: {}, addedNames: fedNames };
  const { compiled, restrictions, alternatives } = base;
  return {
    compiled: { ...compiled, vendors: [...compiled.vendors, ...own.vendors], sites: [...compiled.sites, ...own.sites] },
    restrictions: [...restrictions, ...own.restrictions],
    alternatives,
    ownAlternatives: own.alternatives,
    addedNames: [...fedNames, ...own.gate],
  };
}

function newNames(builtIn: RuleSet, feed: RuleSet): Gate {
  const known = gateOf(namesIn(builtIn));
  return gateOf(namesIn(feed)).filter((form) => !known.some((name) => form.includes(name)));
}

function namesIn({ compiled }: RuleSet): string[] {
  return compiled.vendors.flatMap(({ names, domains }) => [...names, ...domains]);
}

export function findRestriction({ restrictions }: RuleSet, id: string | null): AnyRestriction | undefined {
  return restrictions.find((restriction) => restriction.id === id);
}

/** Name of a vendor for people; empty when there is no such vendor any more. */
export function vendorName({ compiled }: RuleSet, id: string | null): string {
  return compiled.vendors.find((vendor) => vendor.id === id)?.name ?? "";
}
