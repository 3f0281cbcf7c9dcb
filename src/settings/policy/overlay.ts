/** What a policy says about the settings that people have too. Pure. */
import { SETTING_KEYS } from "../catalogue";
import type { Policy } from "../resolve";
import type { PolicyValues } from "./catalogue";

export function overlayOf(values: PolicyValues): Policy {
  const presets = Object.entries(values).filter(([key]) => (SETTING_KEYS as readonly string[]).includes(key));
  const locked = values.lockedSettings ?? [];
  // A block that people could lower would be none.
  return { values: Object.fromEntries(presets), locked: values.mode === "block" ? [...new Set([...locked, "mode" as const])] : locked };
}
