/** What a policy says about the settings that people have too. Pure. */
import { SETTING_KEYS } from "../catalogue";
import type { Policy } from "../resolve";
import type { PolicyValues } from "./catalogue";

export function overlayOf(values: PolicyValues): Policy {
  const presets = Object.entries(values).filter(([key]) => (SETTING_KEYS as readonly string[]).includes(key));
  return { values: Object.fromEntries(presets), locked: values.lockedSettings ?? [] };
}
