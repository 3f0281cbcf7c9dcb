/** What is kept on this device, as it is now: follows every change, wherever it is made. */
import { useEffect, useState } from "preact/hooks";
import browser from "../../platform/browser";
import { t } from "../../platform/locale";
import { type Dismissal, isLive } from "../../settings/dismissals";
import { type LogEntry, withinDays } from "../../settings/log";
import { readLog } from "../../settings/log-store";
import { policySlot } from "../../settings/policy/kept";
import type { PolicyReading } from "../../settings/policy/read";
import type { Effective } from "../../settings/resolve";
import { choices, effectiveSettings, speakAsChosen } from "../../settings/store";
import { dressDocument } from "../shared/open-page";

export interface Stored {
  settings: Effective;
  policy: PolicyReading;
  /** Newest first. */
  dismissals: Dismissal[];
  folded: string[];
  /** Newest first. */
  log: LogEntry[];
}

export function useStored(): Stored | undefined {
  const [stored, setStored] = useState<Stored>();
  useEffect(() => {
    const look = () => void readAll().then(setStored);
    const onChanged = (_changes: unknown, area: string) => area === "local" && look();
    browser.storage.onChanged.addListener(onChanged);
    look();
    return () => browser.storage.onChanged.removeListener(onChanged);
  }, []);
  return stored;
}

async function readAll(): Promise<Stored> {
  const { dismissals, folded } = choices(false);
  const [settings, policy, hidden, small, log] = await Promise.all([
    effectiveSettings(),
    policySlot.read(),
    dismissals.read(),
    folded.read(),
    readLog(),
  ]);
  // The language may be what changed.
  await speakAsChosen();
  dressDocument(`${t("options_title")} – ${t("appName")}`);
  const now = Date.now();
  return {
    settings,
    policy,
    dismissals: hidden.filter((dismissal) => isLive(dismissal, now)).reverse(),
    folded: small.toReversed(),
    log: withinDays(log, settings.logDays.value, now).reverse(),
  };
}
