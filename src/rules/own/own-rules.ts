/** What an organization adds to the rules by policy, read and compiled. */
import type { CompiledSite, CompiledVendor, Gate } from "../compiled";
import type { Restriction } from "../schema";

/** A rule of an organization for its own people. It is no law, and never told in the words of one. */
export interface OrganizationRule {
  type: "organization-rule";
  id: string;
  /** As that of a restriction: a dismissed notice shows again when it goes up. */
  version: number;
  title: string;
  /** The organization's own words. */
  text: string;
  /** Where more stands: an https address. */
  link?: string;
}

/** A rule that binds a vendor, or the people who would use it. */
export type AnyRestriction = Restriction | OrganizationRule;

/** What an organization offers in place of a vendor of its own. */
export interface OwnAlternative {
  name: string;
  url: string;
  about?: string;
}

export interface OwnRules {
  vendors: readonly CompiledVendor[];
  sites: readonly CompiledSite[];
  restrictions: readonly AnyRestriction[];
  /** By id of the vendor; each of these vendors has a list, be it an empty one. */
  alternatives: Readonly<Record<string, readonly OwnAlternative[]>>;
  /** What tells pages that name one of these vendors. */
  gate: Gate;
}
