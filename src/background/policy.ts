/** Follows the policy of the organization: a change reaches what rules hold, what is blocked, and the tabs that are open. */
import type { Storage } from "webextension-polyfill";
import browser from "../platform/browser";
import { decodeReading, POLICY, reconcilePolicy } from "../settings/policy/kept";
import { trimLog } from "../settings/store";
import { reconcileAddedNames, watchInTab } from "./added-names";
import { watchBlocked } from "./blocked-address";
import { followFeed } from "./feed";
import { reconcileInstallers } from "./installers";
import { present } from "./judge-tab";
import { hide } from "./notify";
import { readTab } from "./read-tab";
import { resumeReports } from "./report";
import { forgetRules } from "./rules";
import { tabSlot } from "./tab-state";

/** Reads the policy anew; when it is another one, storage says so, and everything is brought in line. */
export async function followPolicy(): Promise<void> {
  const isChanged = await reconcilePolicy();
  if (isChanged) await Promise.all([trimLog(), resumeReports(true)]);
  await followFeed();
}

/** What is kept of the policy, or something else that rules come from, is another one now: brings everything in line. */
export async function followKept(changes: Record<string, Storage.StorageChange>): Promise<void> {
  forgetRules();
  const hasOtherNames = await reconcileAddedNames();
  await Promise.all([reconcileInstallers(), watchBlocked()]);
  const isOtherMode = modeIn(changes[POLICY]?.oldValue) !== modeIn(changes[POLICY]?.newValue);
  const tabs = await browser.tabs.query({});
  // One that is closed meanwhile must not keep the others from it.
  await Promise.allSettled(tabs.map(({ id, incognito }) => id !== undefined && bringInLine(id, incognito, { hasOtherNames, isOtherMode })));
}

function modeIn(kept: unknown): string | undefined {
  return decodeReading(kept).values.mode;
}

interface Change {
  hasOtherNames: boolean;
  isOtherMode: boolean;
}

/** A notice that is only brought up to date stays as open as it was: in another mode it begins anew. */
async function bringInLine(id: number, isPrivate: boolean, { hasOtherNames, isOtherMode }: Change): Promise<void> {
  if (hasOtherNames) await watchInTab(id);
  if (!(await tabSlot(id).read())) return;
  if (isOtherMode) await hide(id);
  await present({ id, isPrivate });
  // What the page is, other rules may see otherwise.
  if (hasOtherNames) await readTab(id);
}
