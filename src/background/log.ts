/**
 * Remembers flagged pages on this device, for as long as the person lets it; never those of private windows. Nothing depends on it:
 * where storage is full, notices and what is done with them go on without it.
 */
import type { Verdict } from "../detection/verdict";
import { siteOf } from "../settings/dismissals";
import type { LogAction } from "../settings/log";
import { addToLog, markInLog } from "../settings/log-store";
import { effectiveSettings } from "../settings/store";
import { reportAction, reportVisit } from "./report";

export async function logVisit(isPrivate: boolean, url: string, verdict: Verdict, action: LogAction): Promise<void> {
  void reportVisit(isPrivate, url, verdict, action);
  const days = (await effectiveSettings()).logDays.value;
  if (isPrivate || days === 0 || verdict.kind === "none") return;
  const entry = { at: Date.now(), host: siteOf(url), kind: verdict.kind, code: verdict.reference ?? "", action };
  await addToLog(entry, days).catch(tell);
}

/** What the reader did with the notice on a page that was logged. */
export async function logAction(isPrivate: boolean, url: string, verdict: Verdict, action: LogAction): Promise<void> {
  void reportAction(isPrivate, url, verdict, action);
  await change(isPrivate, url, verdict, action);
}

/** What the reader wrote before going on to a page that was logged. */
export function logReason(isPrivate: boolean, url: string, verdict: Verdict, reason: string): Promise<void> {
  return change(isPrivate, url, verdict, "shown", reason);
}

async function change(isPrivate: boolean, url: string, verdict: Verdict, action: LogAction, reason?: string): Promise<void> {
  const { kind, reference: code = "" } = verdict;
  if (isPrivate || kind === "none") return;
  await markInLog({ host: siteOf(url), kind, code }, action, Date.now(), reason).catch(tell);
}

function tell(error: unknown): void {
  console.error("Vendor Notice: log", error);
}
