/**
 * An organization's own rules, ready for use. They are kept on the device, because reading and compiling them is work that one
 * worker should do once and not each worker at its start.
 */
import browser from "../platform/browser";
import { slot } from "../platform/storage";
import type { Gate } from "../rules/compiled";
import type { OwnRules } from "../rules/own/own-rules";

export interface KeptOwnRules extends OwnRules {
  /** The policy's value that they were made from. */
  source: string;
  /** The version of the extension that made them; another one may compile otherwise. */
  made: string;
  /** What of the value does not hold, one line each. */
  mistakes: readonly string[];
}

export const OWN_RULES = "ownRules";
export const ownRulesSlot = slot("local", OWN_RULES, decodeOwnRules);

/** Written by this extension only; what another version of it made is as good as none. */
export function decodeOwnRules(stored: unknown): KeptOwnRules | undefined {
  const kept = stored as Partial<KeptOwnRules> | undefined;
  return kept && kept.made === extensionVersion() ? (kept as KeptOwnRules) : undefined;
}

export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Names that the rules of this device have beyond the built-in ones; a content script reads them under this key. */
export const gateSlot = slot("local", "gate", (stored) => (Array.isArray(stored) ? (stored as Gate) : []));
