/** Follows the policy of the organization: a change reaches what rules hold, and the tabs that are open. */
import browser from "../platform/browser";
import { reconcilePolicy } from "../settings/policy/kept";
import { trimLog } from "../settings/store";
import { reconcileAddedNames, watchInTab } from "./added-names";
import { present } from "./judge-tab";
import { hide } from "./notify";
import { readTab } from "./read-tab";
import { forgetRules } from "./rules";
import { tabSlot } from "./tab-state";

/** Reads the policy anew; when it is another one, storage says so, and everything is brought in line. */
export async function followPolicy(): Promise<void> {
  if (await reconcilePolicy()) await trimLog();
}

/** What is kept of the policy, or something else that rules come from, is another one now: brings everything in line. */
export async function followKept(): Promise<void> {
  forgetRules();
  const hasOtherNames = await reconcileAddedNames();
  const tabs = await browser.tabs.query({});
  // One that is closed meanwhile must not keep the others from it.
  await Promise.allSettled(tabs.map(({ id, incognito }) => id !== undefined && presentAnew(id, incognito, hasOtherNames)));
}

async function presentAnew(id: number, isPrivate: boolean, hasOtherNames: boolean): Promise<void> {
  if (hasOtherNames) await watchInTab(id);
  if (!(await tabSlot(id).read())) return;
  // A notice that is only brought up to date stays as open as it was, whatever the policy says now.
  await hide(id);
  await present({ id, isPrivate });
  // What the page is, other rules may see otherwise.
  if (hasOtherNames) await readTab(id);
}
