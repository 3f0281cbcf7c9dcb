/** rules/restrictions: what is prohibited from when, and everything the details page tells. */
import * as v from "valibot";
import { day, id, Localized, SourceSchema, StatementSchema, schemaRef, text } from "./common";

/** Kinds of U.S. measures, so that a weaker one never borrows the words of a stronger one. */
export const RESTRICTION_TYPES = [
  "icts-determination",
  "icts-sector-rule",
  "divest-or-ban-statute",
  "fcc-covered-entity",
  "fcc-covered-category",
  "federal-procurement",
  "government-device",
  "entity-list",
  "sanctions-sdn",
  "conduct-order",
] as const;

export const ACTS = ["sale", "update", "network", "resale", "integration", "licensing"] as const;

const PhaseSchema = v.strictObject({
  from: day("First day on which the act is prohibited"),
  acts: v.pipe(v.array(v.picklist(ACTS)), v.minLength(1)),
  statements: v.pipe(v.array(StatementSchema), v.minLength(1)),
});

const SectionSchema = v.strictObject({
  id: id("Name of the section"),
  title: Localized,
  statements: v.pipe(v.array(StatementSchema), v.minLength(1)),
});

export const RestrictionSchema = v.strictObject({
  $schema: schemaRef,
  id: id("Name of the restriction"),
  type: v.picklist(RESTRICTION_TYPES),
  version: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(1),
    v.description("Goes up by one when what is said changes; a dismissed notice then shows again"),
  ),
  title: Localized,
  authority: v.strictObject({ name: text("Agency"), office: v.optional(text("Office")), country: v.pipe(v.string(), v.length(2)) }),
  announced: day("Day of announcement"),
  published: day("Day of publication"),
  citation: text("Official citation"),
  official: v.pipe(v.string(), v.description("Id of the source that What the rule says opens")),
  phases: v.pipe(v.array(PhaseSchema), v.minLength(1), v.description("Dated prohibitions, oldest first")),
  privateUse: v.strictObject({ limited: v.boolean(), statement: StatementSchema }),
  advice: StatementSchema,
  reason: StatementSchema,
  reply: StatementSchema,
  sections: v.pipe(v.array(SectionSchema), v.description("The whole restriction for the details page, in reading order")),
  guide: v.optional(
    v.pipe(v.array(SectionSchema), v.minLength(1), v.description("For people who use the product: what still holds, how to switch")),
  ),
  sources: v.pipe(v.array(SourceSchema), v.minLength(1)),
});

export type Act = (typeof ACTS)[number];
export type Restriction = v.InferOutput<typeof RestrictionSchema>;
