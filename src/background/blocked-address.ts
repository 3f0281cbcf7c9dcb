/**
 * Installers that the browser kept away (`installers.ts`): its own page in their place says little, so ours comes instead and says
 * what is blocked, why, and whom to ask. Rules cannot lead there by themselves without a page that every site could look for.
 */
import type { Tabs } from "webextension-polyfill";
import { classify } from "../detection/classify/classify";
import { emptyFacts } from "../detection/facts";
import type { NoticeModel } from "../notice/model";
import browser from "../platform/browser";
import { isFirefox } from "../platform/is-firefox";
import { isExempt } from "../settings/exempt";
import { policySlot } from "../settings/policy/kept";
import { effectiveSettings } from "../settings/store";
import { isBlocking } from "./installers";
import { modelFor, occasionOf } from "./judge-tab";
import { logVisit } from "./log";
import { rulesInUse } from "./rules";
import type { TabState } from "./tab-state";

/**
 * Listens for blocked installers in tabs, as long as there is a block: otherwise every load in every tab would wake the worker. To be
 * called first at once, because a listener that comes later misses what woke the worker. Not in Firefox: it tells no address of what
 * it keeps away, and a listener that was taken back wakes the background script all the same
 * (https://bugzilla.mozilla.org/show_bug.cgi?id=1899767).
 */
export async function watchBlocked(): Promise<void> {
  if (isFirefox()) return;
  browser.tabs.onUpdated.addListener(onUpdated);
  if (!(await isBlocking())) browser.tabs.onUpdated.removeListener(onUpdated);
}

function onUpdated(tabId: number, { url }: Tabs.OnUpdatedChangeInfoType, { incognito }: Tabs.Tab): void {
  if (url) void explain(tabId, url, incognito);
}

async function explain(tabId: number, url: string, isPrivate: boolean): Promise<void> {
  const state = await judgeBlocked(url);
  if (!state) return;
  await logVisit(isPrivate, url, state.verdict, "shown");
  const page = browser.runtime.getURL(`src/pages/blocked/index.html?address=${encodeURIComponent(url)}`);
  // The tab may be gone; and in some browsers no page of ours opens in a private window.
  await browser.tabs.update(tabId, { url: page }).catch(() => undefined);
}

/** @returns what the page about a blocked installer says; undefined for an address that is not blocked, or no longer */
export async function viewBlocked(address: string): Promise<NoticeModel | undefined> {
  const [state, rules] = await Promise.all([judgeBlocked(address), rulesInUse()]);
  const occasion = state && occasionOf(rules, state.verdict, state.url);
  return occasion && modelFor({ id: -1, isPrivate: false }, state, occasion, await effectiveSettings(), rules);
}

/** The judgement of an address alone, as if it were that of a tab. */
async function judgeBlocked(url: string): Promise<TabState | undefined> {
  if (!(await isBlocking()) || isExempt((await policySlot.read()).values, url)) return undefined;
  const verdict = classify(emptyFacts(url), (await rulesInUse()).ruleset);
  const isInstaller = verdict.kind !== "none" && verdict.evidence.some(({ rule }) => rule === "installer");
  return isInstaller ? { url, id: crypto.randomUUID(), verdict, closed: [] } : undefined;
}
