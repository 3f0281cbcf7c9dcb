/** rules/alternatives: what can be used instead. */
import * as v from "valibot";
import { id, Localized, link, SourceSchema, StatementSchema, schemaRef, text } from "./common";

export const OPERATING_SYSTEMS = ["windows", "macos", "android", "ios", "chromeos", "linux"] as const;

const AlternativeSchema = v.strictObject({
  id: id("Name of the alternative"),
  name: text("Product and maker"),
  url: link("Official page, without any affiliate mark"),
  systems: v.optional(v.array(v.picklist(OPERATING_SYSTEMS))),
  about: v.optional(Localized),
  headquarters: v.optional(text("Where the maker has its seat, as a fact")),
  evidence: v.optional(v.array(StatementSchema)),
  sources: v.pipe(v.array(v.string()), v.minLength(1)),
});

export const AlternativeFileSchema = v.strictObject({
  $schema: schemaRef,
  group: v.picklist(["built-in", "consumer", "business"]),
  about: Localized,
  alternatives: v.pipe(v.array(AlternativeSchema), v.minLength(1)),
  sources: v.pipe(v.array(SourceSchema), v.minLength(1)),
});

export type OperatingSystem = (typeof OPERATING_SYSTEMS)[number];
export type Alternative = v.InferOutput<typeof AlternativeSchema>;
export type AlternativeFile = v.InferOutput<typeof AlternativeFileSchema>;
