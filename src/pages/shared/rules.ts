/** The rules that the build put into the package, for the pages. */
import * as shipped from "virtual:rules";
import type { CompiledRules } from "../../rules/compiled";
import type { AlternativeFile, Restriction } from "../../rules/schema";

export const compiled: CompiledRules = shipped.compiled;
export const restrictions: readonly Restriction[] = shipped.restrictions;
export const alternatives: readonly AlternativeFile[] = shipped.alternatives;
