/** What the popup shows of a tab. */

import { LIMITS } from "../detection/facts";
import type { TabView } from "../messages";
import browser from "../platform/browser";
import { pageOf } from "../settings/dismissals";
import { isExempt } from "../settings/exempt";
import { policySlot } from "../settings/policy/kept";
import { vendorName } from "../settings/rules-in-use";
import { occasionOf } from "./judge-tab";
import { readTab } from "./read-tab";
import { rulesInUse } from "./rules";
import { dismissedBy } from "./silence";
import { type TabState, tabSlot } from "./tab-state";

/** Below the threshold of a notice, but enough to say "perhaps" to somebody who asks. */
const PERHAPS = 0.3;
/** How long a requested check may take before the popup stops waiting, and how often it looks, in milliseconds. */
const PATIENCE = 3000;
const STEP = 50;

export async function viewTab(tabId: number): Promise<TabView> {
  const [state, tab, policy] = await Promise.all([tabSlot(tabId).read(), browser.tabs.get(tabId), policySlot.read()]);
  if (tab.url && isExempt(policy.values, tab.url)) return { state: "exempt", url: tab.url, outside: await isOutside(tab.url) };
  // Without host access the browser does not tell the address; then what was read last is still the best we know.
  if (!state || (tab.url && pageOf(tab.url.slice(0, LIMITS.address)) !== pageOf(state.url)))
    return { state: "unread", url: tab.url, outside: await isOutside(tab.url) };
  return { ...(await viewState(state, tab.incognito)), outside: await isOutside(state.url) };
}

async function viewState(state: TabState, isPrivate: boolean): Promise<Omit<TabView, "outside">> {
  const { verdict, url } = state;
  const rules = await rulesInUse();
  const common = { url, verdict, vendorName: vendorName(rules, verdict.vendor) };
  const occasion = occasionOf(rules, verdict, url);
  if (!occasion) return { ...common, state: verdict.confidence >= PERHAPS ? "perhaps" : "silent" };
  return { ...common, state: "flagged", dismissed: await dismissedBy(isPrivate, state, occasion) };
}

/** True when the extension may not look at this address by itself. */
async function isOutside(url: string | undefined): Promise<boolean> {
  if (!url || !/^https?:/.test(url)) return true;
  // By host name: match patterns know no ports.
  return !(await browser.permissions.contains({ origins: [`*://${new URL(url).hostname}/*`] }));
}

/** Reads the page now, listed or not; needs the `activeTab` grant that opening the popup gives. */
export async function checkTab(tabId: number): Promise<TabView> {
  const before = (await tabSlot(tabId).read())?.id;
  if (!(await readTab(tabId))) return { state: "unreadable", outside: true };
  for (let waited = 0; waited < PATIENCE; waited += STEP) {
    if ((await tabSlot(tabId).read())?.id !== before) break;
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
  return viewTab(tabId);
}
