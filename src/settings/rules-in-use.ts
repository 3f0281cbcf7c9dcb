/** Which rules hold on this device: those that are built in, and what the organization adds. Pure. */
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

/** A site of the organization stands before a built-in one of the same host. */
export function compose(base: RuleSet, own: OwnRules | undefined): RulesInUse {
  if (!own) return { ...base, ownAlternatives: {}, addedNames: [] };
  const { compiled, restrictions, alternatives } = base;
  return {
    compiled: { ...compiled, vendors: [...compiled.vendors, ...own.vendors], sites: [...compiled.sites, ...own.sites] },
    restrictions: [...restrictions, ...own.restrictions],
    alternatives,
    ownAlternatives: own.alternatives,
    addedNames: own.gate,
  };
}

export function findRestriction({ restrictions }: RuleSet, id: string | null): AnyRestriction | undefined {
  return restrictions.find((restriction) => restriction.id === id);
}

/** Name of a vendor for people; empty when there is no such vendor any more. */
export function vendorName({ compiled }: RuleSet, id: string | null): string {
  return compiled.vendors.find((vendor) => vendor.id === id)?.name ?? "";
}
