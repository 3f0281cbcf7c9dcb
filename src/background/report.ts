/**
 * Central reporting, where a policy asks for it: puts records into the outbox and sees to it that they are sent. Nothing waits
 * for it, and nothing that goes wrong here reaches the notice.
 */
import type { Verdict } from "../detection/verdict";
import browser from "../platform/browser";
import { installation } from "../platform/installation";
import { outboxSlot, reportDestination } from "../settings/reporting/kept";
import { add, isDue, nextBatch, type Outbox, settle, startAnew } from "../settings/reporting/outbox";
import { PATIENCE, post } from "../settings/reporting/post";
import { makeRecord, type ReportAction, type ReportRecord } from "../settings/reporting/record";
import { effectiveSettings } from "../settings/store";
import { rulesInUse } from "./rules";

export const REPORT_ALARM = "report";

/** Milliseconds after an event, so that events that come together go together. */
const SOON = 5000;
/** The shortest time that browsers grant an alarm. */
const SHORTEST = 30_000;

/** A page was flagged. Never of a private window. */
export function reportVisit(isPrivate: boolean, url: string, verdict: Verdict, action: ReportAction): Promise<void> {
  return report(isPrivate, url, verdict, { event: "visit", action });
}

/** @param reason what the reader wrote before going on */
export function reportAction(isPrivate: boolean, url: string, verdict: Verdict, action: ReportAction, reason?: string): Promise<void> {
  return report(isPrivate, url, verdict, { event: "action", action, reason });
}

type Event = Pick<ReportRecord, "event" | "action" | "reason">;

async function report(isPrivate: boolean, url: string, verdict: Verdict, event: Event): Promise<void> {
  if (isPrivate) return;
  try {
    const destination = await reportDestination();
    if (!destination) return;
    const [mode, { version }] = [(await effectiveSettings()).mode.value, installation()];
    const happening = {
      ...event,
      url,
      verdict,
      mode,
      version,
      rulesVersion: (await rulesInUse()).ruleset.version,
      detail: destination.detail,
    };
    const record = makeRecord(happening, crypto.randomUUID(), Date.now());
    if (!record) return;
    await outboxSlot.update((outbox) => add(outbox, record));
    await sendSoon();
  } catch (error) {
    console.error("Vendor Notice: report", error);
  }
}

/** In a moment if the worker still runs then; if not, the alarm wakes it. */
async function sendSoon(): Promise<void> {
  const outbox = await outboxSlot.read();
  if (!nextBatch(outbox)) return;
  if (!(await browser.alarms.get(REPORT_ALARM))) await wakeFor(outbox);
  if (isDue(outbox, Date.now())) setTimeout(sendReports, SOON);
}

async function wakeFor(outbox: Outbox): Promise<void> {
  const now = Date.now();
  const soonest = now + SHORTEST;
  await browser.alarms.create(REPORT_ALARM, { when: isDue(outbox, now) ? soonest : Math.max(outbox.notBefore, soonest) });
}

/** Only so that requests do not cross; a worker that starts anew may send again what it does not know to have arrived. */
let running: Promise<void> | undefined;

/** Sends what waits and may be sent now. */
export function sendReports(): Promise<void> {
  running ??= sendAll()
    .catch((error: unknown) => console.error("Vendor Notice: report", error))
    .finally(() => {
      running = undefined;
    });
  return running;
}

async function sendAll(): Promise<void> {
  for (;;) {
    const destination = await reportDestination();
    if (!destination) return forget();
    const outbox = await outboxSlot.read();
    const batch = nextBatch(outbox);
    if (!batch) return void (await browser.alarms.clear(REPORT_ALARM));
    if (!isDue(outbox, Date.now())) return wakeFor(outbox);
    // Should the worker be stopped while it waits for the answer.
    await browser.alarms.create(REPORT_ALARM, { when: Date.now() + PATIENCE + SHORTEST });
    const outcome = await post(destination, batch, installation());
    await outboxSlot.update((now) => settle(now, batch, outcome, Date.now(), Math.random()));
  }
}

/**
 * At each start of the worker, since alarms do not outlive everything that storage does; and after a change of the policy.
 * @param isChanged whether what was wrong may be right now
 */
export async function resumeReports(isChanged = false): Promise<void> {
  if (!(await reportDestination())) return forget();
  const outbox = await outboxSlot.read();
  if (isChanged) await outboxSlot.update(startAnew);
  if (nextBatch(outbox)) await wakeFor(isChanged ? startAnew(outbox) : outbox);
}

/** Without a policy nothing is kept for it either. */
async function forget(): Promise<void> {
  await Promise.all([outboxSlot.remove(), browser.alarms.clear(REPORT_ALARM)]);
}
