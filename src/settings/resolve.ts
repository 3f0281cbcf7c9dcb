/**
 * From defaults, the person's choices and an organization's policy to the settings that hold, each with where it comes from.
 * A policy is an overlay, never a copy: when it goes, the person's own choice is back. Pure.
 */
import { type Choices, DEFAULTS, type Held, SETTING_KEYS, type SettingKey } from "./catalogue";

export type Origin = "default" | "choice" | "policy";

/** What an organization says, read and validated. */
export interface Policy {
  /** A preset: it holds until the person chooses, unless it is locked. */
  values: Partial<Held>;
  /** What the person cannot change. */
  locked: readonly SettingKey[];
}

export const NO_POLICY: Policy = { values: {}, locked: [] };

export interface Resolved<T> {
  value: T;
  origin: Origin;
  locked: boolean;
}

export type Effective = { [K in SettingKey]: Resolved<Held[K]> };

/** @returns every setting with its value, its origin, and whether the person may change it */
export function resolve(choices: Choices, policy: Policy = NO_POLICY): Effective {
  return Object.fromEntries(SETTING_KEYS.map((key) => [key, resolveOne(key, choices, policy)])) as Effective;
}

function resolveOne<K extends SettingKey>(key: K, choices: Choices, policy: Policy): Resolved<Held[K]> {
  const locked = policy.locked.includes(key);
  const choice = choices[key];
  if (choice !== undefined && !locked) return { value: choice, origin: "choice", locked };
  const preset = policy.values[key];
  if (preset !== undefined) return { value: preset, origin: "policy", locked };
  return { value: DEFAULTS[key], origin: "default", locked };
}
