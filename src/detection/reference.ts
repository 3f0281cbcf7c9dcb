/**
 * Reference codes such as KAS-P-7Q2M4K: short enough to read over the phone, with a check letter against mishearing.
 * They carry vendor, kind, the three rules that weighed most, and which rule data decided. The same page and rules give the same code.
 *
 * Payload, 5 bits a letter: 3 × 6 bits rule number, 7 bits of the rule data's hash, 5 bits check. Letters are Crockford's base 32,
 * which leaves out I, L, O and U (https://www.crockford.com/base32.html).
 */
import type { Kind } from "../rules/schema";

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const KIND_LETTERS: Record<Kind, string> = { purchase: "P", download: "D", renewal: "R" };
const RULES = 3;
const RULE_BITS = 6;
const VERSION_BITS = 7;
/** Rules and version make 25 bits: five letters; the sixth is the check. */
const DATA_LETTERS = 5;
/** Vendor code and kind: plain letters A to Z. */
const HEAD_LETTERS = 4;
export interface Reference {
  vendorCode: string;
  kind: Kind;
  /** Numbers of the rules that weighed most (see the catalogue), strongest first. */
  rules: number[];
  /** Part of the hash of the rule data, to compare with `versionMark`. */
  version: number;
}

/** The part of a rule data version that codes carry. */
export function versionMark(version: string): number {
  return Number.parseInt(version.split(".").at(-1) ?? "0", 16) % 2 ** VERSION_BITS;
}

/**
 * @param vendorCode three capital letters
 * @param ruleCodes numbers of the rules that decided, strongest first; only the first three are kept
 * @param version version of the rule data
 */
export function referenceCode(vendorCode: string, kind: Kind, ruleCodes: readonly number[], version: string): string {
  const distinct = [...new Set(ruleCodes)].slice(0, RULES);
  let value = 0;
  for (let index = 0; index < RULES; index++) value = value * 2 ** RULE_BITS + (distinct[index] ?? 0);
  value = value * 2 ** VERSION_BITS + versionMark(version);
  let payload = "";
  for (let index = 0; index < DATA_LETTERS; index++, value = Math.floor(value / 32)) payload = LETTERS[value % 32] + payload;
  const head = `${vendorCode}-${KIND_LETTERS[kind]}-${payload}`;
  return head + checkLetter(head);
}

/**
 * @param text a code as somebody typed or said it: case, spaces and look-alike letters are forgiven
 * @returns what the code says, or undefined when it is no code or a letter is wrong
 */
export function readReference(text: string): Reference | undefined {
  const tidy = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const parts = /^([A-Z]{3})([PDR])([0-9A-Z]{6})$/.exec(tidy);
  if (!parts) return undefined;
  const [, vendorCode = "", letter = "", spoken = ""] = parts;
  const payload = spoken.replace(/O/g, "0").replace(/[IL]/g, "1");
  const head = `${vendorCode}-${letter}-${payload.slice(0, DATA_LETTERS)}`;
  if ([...payload].some((character) => !LETTERS.includes(character)) || checkLetter(head) !== payload.at(-1)) return undefined;
  let value = [...payload.slice(0, DATA_LETTERS)].reduce((sum, character) => sum * 32 + LETTERS.indexOf(character), 0);
  const version = value % 2 ** VERSION_BITS;
  value = Math.floor(value / 2 ** VERSION_BITS);
  const rules: number[] = [];
  for (let index = 0; index < RULES; index++, value = Math.floor(value / 2 ** RULE_BITS)) rules.unshift(value % 2 ** RULE_BITS);
  const kind = (Object.keys(KIND_LETTERS) as Kind[]).find((candidate) => KIND_LETTERS[candidate] === letter) as Kind;
  return { vendorCode, kind, rules: rules.filter((rule) => rule > 0), version };
}

/**
 * Sum over every letter, vendor and kind included, modulo 32. Odd weights make any single wrong letter change it;
 * weights that differ by two catch nearly every swap of neighbours.
 */
function checkLetter(head: string): string {
  let sum = 0;
  [...head.replace(/-/g, "")].forEach((character, index) => {
    const value = index < HEAD_LETTERS ? character.charCodeAt(0) - 65 : LETTERS.indexOf(character);
    sum += (2 * index + 1) * value;
  });
  return LETTERS[sum % 32] as string;
}
