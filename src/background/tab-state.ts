/** What is known of each tab, kept in session storage because the worker may be stopped at any moment. */
import type { PageFacts } from "../detection/facts";
import type { Verdict } from "../detection/verdict";
import { type Slot, slot } from "../platform/storage";

/** A tab that messages are about. */
export interface Tab {
  id: number;
  isPrivate: boolean;
}

export interface TabState {
  url: string;
  /** Changes with each judgement; an answer that carries an older one is for a page that is gone. */
  id: string;
  verdict: Verdict;
  /** What the verdict was made of, for whoever asks why. */
  facts?: PageFacts;
  /** Pages closed "for now" in this tab. */
  closed: string[];
  /** Pages before which a full-page notice was read in this tab. */
  passed?: string[];
}

/** Pages of each sort remembered in one tab. */
const MOST_PAGES = 50;

export function tabSlot(tabId: number): Slot<TabState | undefined> {
  return slot("session", `tab:${tabId}`, decode);
}

export function withClosed(state: TabState, page: string): TabState {
  return { ...state, closed: withPage(state.closed, page) };
}

export function withPassed(state: TabState, page: string): TabState {
  return { ...state, passed: withPage(state.passed ?? [], page) };
}

function withPage(pages: readonly string[], page: string): string[] {
  return [...pages.filter((entry) => entry !== page), page].slice(-MOST_PAGES);
}

/** Session storage is written by this version of this extension only; a missing entry is the one case. */
function decode(stored: unknown): TabState | undefined {
  return stored as TabState | undefined;
}
