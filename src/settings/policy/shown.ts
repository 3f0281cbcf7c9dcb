/** A policy as it may be shown to people: everything but secrets. Pure. */
import { isPolicyKey, type PolicyValues, policyEntry } from "./catalogue";

const HIDDEN = "••••••••";

/** The value of a key as text; of a secret only that there is one. */
export function shownValue(key: string, value: PolicyValues[keyof PolicyValues]): string {
  const entry = isPolicyKey(key) ? policyEntry(key) : undefined;
  if (entry?.type === "text" && entry.secret) return HIDDEN;
  return Array.isArray(value) ? value.join(", ") : String(value);
}
