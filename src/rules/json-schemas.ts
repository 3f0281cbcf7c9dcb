/** The schemas of rule files as JSON Schema, for editors. Made from the same schemas that validate the files at build time. */
import { toJsonSchema } from "@valibot/to-json-schema";
import { addressWordsSchema, alternativeFileSchema, phraseFileSchema, restrictionSchema, siteFileSchema, vendorSchema } from "./schema";

const SCHEMAS = {
  "vendor.schema.json": vendorSchema(),
  "restriction.schema.json": restrictionSchema(),
  "sites.schema.json": siteFileSchema(),
  "phrases.schema.json": phraseFileSchema(),
  "addresses.schema.json": addressWordsSchema(),
  "alternatives.schema.json": alternativeFileSchema(),
} as const;

/** @returns the text of each file under rules/schema by its name */
export function jsonSchemas(): Record<string, string> {
  // Checks that JSON Schema cannot express (trimming) are made at build time only.
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [name, `${JSON.stringify(toJsonSchema(schema, { errorMode: "ignore" }), null, 2)}\n`]),
  );
}
