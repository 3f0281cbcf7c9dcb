/** What the build makes (`src/build`, `vite.config.ts`). */
declare module "virtual:rules" {
  export const compiled: import("../rules/compiled").CompiledRules;
  export const restrictions: import("../rules/schema").Restriction[];
  export const alternatives: import("../rules/schema").AlternativeFile[];
}

/** Lower-case forms of every vendor name (`compileGate`); set by `define` in vite.config.ts. */
declare const __VENDOR_NAMES__: import("../rules/compiled").Gate;

/** Folders of `_locales` in the package; set by `define` in vite.config.ts. */
declare const __LOCALES__: readonly string[];

/** Address of the project's issues (`issuesAddress`); set by `define` in vite.config.ts. */
declare const __ISSUES__: string;

/** Path, inside the package, of a script to inject on demand. */
declare module "*?script&iife" {
  const path: string;
  export default path;
}
