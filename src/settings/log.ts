/**
 * Pages that were flagged on this device, so that somebody can say later why. It holds hosts, never whole addresses, is bounded
 * in time and number, and knows nothing of private windows. Pure.
 */
import { isRecord } from "../rules/is-record";
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

/** Most entries of a day and of all days; the oldest are dropped first. */
export const MAX_DAY = 1000;
export const MAX_LOG = 10_000;
/** A page that is judged again within this time, because it changed or was loaded anew, is one visit; in milliseconds. */
const VISIT = 10 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;

/** Adds a visit to the entries of its day, or brings the entry of the same visit up to date. */
export function addVisit(day: readonly LogEntry[], entry: LogEntry): LogEntry[] {
  const isSameVisit = (old: LogEntry) => isSamePage(old, entry) && entry.at - old.at < VISIT;
  const reason = day.findLast((old) => isSameVisit(old) && old.reason)?.reason;
  const others = day.filter((old) => !isSameVisit(old));
  return [...others, reason ? { ...entry, reason } : entry].slice(-MAX_DAY);
}

/** Says what became of the newest visit to this page, and why if the reader said so. */
export function setAction(log: readonly LogEntry[], page: VisitedPage, action: LogAction, reason?: string): LogEntry[] {
  const newest = log.findLast((entry) => isSamePage(entry, page));
  return log.map((entry) => (entry === newest ? { ...entry, action, ...(reason ? { reason } : {}) } : entry));
}

/** By what two entries are of the same page. */
export type VisitedPage = Pick<LogEntry, "host" | "kind" | "code">;

export function isSamePage(a: VisitedPage, b: VisitedPage): boolean {
  return a.host === b.host && a.kind === b.kind && a.code === b.code;
}

/** Calendar day of a time, the same wherever the device is: YYYY-MM-DD. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** What may still be kept, with room for as many more as a day can bring. */
export function fitted(log: readonly LogEntry[], days: number, now: number): LogEntry[] {
  const kept = withinDays(log, days, now).sort((a, b) => a.at - b.at);
  const today = kept.findIndex(({ at }) => dayOf(at) >= dayOf(now));
  const [before, since] = today < 0 ? [kept, []] : [kept.slice(0, today), kept.slice(today)];
  return [...before.slice(-(MAX_LOG - MAX_DAY)), ...since.slice(-MAX_DAY)];
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
  if (!isRecord(value)) return false;
  const { at, host, kind, code, action, reason } = value;
  if (reason !== undefined && (typeof reason !== "string" || reason.length > MAX_REASON)) return false;
  const isText = [host, code].every((field) => typeof field === "string");
  return isText && isTime(at) && FLAGGED_KINDS.includes(kind as Kind) && LOG_ACTIONS.includes(action as LogAction);
}

/** True for what a calendar has: anything else has no day. */
function isTime(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) <= 8.64e15;
}
