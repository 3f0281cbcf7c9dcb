/**
 * The schema that Chrome and Edge ask for before they hand a policy to an extension. It only names the types: what a schema
 * refuses is dropped without a trace, and what it lets through is checked by our own reader, which says what is wrong.
 */
import type { PolicyEntry } from "../../settings/policy/catalogue";
import { beginnings, FORMS } from "../../settings/policy/read";
import { entries } from "./targets";

export type SchemaType = "boolean" | "integer" | "string" | "array";

export function schemaType(entry: PolicyEntry): SchemaType {
  if (entry.type === "boolean") return "boolean";
  if (entry.type === "list" || entry.type === "entries") return "array";
  return typeof entry.example === "number" ? "integer" : "string";
}

export function managedSchema(): object {
  return { type: "object", properties: Object.fromEntries(entries().map(([key, entry]) => [key, node(key, entry)])) };
}

function node(title: string, entry: PolicyEntry): object {
  const type = schemaType(entry);
  return {
    title,
    description: describe(entry),
    type,
    ...(type === "array" ? { items: { type: "string" } } : {}),
    ...("secret" in entry && entry.secret ? { sensitiveValue: true } : {}),
  };
}

/** What it does and what it may be, in plain text. */
export function describe(entry: PolicyEntry): string {
  const initial = "default" in entry ? ` Default: ${entry.default}.` : "";
  return `${entry.text} ${allowed(entry)}.${initial}`;
}

/** What a setting may be, in words. */
export function allowed(entry: PolicyEntry): string {
  switch (entry.type) {
    case "boolean":
      return `Either true or false${needs(entry)}`;
    case "choice":
      return `One of: ${entry.values.join(", ")}${needs(entry)}`;
    case "list":
      return `List of: ${entry.values.join(", ")}`;
    case "entries":
      return `List of entries such as: ${FORMS[entry.of]}${needs(entry)}`;
    case "json":
      return `JSON text of at most ${entry.max} characters`;
    case "key":
      return "Public key (Ed25519) as 43 letters, or as a JWK";
    case "link":
      return `Link of at most ${entry.max} characters, with ${beginnings(entry).join(", ")}${needs(entry)}`;
    default:
      return `Text of at most ${entry.max} characters${needs(entry)}`;
  }
}

function needs(entry: { needs?: string }): string {
  return entry.needs ? `; needs ${entry.needs}` : "";
}
