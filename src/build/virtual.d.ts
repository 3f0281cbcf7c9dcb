/** Modules that the build makes (`src/build`). */
declare module "virtual:rules" {
  import type { CompiledRules } from "../rules/compiled";
  import type { AlternativeFile, Restriction } from "../rules/schema";
  export const compiled: CompiledRules;
  export const restrictions: Restriction[];
  export const alternatives: AlternativeFile[];
}

declare module "virtual:gate" {
  const pattern: string;
  export default pattern;
}

/** Path, inside the package, of a script to inject on demand. */
declare module "*?script&iife" {
  const path: string;
  export default path;
}
