/** What follows when the reader presses something in a notice, or takes a dismissal back in the popup. */
import type { NoticeAction } from "../notice/model";
import browser from "../platform/browser";
import { addDismissal, makeDismissal, pageOf, removeDismissals, siteOf } from "../settings/dismissals";
import { setFolded } from "../settings/folded-sites";
import { MAX_REASON } from "../settings/log";
import { toLine } from "../settings/policy/coerce";
import { policySlot } from "../settings/policy/kept";
import { choices } from "../settings/store";
import { goBack } from "./go-back";
import { occasionOf, present } from "./judge-tab";
import { logAction, logReason } from "./log";
import { reportAction } from "./report";
import { rulesInUse } from "./rules";
import { isAllowed } from "./silence";
import { type Tab, type TabState, tabSlot, withClosed, withPassed } from "./tab-state";

/**
 * @param id the notice the reader saw; an action on one that is gone is dropped, but what was done can be undone still. So is one
 * that the organization does not allow
 */
export async function act(tab: Tab, id: string, action: NoticeAction): Promise<void> {
  if (!(await isAllowed(action))) return;
  const state = await tabSlot(tab.id).read();
  if (action.do === "undo") return undismiss(tab);
  if (!state || state.id !== id) return;
  if (action.do === "dismiss") return dismiss(tab, state, action.scope);
  if (action.do === "fold") return choices(tab.isPrivate).folded.update((list) => setFolded(list, siteOf(state.url), action.folded));
  if (action.do === "continue") return goOn(tab, state, action.reason);
  if (action.do === "back") {
    void reportAction(tab.isPrivate, state.url, state.verdict, "back");
    return goBack(tab.id);
  }
  await openDetails(state, action.part);
}

async function goOn(tab: Tab, { url, verdict }: TabState, given: string | undefined): Promise<void> {
  await tabSlot(tab.id).update((current) => current && withPassed(current, pageOf(url)));
  const isAsked = (await policySlot.read()).values.askReason;
  const reason = (isAsked && toLine(given ?? "").slice(0, MAX_REASON)) || undefined;
  void reportAction(tab.isPrivate, url, verdict, "continued", reason);
  if (reason) await logReason(tab.isPrivate, url, verdict, reason);
}

async function dismiss(tab: Tab, state: TabState, scope: Extract<NoticeAction, { do: "dismiss" }>["scope"]): Promise<void> {
  const occasion = occasionOf(await rulesInUse(), state.verdict, state.url);
  if (!occasion) return;
  await logAction(tab.isPrivate, state.url, state.verdict, scope);
  // The notice itself says "Hidden. Undo" and goes; it is not hidden from here.
  if (scope === "now") return close(tab, state);
  try {
    await choices(tab.isPrivate).dismissals.update((list) => addDismissal(list, makeDismissal(scope, occasion, Date.now())));
  } catch (error) {
    // Storage is full: then it holds at least here, for as long as the tab.
    await close(tab, state);
    throw error;
  }
}

function close(tab: Tab, { url }: TabState): Promise<void> {
  return tabSlot(tab.id).update((current) => current && withClosed(current, pageOf(url)));
}

/** Takes back whatever silences the page in this tab, and shows the notice again. */
export async function undismiss(tab: Tab): Promise<void> {
  const state = await tabSlot(tab.id).read();
  const occasion = state && occasionOf(await rulesInUse(), state.verdict, state.url);
  if (!state || !occasion) return;
  await tabSlot(tab.id).update((current) => current && { ...current, closed: current.closed.filter((page) => page !== pageOf(state.url)) });
  await choices(tab.isPrivate).dismissals.update((list) => removeDismissals(list, occasion));
  if (tab.isPrivate) await choices(false).dismissals.update((list) => removeDismissals(list, occasion));
  await logAction(tab.isPrivate, state.url, state.verdict, "shown");
  await present(tab);
}

async function openDetails({ verdict }: TabState, part: "guide" | undefined): Promise<void> {
  const page = `src/pages/details/index.html?restriction=${encodeURIComponent(verdict.restriction ?? "")}${part ? `#${part}` : ""}`;
  await browser.tabs.create({ url: browser.runtime.getURL(page) });
}
