/**
 * Every setting: its name, the values it may have, and the one it has until somebody says otherwise. Whether the extension may
 * look at every site is no setting but a permission, which the browser keeps.
 */

import { LANGUAGE_NAMES } from "../platform/languages";
import { isRecord } from "../rules/is-record";

export const SETTINGS = {
  /** Language of the interface and of notices; auto is the browser's. */
  language: { values: ["auto", ...LANGUAGE_NAMES], default: "auto" },
  /** How insistent a notice is: a small tab to open, a banner, or a page to be read before going on. */
  mode: { values: ["tab", "notice", "interrupt"], default: "notice" },
  /** Whether notices appear in private windows, where the browser lets the extension in. */
  privateWindows: { values: ["show", "silent"], default: "show" },
  /** Days for which flagged pages are remembered on this device; 0 remembers none. */
  logDays: { values: [0, 7, 30, 90], default: 30 },
} as const;

export type SettingKey = keyof typeof SETTINGS;
export type Settings = { [K in SettingKey]: (typeof SETTINGS)[K]["values"][number] };

/** What holds in the end: an organization has a mode more, before which nobody gets past, and which nobody can choose. */
export type Held = Omit<Settings, "mode"> & { mode: Settings["mode"] | "block" };

/** What the person chose: only that, so that a changed default reaches everybody else. */
export type Choices = Partial<Settings>;

export const DEFAULTS = Object.fromEntries(Object.entries(SETTINGS).map(([key, setting]) => [key, setting.default])) as Settings;

export const SETTING_KEYS = Object.keys(SETTINGS) as readonly SettingKey[];

/** True for a value that this setting may have; nothing is converted. */
export function isValue<K extends SettingKey>(key: K, value: unknown): value is Settings[K] {
  return (SETTINGS[key].values as readonly unknown[]).includes(value);
}

/** Whatever was stored, as choices: what this version does not know, or not with this value, is left out. */
export function decodeChoices(stored: unknown): Choices {
  if (!isRecord(stored)) return {};
  const known = SETTING_KEYS.filter((key) => Object.hasOwn(stored, key) && isValue(key, stored[key]));
  return Object.fromEntries(known.map((key) => [key, stored[key]]));
}
