/** rules/restrictions: what is prohibited from when, and everything the details page tells. */
import * as v from "valibot";
import { day, id, localizedText, once, schemaRef, sourceSchema, statementSchema, text } from "./common";

/** Kinds of U.S. measures, so that a weaker one never borrows the words of a stronger one. */
const RESTRICTION_TYPES = [
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

const ACTS = ["sale", "update", "network", "resale", "integration", "licensing"] as const;

const phaseSchema = once(() =>
  v.strictObject({
    from: day("First day on which the act is prohibited"),
    acts: v.pipe(v.array(v.picklist(ACTS)), v.minLength(1)),
    statements: v.pipe(v.array(statementSchema()), v.minLength(1)),
  }),
);

const sectionSchema = once(() =>
  v.strictObject({
    id: id("Name of the section"),
    title: localizedText(),
    statements: v.pipe(v.array(statementSchema()), v.minLength(1)),
  }),
);

export const restrictionSchema = once(() =>
  v.strictObject({
    $schema: schemaRef,
    id: id("Name of the restriction"),
    type: v.picklist(RESTRICTION_TYPES),
    version: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.description("Goes up by one when what is said changes; a dismissed notice then shows again"),
    ),
    title: localizedText(),
    authority: v.strictObject({ name: text("Agency"), office: v.optional(text("Office")), country: v.pipe(v.string(), v.length(2)) }),
    announced: day("Day of announcement"),
    published: day("Day of publication"),
    citation: text("Official citation"),
    official: v.pipe(v.string(), v.description("Id of the source that What the rule says opens")),
    phases: v.pipe(v.array(phaseSchema()), v.minLength(1), v.description("Dated prohibitions, oldest first")),
    privateUse: v.strictObject({ limited: v.boolean(), statement: statementSchema() }),
    advice: statementSchema(),
    reason: statementSchema(),
    reply: statementSchema(),
    sections: v.pipe(v.array(sectionSchema()), v.description("The whole restriction for the details page, in reading order")),
    guide: v.optional(
      v.pipe(v.array(sectionSchema()), v.minLength(1), v.description("For people who use the product: what still holds, how to switch")),
    ),
    sources: v.pipe(v.array(sourceSchema()), v.minLength(1)),
  }),
);

export type Act = (typeof ACTS)[number];
export type Restriction = v.InferOutput<ReturnType<typeof restrictionSchema>>;
