/** What is kept on this device, as it is now: follows every change, wherever it is made. */
import { useEffect, useState } from "preact/hooks";
import browser from "../../platform/browser";
import { t } from "../../platform/locale";
import type { Choices } from "../../settings/catalogue";
import { type Dismissal, isLive } from "../../settings/dismissals";
import { type FeedCopy, type FeedState, feedSlot, feedStateSlot } from "../../settings/feed/kept";
import { type LogEntry, withinDays } from "../../settings/log";
import { readLog } from "../../settings/log-store";
import { ownRulesSlot } from "../../settings/own-rules";
import { policySlot } from "../../settings/policy/kept";
import { type PolicyReading, refusedParts } from "../../settings/policy/read";
import { outboxSlot } from "../../settings/reporting/kept";
import type { Outbox } from "../../settings/reporting/outbox";
import type { Effective } from "../../settings/resolve";
import { choices, effectiveSettings, settingsSlot, speakAsChosen } from "../../settings/store";
import { dressDocument } from "./open-page";

export interface Stored {
  settings: Effective;
  /** What the person chose, whatever holds. */
  choices: Choices;
  policy: PolicyReading;
  /** Set where a policy names a feed of rules. */
  feed: { state: FeedState; copy: FeedCopy | undefined } | undefined;
  /** Newest first. */
  dismissals: Dismissal[];
  folded: string[];
  /** False where an organization has notices shown all the same. */
  dismissalsHold: boolean;
  /** Newest first. */
  log: LogEntry[];
  reports: Outbox;
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
  const [settings, chosen, policy, own, hidden, small, log, state, copy, reports] = await Promise.all([
    effectiveSettings(),
    settingsSlot.read(),
    policySlot.read(),
    ownRulesSlot.read(),
    dismissals.read(),
    folded.read(),
    readLog(),
    feedStateSlot.read(),
    feedSlot.read(),
    outboxSlot.read(),
  ]);
  // The language may be what changed.
  await speakAsChosen();
  dressDocument(`${t(title)} – ${t("appName")}`);
  const now = Date.now();
  return {
    settings,
    choices: chosen,
    policy: { ...policy, refused: [...policy.refused, ...refusedParts(own?.mistakes ?? [])] },
    feed: state && { state, copy },
    dismissals: hidden.filter((dismissal) => isLive(dismissal, now)).reverse(),
    folded: small.toReversed(),
    dismissalsHold: settings.mode.value !== "block" && policy.values.allowSnooze !== false,
    log: withinDays(log, settings.logDays.value, now).reverse(),
    reports,
  };
}
