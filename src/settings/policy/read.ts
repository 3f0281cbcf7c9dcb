/**
 * From what an administrator deployed to the values that hold. A wrong value is refused with its reason and does not touch the
 * others: one mistake must not take the rest of a policy with it. Pure.
 */
import { isRecord } from "../../rules/is-record";
import { isPolicyKey, POLICY_KEYS, type PolicyEntry, type PolicyKey, type PolicyValues, policyEntry } from "./catalogue";
import { toBoolean, toChoice, toForm, toJson, toLink, toList, toPublicKey, toText, toToken } from "./coerce";

/** Why a value does not hold; the text to each is `policy_refused_…` in `_locales`. */
export const REASONS = [
  "unknown",
  "choice",
  "text",
  "link",
  "list",
  "item",
  "alone",
  "entries",
  "entry",
  "json",
  "part",
  "key",
  "token",
] as const;
type Reason = (typeof REASONS)[number];

export interface Refusal {
  key: string;
  reason: Reason;
  /** What would have been right; for an unknown key, the key. */
  expected: string;
}

/** A policy as it was read, its values in the order of the catalogue. Reading `values` again gives the same values. */
export interface PolicyReading {
  values: PolicyValues;
  refused: readonly Refusal[];
}

/** More are not listed; and no more characters of an unknown key. */
const MAX_REFUSED = 50;
const MAX_KEY = 100;

type Outcome = { value?: unknown; reason?: Reason; expected?: string };

/** @param raw whatever the browser or a file has; never trusted, and no form of it makes this throw */
export function readPolicy(raw: unknown): PolicyReading {
  if (!isRecord(raw)) return { values: {}, refused: [] };
  const values: Record<string, unknown> = {};
  const refused: Refusal[] = [];
  for (const [key, given] of Object.entries(raw)) {
    const { value, reason, expected = "" } = isPolicyKey(key) ? readValue(policyEntry(key), given) : unknown(key);
    if (value !== undefined) values[key] = value;
    if (reason && refused.length < MAX_REFUSED) refused.push({ key: key.slice(0, MAX_KEY), reason, expected });
  }
  refused.push(...dropAlone(values));
  return { values: Object.fromEntries(POLICY_KEYS.filter((key) => key in values).map((key) => [key, values[key]])), refused };
}

function unknown(key: string): Outcome {
  return { reason: "unknown", expected: key.slice(0, MAX_KEY) };
}

function readValue(entry: PolicyEntry, given: unknown): Outcome {
  switch (entry.type) {
    case "boolean":
      return held(toBoolean(given), "choice", "true, false");
    case "choice":
      return held(toChoice<string | number>(given, entry.values), "choice", entry.values.join(", "));
    case "list":
      return readList(toList(given), entry.values);
    case "text":
      return entry.secret
        ? held(toToken(given, entry.max), "token", String(entry.max))
        : held(toText(given, entry.max), "text", String(entry.max));
    case "link":
      return held(toLink(given, entry.max, entry.schemes, entry.loopback), "link", beginnings(entry).join(", "));
    case "json":
      return held(toJson(given, entry.max), "json", String(entry.max));
    case "key":
      return held(toPublicKey(given), "key", "Ed25519");
    case "entries":
      return readEntries(toList(given), entry.of);
  }
}

/** How a link may begin. */
export function beginnings({ schemes, loopback }: Extract<PolicyEntry, { type: "link" }>): readonly string[] {
  return loopback ? [...schemes, "http://127.0.0.1", "http://localhost"] : schemes;
}

function held(value: unknown, reason: Reason, expected: string): Outcome {
  return value === undefined ? { reason, expected } : { value };
}

/** In a list, what is right holds beside what is not. */
function readList(list: readonly unknown[] | undefined, allowed: readonly string[]): Outcome {
  const expected = allowed.join(", ");
  if (!list) return { reason: "list", expected };
  const known = list.map((item) => toChoice(item, allowed));
  const value = allowed.filter((name) => known.includes(name));
  if (!known.includes(undefined)) return { value };
  return value.length > 0 ? { value, reason: "item", expected } : { reason: "list", expected };
}

/** How an entry looks, for people. */
export const FORMS = { site: "*://*.example.com/*", alternative: "Name | https://example.com | Note" } as const;

/** No list for people is longer. */
const MAX_ENTRIES = 200;

/** Of entries, too, what is right holds beside what is not; each counts once. */
function readEntries(list: readonly unknown[] | undefined, of: keyof typeof FORMS): Outcome {
  const expected = FORMS[of];
  if (!list || list.length > MAX_ENTRIES) return { reason: "entries", expected };
  const read = list.map((item) => toForm(item, of));
  const value = [...new Set(read.filter((item) => item !== undefined))];
  if (!read.includes(undefined)) return { value };
  return value.length > 0 ? { value, reason: "entry", expected } : { reason: "entries", expected };
}

/** Takes out what has nothing to go with; the catalogue names a key after the one it needs. */
function dropAlone(values: Record<string, unknown>): Refusal[] {
  return POLICY_KEYS.flatMap((key) => {
    const entry = policyEntry(key);
    if (!("needs" in entry) || !entry.needs || !(key in values) || entry.needs in values) return [];
    delete values[key];
    return [{ key, reason: "alone" as const, expected: entry.needs }];
  });
}

/** Mistakes that were found in the parts of `customRules`, which are read by those who use it. */
export function refusedParts(mistakes: readonly string[]): Refusal[] {
  return mistakes.map((expected) => ({ key: "customRules" satisfies PolicyKey, reason: "part", expected }));
}
