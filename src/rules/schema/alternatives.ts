/** rules/alternatives: what can be used instead. */
import * as v from "valibot";
import { id, link, localizedText, once, schemaRef, sourceSchema, statementSchema, text } from "./common";

const OPERATING_SYSTEMS = ["windows", "macos", "android", "ios", "chromeos", "linux"] as const;

const alternativeSchema = once(() =>
  v.strictObject({
    id: id("Name of the alternative"),
    name: text("Product and maker"),
    url: link("Official page, without any affiliate mark"),
    systems: v.optional(v.array(v.picklist(OPERATING_SYSTEMS))),
    about: v.optional(localizedText()),
    headquarters: v.optional(text("Where the maker has its seat, as a fact")),
    evidence: v.optional(v.array(statementSchema())),
    sources: v.pipe(v.array(v.string()), v.minLength(1)),
  }),
);

export const alternativeFileSchema = once(() =>
  v.strictObject({
    $schema: schemaRef,
    group: v.picklist(["built-in", "consumer", "business"]),
    about: localizedText(),
    alternatives: v.pipe(v.array(alternativeSchema()), v.minLength(1)),
    sources: v.pipe(v.array(sourceSchema()), v.minLength(1)),
  }),
);

export type OperatingSystem = (typeof OPERATING_SYSTEMS)[number];
export type Alternative = v.InferOutput<ReturnType<typeof alternativeSchema>>;
export type AlternativeFile = v.InferOutput<ReturnType<typeof alternativeFileSchema>>;
