/** What is kept on this device, as it is now: follows every change, wherever it is made. */
import { useEffect, useState } from "preact/hooks";
import browser from "../../platform/browser";
import { t } from "../../platform/locale";
import type { Choices } from "../../settings/catalogue";
import { type Dismissal, isLive } from "../../settings/dismissals";
import { type LogEntry, withinDays } from "../../settings/log";
import { readLog } from "../../settings/log-store";
import { policySlot } from "../../settings/policy/kept";
import type { PolicyReading } from "../../settings/policy/read";
import type { Effective } from "../../settings/resolve";
import { choices, effectiveSettings, settingsSlot, speakAsChosen } from "../../settings/store";
import { dressDocument } from "../shared/open-page";

export interface Stored {
  settings: Effective;
  /** What the person chose, whatever holds. */
  choices: Choices;
  policy: PolicyReading;
  /** Newest first. */
  dismissals: Dismissal[];
  folded: string[];
  /** Newest first. */
  log: LogEntry[];
}

/** @param title key of the page's title, which follows the language */
export function useStored(title: Title): Stored | undefined {
  const [stored, setStored] = useState<Stored>();
  useEffect(() => {
    const look = () => void readAll(title).then(setStored);
    const onChanged = (_changes: unknown, area: string) => area === "local" && look();
    browser.storage.onChanged.addListener(onChanged);
    look();
    return () => browser.storage.onChanged.removeListener(onChanged);
  }, [title]);
  return stored;
}

type Title = "options_title" | "support_title";

async function readAll(title: Title): Promise<Stored> {
  const { dismissals, folded } = choices(false);
  const [settings, chosen, policy, hidden, small, log] = await Promise.all([
    effectiveSettings(),
    settingsSlot.read(),
    policySlot.read(),
    dismissals.read(),
    folded.read(),
    readLog(),
  ]);
  // The language may be what changed.
  await speakAsChosen();
  dressDocument(`${t(title)} – ${t("appName")}`);
  const now = Date.now();
  return {
    settings,
    choices: chosen,
    policy,
    dismissals: hidden.filter((dismissal) => isLive(dismissal, now)).reverse(),
    folded: small.toReversed(),
    log: withinDays(log, settings.logDays.value, now).reverse(),
  };
}
