/** What is signed: rules as they stand in `rules/`, with a number, a day and an end. Data only. Pure. */
import { isRecord } from "../../rules/is-record";

/** What the signature says it is for, so that nothing else signed with the same key passes as rules. */
export const FEED_TYPE = "vendor-notice-rules";
export const FEED_FORMAT = 1;

export interface FeedDocument {
  format: typeof FEED_FORMAT;
  /** Goes up with every feed. */
  version: number;
  /** Day of the rules (YYYY-MM-DD). */
  date: string;
  /** Milliseconds since 1970. */
  issuedAt: number;
  expiresAt: number;
  /** Not read yet: see `readRules`. */
  rules: unknown;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** @returns undefined for what is no document of this format */
export function decodeDocument(text: string): FeedDocument | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  const { format, version, date, issuedAt, expiresAt, rules } = value as Partial<FeedDocument>;
  const numbers = [version, issuedAt, expiresAt].every((number) => Number.isSafeInteger(number) && (number as number) > 0);
  if (format !== FEED_FORMAT || !numbers || typeof date !== "string" || !DAY.test(date)) return undefined;
  return { format, version, date, issuedAt, expiresAt, rules } as FeedDocument;
}
