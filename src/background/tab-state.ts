/** What is known of each tab, kept in session storage because the worker may be stopped at any moment. */
import type { Verdict } from "../detection/verdict";
import { type Slot, slot } from "../platform/storage";

export interface TabState {
  url: string;
  /** Changes with each judgement; an answer that carries an older one is for a page that is gone. */
  id: string;
  verdict: Verdict;
  /** Pages closed "for now" in this tab. */
  closed: string[];
}

/** Closed pages remembered in one tab. */
const MAX_CLOSED = 50;

export function tabSlot(tabId: number): Slot<TabState | undefined> {
  return slot("session", `tab:${tabId}`, decode);
}

export function withClosed(state: TabState, page: string): TabState {
  return { ...state, closed: [...state.closed.filter((entry) => entry !== page), page].slice(-MAX_CLOSED) };
}

/** Session storage is written by this version of this extension only; a missing entry is the one case. */
function decode(stored: unknown): TabState | undefined {
  return stored as TabState | undefined;
}
