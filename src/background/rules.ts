/** The bundled rules, made ready when first needed after the worker starts. */
import { alternatives, compiled, restrictions } from "virtual:rules";
import { prepare, type Ruleset } from "../detection/ruleset";
import type { AlternativeFile, Restriction } from "../rules/schema";

let ready: Ruleset | undefined;

export function ruleset(): Ruleset {
  ready ??= prepare(compiled);
  return ready;
}

export function restrictionById(id: string | null): Restriction | undefined {
  return restrictions.find((restriction) => restriction.id === id);
}

export function alternativeFiles(): AlternativeFile[] {
  return alternatives;
}

/** What a dismissal remembers of a restriction: a changed one shows again. */
export function restrictionMark(restriction: Restriction): string {
  return `${restriction.id}@${restriction.version}`;
}
