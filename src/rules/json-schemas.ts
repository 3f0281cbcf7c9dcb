/** The schemas of rule files as JSON Schema, for editors. Made from the same schemas that validate the files at build time. */
import { toJsonSchema } from "@valibot/to-json-schema";
import { AddressWordsSchema, AlternativeFileSchema, PhraseFileSchema, RestrictionSchema, SiteFileSchema, VendorSchema } from "./schema";

const SCHEMAS = {
  "vendor.schema.json": VendorSchema,
  "restriction.schema.json": RestrictionSchema,
  "sites.schema.json": SiteFileSchema,
  "phrases.schema.json": PhraseFileSchema,
  "addresses.schema.json": AddressWordsSchema,
  "alternatives.schema.json": AlternativeFileSchema,
} as const;

/** @returns the text of each file under rules/schema by its name */
export function jsonSchemas(): Record<string, string> {
  // Checks that JSON Schema cannot express (trimming) are made at build time only.
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [name, `${JSON.stringify(toJsonSchema(schema, { errorMode: "ignore" }), null, 2)}\n`]),
  );
}
