/** The active tab, as the worker sees it. */
import { useEffect, useState } from "preact/hooks";
import type { Tabs } from "webextension-polyfill";
import type { TabView, ToWorker } from "../../messages";
import browser from "../../platform/browser";
import { askWorker } from "./ask-worker";

type Question = Extract<keyof ToWorker, `tab/${string}`>;

export interface ActiveTab {
  tabId?: number;
  /** Undefined until the first answer. */
  view?: TabView;
  /** The question that has no answer yet. */
  asking?: Question;
  /** True when the last question was not answered. */
  failed: boolean;
  ask: (question: Question) => Promise<TabView | undefined>;
}

/** Addresses that no extension may read; asking the worker would only come to the same. */
const CLOSED = /^(?!https?:|file:)[a-z][a-z0-9+.-]*:/i;

export function useTab(): ActiveTab {
  const [view, setView] = useState<TabView>();
  const [tabId, setTabId] = useState<number>();
  const [asking, setAsking] = useState<Question>();
  const [failed, setFailed] = useState(false);

  async function ask(question: Question): Promise<TabView | undefined> {
    setAsking(question);
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    setTabId(tab?.id);
    const answer = await viewOf(question, tab).catch(() => undefined);
    setAsking(undefined);
    setFailed(!answer);
    if (answer) setView(answer);
    return answer;
  }

  useEffect(() => void ask("tab/view"), []);
  return { tabId, view, asking, failed, ask };
}

async function viewOf(question: Question, tab: Tabs.Tab | undefined): Promise<TabView | undefined> {
  if (tab?.id === undefined) return { state: "unreadable", outside: true };
  if (tab.url && CLOSED.test(tab.url)) return { state: "unreadable", url: tab.url, outside: true };
  return askWorker(question, { tabId: tab.id });
}
