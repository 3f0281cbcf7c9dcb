/** Follows the policy of the organization: a change reaches the tabs that are open. */
import browser from "../platform/browser";
import type { Held } from "../settings/catalogue";
import { reconcilePolicy } from "../settings/policy/kept";
import { effectiveSettings, trimLog } from "../settings/store";
import { watchBlocked } from "./blocked-address";
import { reconcileInstallers } from "./installers";
import { present } from "./judge-tab";
import { hide } from "./notify";
import { tabSlot } from "./tab-state";

/** Reads the policy anew, and brings everything in line when it is another one. */
export async function followPolicy(): Promise<void> {
  const before = await modeNow();
  if (!(await reconcilePolicy())) return;
  await Promise.all([trimLog(), reconcileInstallers(), watchBlocked()]);
  const isOtherMode = (await modeNow()) !== before;
  const tabs = await browser.tabs.query({});
  // One that is closed meanwhile must not keep the others from it.
  await Promise.allSettled(tabs.map(({ id, incognito }) => id !== undefined && bringInLine(id, incognito, isOtherMode)));
}

async function modeNow(): Promise<Held["mode"]> {
  return (await effectiveSettings()).mode.value;
}

/** A notice that is only brought up to date stays as open as it was: in another mode it begins anew. */
async function bringInLine(id: number, isPrivate: boolean, anew: boolean): Promise<void> {
  if (!(await tabSlot(id).read())) return;
  if (anew) await hide(id);
  await present({ id, isPrivate });
}
