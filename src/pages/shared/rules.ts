/** The rules that are built in, for the pages. What holds on this device, with an organization's own: `rules-in-use.ts`. */
import * as shipped from "virtual:rules";
import type { CompiledRules } from "../../rules/compiled";
import type { AlternativeFile, Restriction } from "../../rules/schema";

export const compiled: CompiledRules = shipped.compiled;
export const restrictions: readonly Restriction[] = shipped.restrictions;
export const alternatives: readonly AlternativeFile[] = shipped.alternatives;
