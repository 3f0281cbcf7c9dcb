/**
 * Pages that were flagged on this device, so that somebody can say later why. It holds hosts, never whole addresses, is bounded
 * in time and number, and knows nothing of private windows. Pure.
 */
import type { Kind } from "../rules/schema";
import { FLAGGED_KINDS } from "./dismissals";

/** `shown`, or `silent` because it had been hidden before; then what the reader did with it. */
export const LOG_ACTIONS = ["shown", "silent", "now", "page", "site", "month"] as const;
export type LogAction = (typeof LOG_ACTIONS)[number];

export interface LogEntry {
  /** Milliseconds since 1970. */
  at: number;
  host: string;
  kind: Kind;
  /** Reference code of the verdict. */
  code: string;
  action: LogAction;
  /** Why the reader went on from a full page, where an organization has it asked; one line. */
  reason?: string;
}

/** Most characters of a reason. */
export const MAX_REASON = 200;

/** The oldest are dropped first. */
export const MAX_LOG = 500;
/** A page that is judged again within this time, because it changed or was loaded anew, is one visit; in milliseconds. */
const VISIT = 10 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;

/** Adds a visit, or brings the entry of the same visit up to date. */
export function addVisit(log: readonly LogEntry[], entry: LogEntry, days: number): LogEntry[] {
  const isSameVisit = (old: LogEntry) => isSamePage(old, entry) && entry.at - old.at < VISIT;
  const reason = log.findLast((old) => isSameVisit(old) && old.reason)?.reason;
  const others = log.filter((old) => !isSameVisit(old));
  return withinDays([...others, reason ? { ...entry, reason } : entry], days, entry.at).slice(-MAX_LOG);
}

/** Says what became of the newest visit to this page, and why if the reader said so. */
export function setAction(
  log: readonly LogEntry[],
  page: Pick<LogEntry, "host" | "kind" | "code">,
  action: LogAction,
  reason?: string,
): LogEntry[] {
  const newest = log.findLast((entry) => isSamePage(entry, page));
  return log.map((entry) => (entry === newest ? { ...entry, action, ...(reason ? { reason } : {}) } : entry));
}

function isSamePage(a: Pick<LogEntry, "host" | "kind" | "code">, b: Pick<LogEntry, "host" | "kind" | "code">): boolean {
  return a.host === b.host && a.kind === b.kind && a.code === b.code;
}

/** Entries that may still be kept; those of a clock that ran far ahead are none of them. */
export function withinDays(log: readonly LogEntry[], days: number, now: number): LogEntry[] {
  return log.filter((entry) => Math.abs(now - entry.at) < days * DAY);
}

/** Whatever was stored, as a log; entries that are none are left out. */
export function decodeLog(stored: unknown): LogEntry[] {
  return Array.isArray(stored) ? stored.filter(isEntry) : [];
}

function isEntry(value: unknown): value is LogEntry {
  if (typeof value !== "object" || value === null) return false;
  const { at, host, kind, code, action, reason } = value as Record<string, unknown>;
  if (reason !== undefined && (typeof reason !== "string" || reason.length > MAX_REASON)) return false;
  const isText = [host, code].every((field) => typeof field === "string");
  return isText && typeof at === "number" && FLAGGED_KINDS.includes(kind as Kind) && LOG_ACTIONS.includes(action as LogAction);
}
