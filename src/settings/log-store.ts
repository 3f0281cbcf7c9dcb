/**
 * Where the log is kept: one value for each day (UTC) in `storage.local`. A visit so rewrites the entries of its day, not all of
 * them; a day that is over is never written again, and goes as a whole. What a worker or browser that is killed had written, stays.
 */
import { shelf, slot } from "../platform/storage";
import { addVisit, dayOf, decodeLog, fitted, isSamePage, type LogAction, type LogEntry, setAction, type VisitedPage } from "./log";

/** Before there were days, all entries stood under this key; they are read from there until they are next put in order. */
const TOGETHER = "log";
const DAY = 24 * 60 * 60 * 1000;

const all = shelf("local", (key) => key === TOGETHER || key.startsWith(`${TOGETHER}.`));
const dayKey = (at: number) => `${TOGETHER}.${dayOf(at)}`;
const dayAt = (at: number) => slot("local", dayKey(at), decodeLog);

/** @returns every entry, oldest first */
export async function readLog(): Promise<LogEntry[]> {
  return entriesOf(await all.read());
}

/** Adds a visit, or brings the entry of the same visit up to date. */
export async function addToLog(entry: LogEntry, days: number): Promise<void> {
  let isFirstToday = false;
  await dayAt(entry.at).update((log) => {
    isFirstToday = log.length === 0;
    return addVisit(log, entry);
  });
  if (isFirstToday) await cutLog(days, entry.at);
}

/** Says what became of the newest visit to this page, and why if the reader said so: today or on the day before: pages stand open over midnight. */
export async function markInLog(page: VisitedPage, action: LogAction, now: number, reason?: string): Promise<void> {
  for (const day of [dayAt(now), dayAt(now - DAY)]) {
    if (!(await day.read()).some((entry) => isSamePage(entry, page))) continue;
    return day.update((log) => setAction(log, page, action, reason));
  }
}

/** Takes away what is older or more than the log may hold. */
export function cutLog(days: number, now: number): Promise<void> {
  return all.update((values) => byDay(fitted(entriesOf(values), days, now)));
}

/** Puts this log in the place of the one before; an empty one clears it. */
export function replaceLog(log: readonly LogEntry[]): Promise<void> {
  return all.update(() => byDay(log));
}

function entriesOf(values: Record<string, unknown>): LogEntry[] {
  return Object.values(values)
    .flatMap(decodeLog)
    .sort((a, b) => a.at - b.at);
}

function byDay(log: readonly LogEntry[]): Record<string, LogEntry[]> {
  const days = new Map<string, LogEntry[]>();
  for (const entry of log) {
    const day = days.get(dayKey(entry.at)) ?? [];
    day.push(entry);
    days.set(dayKey(entry.at), day);
  }
  return Object.fromEntries(days);
}
