/**
 * The file in which a person takes settings along. Reading is strict: a file that is not right in every part is refused as a
 * whole, with the key and what was expected there. Pure.
 */
import { isRecord } from "../rules/is-record";
import { type Choices, isValue, SETTING_KEYS, SETTINGS, type SettingKey } from "./catalogue";
import { type Dismissal, type DismissalScope, FLAGGED_KINDS, MAX_DISMISSALS } from "./dismissals";
import { MAX_FOLDED } from "./folded-sites";
import type { Decisions } from "./store";

const FILE = "vendor-notice-settings";
const FORMAT = 1;
/** Letters of the largest file that is read; the largest that is written stays below. */
export const MAX_LETTERS = 2_000_000;
const MAX_TEXT = 4096;

/** What should have stood somewhere. */
export type Expected = { oneOf: readonly (string | number)[] } | "object" | "list" | "text" | "time" | "absent";

export type Problem = { reason: "size" | "json" | "foreign" | "newer" } | { reason: "value"; key: string; expected: Expected };

class BadFile extends Error {
  constructor(readonly problem: Problem) {
    super(problem.reason);
  }
}

/** @returns the text of the file */
export function writeSettingsFile({ settings, dismissals, folded }: Decisions): string {
  return `${JSON.stringify({ file: FILE, format: FORMAT, settings, dismissals, folded }, null, 2)}\n`;
}

/** @returns what the file says, or the first thing that is wrong with it */
export function readSettingsFile(text: string): { decisions: Decisions } | { problem: Problem } {
  try {
    return { decisions: decode(parse(text)) };
  } catch (error) {
    if (error instanceof BadFile) return { problem: error.problem };
    throw error;
  }
}

function parse(text: string): unknown {
  if (text.length > MAX_LETTERS) throw new BadFile({ reason: "size" });
  try {
    // Some editors put a mark of the encoding first.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new BadFile({ reason: "json" });
  }
}

function decode(value: unknown): Decisions {
  if (!isRecord(value) || value.file !== FILE) throw new BadFile({ reason: "foreign" });
  // Before anything else: a later format may have keys that mean nothing here.
  if (typeof value.format === "number" && value.format > FORMAT) throw new BadFile({ reason: "newer" });
  const fields = object(value, "", ["file", "format", "settings", "dismissals", "folded"]);
  oneOf(fields.format, "format", [FORMAT]);
  return {
    settings: settingsOf(fields.settings),
    dismissals: list(fields.dismissals, "dismissals", MAX_DISMISSALS).map(dismissalOf),
    folded: list(fields.folded, "folded", MAX_FOLDED).map((host, index) => textOf(host, `folded[${index}]`)),
  };
}

function settingsOf(value: unknown): Choices {
  const fields = object(value, "settings", SETTING_KEYS);
  const entries = Object.entries(fields) as [SettingKey, unknown][];
  for (const [key, choice] of entries) if (!isValue(key, choice)) refuse(`settings.${key}`, { oneOf: SETTINGS[key].values });
  return Object.fromEntries(entries);
}

const SCOPES: readonly DismissalScope[] = ["page", "site", "month"];

function dismissalOf(value: unknown, index: number): Dismissal {
  const at = (key: string) => `dismissals[${index}].${key}`;
  const fields = object(value, `dismissals[${index}]`, ["scope", "target", "vendor", "kind", "restriction", "at", "until"]);
  const scope = oneOf(fields.scope, at("scope"), SCOPES);
  if (scope !== "month" && fields.until !== undefined) refuse(at("until"), "absent");
  return {
    scope,
    target: textOf(fields.target, at("target")),
    vendor: textOf(fields.vendor, at("vendor")),
    kind: oneOf(fields.kind, at("kind"), FLAGGED_KINDS),
    restriction: textOf(fields.restriction, at("restriction")),
    at: time(fields.at, at("at")),
    ...(scope === "month" ? { until: time(fields.until, at("until")) } : {}),
  };
}

function refuse(key: string, expected: Expected): never {
  throw new BadFile({ reason: "value", key, expected });
}

function object(value: unknown, key: string, known: readonly string[]): Record<string, unknown> {
  if (!isRecord(value)) return refuse(key, "object");
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined) refuse(key ? `${key}.${unknown}` : unknown, "absent");
  return value;
}

function list(value: unknown, key: string, most: number): unknown[] {
  return Array.isArray(value) && value.length <= most ? value : refuse(key, "list");
}

function textOf(value: unknown, key: string): string {
  return typeof value === "string" && value.length <= MAX_TEXT ? value : refuse(key, "text");
}

function time(value: unknown, key: string): number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : refuse(key, "time");
}

function oneOf<T extends string | number>(value: unknown, key: string, allowed: readonly T[]): T {
  return allowed.find((candidate) => candidate === value) ?? refuse(key, { oneOf: allowed });
}
