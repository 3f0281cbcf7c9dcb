/**
 * What an answer means for the records that were sent, and how long to wait before the next request. By the rules of OTLP/HTTP,
 * which a plain webhook keeps to as well.
 * @see https://opentelemetry.io/docs/specs/otlp/#otlphttp-response
 */
import { isRecord } from "../../rules/is-record";

/** What went wrong; the text to each reason is `options_reports_fault_…` in `_locales`. */
const REASONS = ["unreachable", "timeout", "redirect", "status", "rejected"] as const;
type Reason = (typeof REASONS)[number];

export interface Fault {
  reason: Reason;
  /** Code of the answer, or the number of records that were rejected. */
  number?: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** Records that were dropped, as they are reported. */
export interface Lost {
  id: string;
  at: number;
  count: number;
}

interface Come {
  fault?: Omit<Fault, "at">;
  /** Milliseconds for which the other side asks us to wait. */
  after?: number;
}

/** Delivered, some perhaps rejected for good; refused for good; or to be sent again later. */
export type Outcome = Come & ({ done: "delivered"; rejected: number } | { done: "refused" } | { done: "later" });

/** The other answers that are no success must not be followed by the same request. */
const RETRYABLE = [429, 502, 503, 504];

const MINUTE = 60 * 1000;
const FIRST_WAIT = MINUTE / 2;
const LONGEST_WAIT = 60 * MINUTE;
/** However long the other side asks for. */
const LONGEST_ASKED = 24 * 60 * MINUTE;
const MAX_RESPONSE = 100_000;

/**
 * @param sent number of records in the request
 * @param now for the form of Retry-After that names a time
 */
export async function outcomeOf(response: Response, sent: number, now: number): Promise<Outcome> {
  // Followed, a redirect could lead anywhere and take the token along.
  if (response.type === "opaqueredirect") return { done: "later", fault: { reason: "redirect" } };
  if (response.ok) {
    const rejected = Math.min(await rejectedIn(response), sent);
    return { done: "delivered", rejected, ...(rejected > 0 ? { fault: { reason: "rejected", number: rejected } } : {}) };
  }
  const fault = { reason: "status", number: response.status } as const;
  const after = secondsAfter(response.headers.get("Retry-After"), now);
  return { done: RETRYABLE.includes(response.status) ? "later" : "refused", fault, ...(after !== undefined ? { after } : {}) };
}

/** Of a partial success. Any other body, such as a webhook's "ok", rejects nothing. */
async function rejectedIn(response: Response): Promise<number> {
  try {
    const text = await response.text();
    const count = text.length > MAX_RESPONSE ? 0 : Number(JSON.parse(text)?.partialSuccess?.rejectedLogRecords ?? 0);
    return Number.isSafeInteger(count) && count > 0 ? count : 0;
  } catch {
    return 0;
  }
}

/** A number of seconds, or a time that begins with its day of the week; else nothing was said that could be kept to. @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function secondsAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const time = /^\s*[a-z]/i.test(header) ? Date.parse(header) - now : Number.NaN;
  const wait = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : time;
  return Number.isFinite(wait) ? Math.max(wait, 0) : undefined;
}

/**
 * Twice as long after each failure, and never the same on two devices: after an outage a fleet must not come back all at once.
 * @param failures in a row, this one included
 * @param asked what the other side asked for, which comes first
 * @param random 0 to 1
 */
export function waitAfter(failures: number, asked: number | undefined, random: number): number {
  const doubled = Math.min(FIRST_WAIT * 2 ** (failures - 1), LONGEST_WAIT);
  if (asked === undefined) return doubled * (0.5 + random / 2);
  // Not sooner than asked.
  return Math.max(Math.min(asked, LONGEST_ASKED), 1000) + (random * FIRST_WAIT) / 2;
}

export function isFault(value: unknown): value is Fault {
  if (!isRecord(value)) return false;
  const { reason, number, at } = value;
  return REASONS.includes(reason as Reason) && typeof at === "number" && (number === undefined || typeof number === "number");
}

export function isLost(value: unknown): value is Lost {
  if (!isRecord(value)) return false;
  const { id, at, count } = value;
  return typeof id === "string" && typeof at === "number" && typeof count === "number" && count > 0;
}
