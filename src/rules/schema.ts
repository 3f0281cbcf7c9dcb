/**
 * The shape of every file under `rules/`. One source for three things: the TypeScript types, the validation at build time (`load.ts`),
 * and the JSON Schema files that editors use (`npm run rules:schema`).
 */
export * from "./schema/alternatives";
export type { Source, Statement } from "./schema/common";
export * from "./schema/phrases";
export * from "./schema/restriction";
export * from "./schema/site";
export * from "./schema/vendor";
