/** Looks for newer rules of the organization now and then, where its policy names a feed. */
import { compiled } from "virtual:rules";
import browser from "../platform/browser";
import { adopt, checkFeed, forgetFeed } from "../settings/feed/check";
import { dayOfRules, feedStateSlot } from "../settings/feed/kept";
import { type FeedSource, feedSource, isSameSource } from "../settings/feed/source";
import { policySlot } from "../settings/policy/kept";

export const FEED_ALARM = "rules-feed";
/** Minutes between two looks; each device adds some of its own, so that a fleet does not ask all at once. */
const PERIOD = 6 * 60;
const SPREAD = 60;

/** Brings the alarm and what is kept in line with the policy. */
export async function followFeed(): Promise<void> {
  const source = await currentSource();
  const known = await feedStateSlot.read();
  if (!source) {
    if (known) await Promise.all([browser.alarms.clear(FEED_ALARM), forgetFeed()]);
    return;
  }
  if (isSameSource(known?.source, source) && (await browser.alarms.get(FEED_ALARM))) return;
  // First of all: a worker that is started again meanwhile must not put the first look off again.
  await adopt(source);
  browser.alarms.create(FEED_ALARM, { delayInMinutes: 1, periodInMinutes: PERIOD + Math.random() * SPREAD });
}

let running: Promise<void> | undefined;

/** Looks now; whoever asks while it looks waits for the same answer. */
export function lookForRules(): Promise<void> {
  running ??= lookOnce().finally(() => {
    running = undefined;
  });
  return running;
}

async function lookOnce(): Promise<void> {
  const source = await currentSource();
  if (source) await checkFeed(source, { builtInDate: dayOfRules(compiled.version), now: Date.now() });
}

async function currentSource(): Promise<FeedSource | undefined> {
  return feedSource((await policySlot.read()).values);
}
