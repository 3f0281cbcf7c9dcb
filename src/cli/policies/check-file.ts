/** Reads a policy file as the extension would, in any of the forms in which settings reach it as JSON. Pure. */
import { isPolicyKey, type PolicyValues, policyEntry } from "../../settings/policy/catalogue";
import { type Refusal, readPolicy } from "../../settings/policy/read";
import { ownRulesMistakes } from "./own-rules";
import { schemaType } from "./schema";

type Fields = Record<string, unknown>;

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

function without(values: PolicyValues, keys: readonly string[]): Fields {
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

/** The settings, out of whatever a system wraps them in. */
function settingsIn(file: unknown): { settings: Fields; browser: "firefox" | "other" } {
  if (!isFields(file)) throw new Error("expected an object with settings by name");
  const firefox = inside(file, "policies", "3rdparty", "Extensions");
  if (firefox) return { settings: oneOf(firefox), browser: "firefox" };
  const chromium = inside(file, "3rdparty", "extensions");
  if (chromium) return { settings: oneOf(chromium), browser: "other" };
  // Firefox also takes a manifest of its own, with the settings as its data.
  if (file.type === "storage" && isFields(file.data)) return { settings: file.data, browser: "firefox" };
  return { settings: unwrapped(file), browser: "other" };
}

function inside(fields: Fields, ...path: string[]): Fields | undefined {
  return path.reduce<Fields | undefined>((at, name) => {
    const next = at?.[name];
    return isFields(next) ? next : undefined;
  }, fields);
}

/** Settings of this extension among those of others: the only entry, or the one with names that we know. */
function oneOf(byId: Fields): Fields {
  const all = Object.values(byId).filter(isFields);
  const known = all.filter((settings) => Object.keys(settings).some(isPolicyKey));
  const [settings, ...more] = all.length === 1 ? all : known;
  if (!settings) throw new Error("no settings of this extension in it");
  if (more.length > 0) throw new Error("settings of this extension under several ids: check them one at a time");
  return settings;
}

/** The Google Admin console wraps each value. */
function unwrapped(fields: Fields): Fields {
  const isWrapped = Object.values(fields).every((value) => isFields(value) && Object.hasOwn(value, "Value"));
  return isWrapped ? Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, (value as Fields).Value])) : fields;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
