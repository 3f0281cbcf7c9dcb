/**
 * The forms in which browsers and systems hand over one and the same value: a registry has numbers for true and false, and lists
 * as keys named 1, 2, …; Firefox has no schema and passes on what it found. What is not plainly meant is refused. Pure.
 */

import { isRecord } from "../../rules/is-record";
import { parsePattern } from "../match-pattern";

/** Longer text is not parsed: no list that holds is anywhere near. */
const MAX_JSON = 10_000;
/** More entries than this are no list of names. */
const MAX_ITEMS = 1000;

/** true, 1, "1" or "true", and their opposites. */
export function toBoolean(given: unknown): boolean | undefined {
  const text = typeof given === "string" ? given.trim().toLowerCase() : given;
  if (text === true || text === 1 || text === "1" || text === "true") return true;
  if (text === false || text === 0 || text === "0" || text === "false") return false;
  return undefined;
}

/** One of the values, be it a number written as text. */
export function toChoice<T extends string | number>(given: unknown, values: readonly T[]): T | undefined {
  const text = typeof given === "string" ? given.trim() : given;
  return values.find((value) => value === text || (typeof value === "number" && String(value) === text));
}

/** A list, a list as JSON text, an empty object for an empty list, or an object with the keys 1, 2, … */
export function toList(given: unknown): readonly unknown[] | undefined {
  const list = typeof given === "string" ? parse(given) : given;
  if (Array.isArray(list)) return list.length <= MAX_ITEMS ? list : undefined;
  if (typeof list !== "object" || list === null) return undefined;
  const keys = Object.keys(list);
  return keys.length <= MAX_ITEMS && keys.every((key) => /^\d+$/.test(key)) ? Object.values(list) : undefined;
}

function parse(text: string): unknown {
  if (text.length > MAX_JSON) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Characters that break lines, are not seen, turn the direction of what comes after them, or are half of one. */
const UNSEEN = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\s]+/gu;

/** Text of one line with something in it. */
export function toText(given: unknown, max: number): string | undefined {
  if (typeof given !== "string" || given.length > max) return undefined;
  return toLine(given) || undefined;
}

/** Whatever was written, as one line without anything unseen. */
export function toLine(text: string): string {
  return text.replace(UNSEEN, " ").trim();
}

/** An object, or the text of one; as JSON text, in one form for what is the same. */
export function toJson(given: unknown, max: number): string | undefined {
  if (typeof given === "string" && given.length > max) return undefined;
  try {
    const value: unknown = typeof given === "string" ? JSON.parse(given) : given;
    if (!isRecord(value)) return undefined;
    const text = JSON.stringify(value);
    return text.length <= max ? text : undefined;
  } catch {
    // No JSON, or nested too deep to be written.
    return undefined;
  }
}

/** A token: visible characters of ASCII, which is what a header of a request can carry, and no spaces. */
export function toToken(given: unknown, max: number): string | undefined {
  const text = toText(given, max);
  return text && /^[!-~]+$/.test(text) ? text : undefined;
}

/** Texts of one line, in one form each for what is the same. */
export function toForm(given: unknown, of: "site" | "alternative"): string | undefined {
  return of === "site" ? toSite(given) : toAlternative(given);
}

const MAX_SITE = 500;

/** A match pattern. */
function toSite(given: unknown): string | undefined {
  const text = toText(given, MAX_SITE);
  return text && parsePattern(text) ? text : undefined;
}

const MAX_ALTERNATIVE = 1000;

/** "Name | https://address | a few words", the last of which may be missing. */
function toAlternative(given: unknown): string | undefined {
  const [name, address, about, ...more] =
    toText(given, MAX_ALTERNATIVE)
      ?.split("|")
      .map((part) => part.trim()) ?? [];
  const url = toLink(address, MAX_ALTERNATIVE, ["https:"]);
  if (!name || !url || more.length > 0) return undefined;
  return [name, url, ...(about ? [about] : [])].join(" | ");
}

const MAX_KEY = 1000;
/** 32 bytes in base64url. */
const ED25519 = /^[\w-]{43}$/;

/**
 * A public key: its 43 letters, or the key as a JWK, as an object or as text. A private key is refused: it has no place in a policy.
 * @returns the letters
 */
export function toPublicKey(given: unknown): string | undefined {
  const text = typeof given === "string" && given.length <= MAX_KEY ? given.trim() : "";
  if (ED25519.test(text)) return text;
  const jwk = text ? parse(text) : given;
  if (!isRecord(jwk)) return undefined;
  const { kty, crv, x, d } = jwk;
  return kty === "OKP" && crv === "Ed25519" && d === undefined && typeof x === "string" && ED25519.test(x) ? x : undefined;
}

/** The device itself, by the names that a content security policy can hold: [::1] is none of them. */
const LOOPBACK = ["127.0.0.1", "localhost"];

/**
 * A link as browsers write it, if its scheme is one of those and it leads somewhere.
 * @param loopback whether http: will do, too, for a service on the device itself
 */
export function toLink(given: unknown, max: number, schemes: readonly string[], loopback = false): string | undefined {
  const text = toText(given, max);
  const url = text && URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.href.length > max) return undefined;
  const isLocal = loopback && url.protocol === "http:" && LOOPBACK.includes(url.hostname);
  if (!schemes.includes(url.protocol) && !isLocal) return undefined;
  // A name before the host makes a link look like one to elsewhere.
  if (url.username || url.password) return undefined;
  return url.host || url.pathname ? url.href : undefined;
}
