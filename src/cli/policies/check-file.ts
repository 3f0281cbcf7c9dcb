/** Reads a policy file as the extension would, in any of the forms in which settings reach it as JSON. Pure. */
import { isPolicyKey, type PolicyValues, policyEntry } from "../../settings/policy/catalogue";
import { type Refusal, readPolicy } from "../../settings/policy/read";
import { settingsIn } from "../../settings/policy/settings-in-file";
import { ownRulesMistakes } from "./own-rules";
import { schemaType } from "./schema";

export interface Problem {
  key: string;
  /** A refusal of our own, or the type without which Chrome and Edge drop a value before we see it. */
  problem: Refusal | { reason: "dropped"; expected: string };
}

export interface Checked {
  /** Names of settings that hold as they are. */
  good: string[];
  /** What reaches the extension and holds. */
  values: PolicyValues;
  problems: Problem[];
}

/** @throws Error when the file holds no settings of this extension */
export function checkFile(file: unknown): Checked {
  const { settings, browser } = settingsIn(file);
  const { values, refused } = readPolicy(settings);
  const dropped = browser === "firefox" ? [] : Object.keys(values).filter((key) => isDropped(key, settings[key]));
  const problems: Problem[] = [
    ...[...refused, ...ownRulesMistakes(values.customRules)].map((problem) => ({ key: problem.key, problem })),
    ...dropped.map((key) => ({ key, problem: { reason: "dropped" as const, expected: expectedType(key) } })),
  ];
  return {
    good: Object.keys(values).filter((key) => !problems.some((problem) => problem.key === key)),
    // Without what is dropped, another setting may have nothing to go with.
    values: readPolicy(without(values, dropped)).values,
    problems,
  };
}

function without(values: PolicyValues, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));
}

function expectedType(key: string): string {
  return isPolicyKey(key) ? schemaType(policyEntry(key)) : "";
}

/** True for a value in JSON that the browser's schema does not let through: there, unlike in a registry, 1 is not true. */
function isDropped(key: string, value: unknown): boolean {
  const expected = expectedType(key);
  if (expected === "array") return !Array.isArray(value);
  return typeof value !== (expected === "integer" ? "number" : expected);
}
