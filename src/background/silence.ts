/** What keeps the notice on a page from showing, and what people may do about it, as far as their organization lets them. */
import type { TabView } from "../messages";
import type { NoticeAction } from "../notice/model";
import { findDismissal, type Occasion, pageOf } from "../settings/dismissals";
import { policySlot } from "../settings/policy/kept";
import { dismissalsFor, effectiveSettings } from "../settings/store";
import type { TabState } from "./tab-state";

/** @returns what the person did that keeps the page silent, if that holds */
export async function dismissedBy(isPrivate: boolean, state: TabState, occasion: Occasion): Promise<TabView["dismissed"]> {
  const { block, snooze } = await limits();
  if (block) return undefined;
  if (state.closed.includes(pageOf(state.url))) return { scope: "now", target: state.url };
  if (!snooze) return undefined;
  const dismissal = findDismissal(await dismissalsFor(isPrivate), occasion, Date.now());
  return dismissal && { scope: dismissal.scope, target: dismissal.target, until: dismissal.until };
}

/** A notice offers only what is allowed; but one that was there before a policy, or somebody else, may ask for more. */
export async function isAllowed(action: NoticeAction): Promise<boolean> {
  const { block, snooze } = await limits();
  if (block) return action.do === "back" || action.do === "details";
  return snooze || action.do !== "dismiss" || action.scope === "now";
}

/** Whether nobody gets past a notice; and whether it can be hidden for longer than now. */
async function limits(): Promise<{ block: boolean; snooze: boolean }> {
  const [{ mode }, { values }] = await Promise.all([effectiveSettings(), policySlot.read()]);
  return { block: mode.value === "block", snooze: values.allowSnooze !== false };
}
