/** The last errors of the extension on this device, for whoever has to find out what went wrong. They hold no addresses. Pure but for the slot. */

import { slot } from "../platform/storage";
import { isRecord } from "../rules/is-record";

export interface KeptError {
  /** Milliseconds since 1970. */
  at: number;
  /** Where it happened: `worker`, or the name of a page. */
  where: string;
  message: string;
}

const MAX_ERRORS = 20;
const MAX_LETTERS = 300;

export const errorsSlot = slot("local", "errors", decodeErrors);

/** Adds one at the end; the same again only brings its time up to date. */
export function addError(errors: readonly KeptError[], { at, where, message }: KeptError): KeptError[] {
  const error = { at, where, message: withoutAddresses(message).slice(0, MAX_LETTERS) };
  const others = errors.filter((old) => old.where !== error.where || old.message !== error.message);
  return [...others, error].slice(-MAX_ERRORS);
}

/** Addresses tell what somebody looked at, in private windows too. */
function withoutAddresses(text: string): string {
  return text.replace(/\b(?:https?|wss?|file):\/\/[^\s"'<>]*/gi, "[address]");
}

/** Whatever was stored, as errors; entries that are none are left out. */
export function decodeErrors(stored: unknown): KeptError[] {
  return Array.isArray(stored) ? stored.filter(isError) : [];
}

function isError(value: unknown): value is KeptError {
  if (!isRecord(value)) return false;
  const { at, where, message } = value;
  return typeof at === "number" && Math.abs(at) <= 8.64e15 && typeof where === "string" && typeof message === "string";
}
