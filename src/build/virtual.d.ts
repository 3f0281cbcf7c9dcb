/** What the build makes (`src/build`, `vite.config.ts`). */
declare module "virtual:rules" {
  import type { CompiledRules } from "../rules/compiled";
  import type { AlternativeFile, Restriction } from "../rules/schema";
  export const compiled: CompiledRules;
  export const restrictions: Restriction[];
  export const alternatives: AlternativeFile[];
}

/** Source of the expression that finds every vendor name (`compileGate`); set by `define` in vite.config.ts. */
declare const __VENDOR_NAMES__: string;

/** Path, inside the package, of a script to inject on demand. */
declare module "*?script&iife" {
  const path: string;
  export default path;
}
