/**
 * Records that wait to be sent, and how sending goes. A record leaves when the other side has answered for it, so each is sent at
 * least once; when too many wait, the oldest are dropped and counted, and the count is reported in their place. Pure.
 */
import { isRecord } from "../../rules/is-record";
import { type Fault, isFault, isLost, type Lost, type Outcome, waitAfter } from "./outcome";
import { isReportRecord, type ReportRecord } from "./record";

export interface Outbox {
  /** Oldest first. */
  records: ReportRecord[];
  /** Dropped records of which the other side does not know yet. */
  lost?: Lost;
  /** All that were dropped since reporting began. */
  dropped: number;
  /** Requests that went wrong since one went well. */
  failures: number;
  /** Nothing is sent before this time; milliseconds since 1970. */
  notBefore: number;
  /** When the other side last took records. */
  delivered?: number;
  /** What went wrong last; gone when a request goes well. */
  fault?: Fault;
  /** Pages of late, by `pageOf`, and when each was seen: one that is judged again is the same visit. */
  visits: Record<string, number>;
}

/** What one request carries. */
export interface Batch {
  records: readonly ReportRecord[];
  lost?: Lost;
}

export const EMPTY: Outbox = { records: [], dropped: 0, failures: 0, notBefore: 0, visits: {} };

export const MAX_RECORDS = 500;
export const MAX_BATCH = 100;
/** As in the log: milliseconds within which the same page is the same visit. */
const VISIT = 10 * 60 * 1000;
const MAX_VISITS = 200;
/** No wait is longer; one that is comes of a clock that was put back. */
const MAX_WAIT = 26 * 60 * 60 * 1000;

/** Adds a record, unless it is of a visit that is known. */
export function add(outbox: Outbox, record: ReportRecord): Outbox {
  const visits = recent(outbox.visits, record.at);
  if (record.event === "visit") {
    const page = pageOf(record);
    if (page in visits) return outbox;
    visits[page] = record.at;
  }
  const records = [...outbox.records, record];
  const excess = records.slice(0, -MAX_RECORDS);
  return lose({ ...outbox, visits, records: records.slice(-MAX_RECORDS) }, excess, record.at);
}

function pageOf({ url, host, kind, reference }: ReportRecord): string {
  return `${url ?? host} ${kind} ${reference}`;
}

function recent(visits: Outbox["visits"], now: number): Outbox["visits"] {
  const live = Object.entries(visits).filter(([, at]) => Math.abs(now - at) < VISIT);
  return Object.fromEntries(live.slice(-MAX_VISITS));
}

/** Counts records as dropped. The count has an id of its own, that is another one whenever the count is. */
function lose(outbox: Outbox, records: readonly ReportRecord[], at: number): Outbox {
  const last = records.at(-1);
  if (!last) return outbox;
  const lost: Lost = { id: `lost-${last.id}`, at, count: (outbox.lost?.count ?? 0) + records.length };
  return { ...outbox, lost, dropped: outbox.dropped + records.length };
}

/** @returns what is to be sent next, or undefined when nothing waits; a count alone is no reason for a request, and goes along with the next */
export function nextBatch({ records, lost }: Outbox): Batch | undefined {
  if (records.length === 0) return undefined;
  return { records: records.slice(0, MAX_BATCH), ...(lost ? { lost } : {}) };
}

export function isDue({ notBefore }: Outbox, now: number): boolean {
  return now >= notBefore || notBefore - now > MAX_WAIT;
}

/** The outbox after a request: what came of it, and when the next may follow. */
export function settle(outbox: Outbox, batch: Batch, outcome: Outcome, now: number, random: number): Outbox {
  const { fault: _, ...rest } = outbox;
  const fault = outcome.fault && { ...outcome.fault, at: now };
  const failures = outcome.done === "delivered" ? 0 : outbox.failures + 1;
  const notBefore = outcome.done === "delivered" ? 0 : now + waitAfter(failures, outcome.after, random);
  const next: Outbox = { ...rest, failures, notBefore, ...(fault ? { fault } : {}) };
  if (outcome.done === "later") return next;
  const left = without(next, batch, outcome.done === "delivered");
  if (outcome.done === "refused") return lose(left, batch.records, now);
  return lose({ ...left, delivered: now }, batch.records.slice(0, outcome.rejected), now);
}

/** @param told whether the other side knows of the dropped ones in the batch */
function without(outbox: Outbox, batch: Batch, told: boolean): Outbox {
  const sent = new Set(batch.records.map(({ id }) => id));
  const { lost, ...rest } = outbox;
  // Meanwhile more may have been dropped.
  const count = (lost?.count ?? 0) - (told ? (batch.lost?.count ?? 0) : 0);
  return { ...rest, records: outbox.records.filter(({ id }) => !sent.has(id)), ...(lost && count > 0 ? { lost: { ...lost, count } } : {}) };
}

/** After a change of the policy: what was wrong may be right now. */
export function startAnew({ fault: _, ...outbox }: Outbox): Outbox {
  return { ...outbox, failures: 0, notBefore: 0 };
}

/** Whatever was stored, as an outbox; what is no record is left out. */
export function decodeOutbox(stored: unknown): Outbox {
  const { records, lost, dropped, failures, notBefore, delivered, fault, visits } = (stored ?? {}) as Record<string, unknown>;
  return {
    records: Array.isArray(records) ? records.filter(isReportRecord).slice(-MAX_RECORDS) : [],
    ...(isLost(lost) ? { lost } : {}),
    dropped: numberOr(dropped, 0),
    failures: numberOr(failures, 0),
    notBefore: numberOr(notBefore, 0),
    ...(typeof delivered === "number" ? { delivered } : {}),
    ...(isFault(fault) ? { fault } : {}),
    visits: visitsOf(visits),
  };
}

function numberOr(value: unknown, other: number): number {
  return typeof value === "number" && Number.isFinite(value) ? value : other;
}

function visitsOf(value: unknown): Outbox["visits"] {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).filter((visit): visit is [string, number] => typeof visit[1] === "number"));
}
