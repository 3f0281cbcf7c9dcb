/** Follows the policy of the organization: a change reaches the tabs that are open. */
import browser from "../platform/browser";
import { reconcilePolicy } from "../settings/policy/kept";
import { trimLog } from "../settings/store";
import { present } from "./judge-tab";
import { hide } from "./notify";
import { resumeReports } from "./report";
import { tabSlot } from "./tab-state";

/** Reads the policy anew, and brings everything in line when it is another one. */
export async function followPolicy(): Promise<void> {
  if (!(await reconcilePolicy())) return;
  await trimLog();
  await resumeReports(true);
  const tabs = await browser.tabs.query({});
  // One that is closed meanwhile must not keep the others from it.
  await Promise.allSettled(tabs.map(({ id, incognito }) => id !== undefined && presentAnew(id, incognito)));
}

async function presentAnew(id: number, isPrivate: boolean): Promise<void> {
  if (!(await tabSlot(id).read())) return;
  // A notice that is only brought up to date stays as open as it was, whatever the policy says now.
  await hide(id);
  await present({ id, isPrivate });
}
