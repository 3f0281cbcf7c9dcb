/** The active tab, as the worker sees it. */
import { useEffect, useState } from "preact/hooks";
import type { TabView, ToWorker } from "../../messages";
import browser from "../../platform/browser";
import { askWorker } from "../shared/ask-worker";

type Question = Extract<keyof ToWorker, `tab/${string}`>;

export interface ActiveTab {
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
  const [asking, setAsking] = useState<Question>();
  const [failed, setFailed] = useState(false);

  async function ask(question: Question): Promise<TabView | undefined> {
    setAsking(question);
    const answer = await viewOf(question).catch(() => undefined);
    setAsking(undefined);
    setFailed(!answer);
    if (answer) setView(answer);
    return answer;
  }

  useEffect(() => void ask("tab/view"), []);
  return { view, asking, failed, ask };
}

async function viewOf(question: Question): Promise<TabView | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { state: "unreadable", outside: true };
  if (tab.url && CLOSED.test(tab.url)) return { state: "unreadable", url: tab.url, outside: true };
  return askWorker(question, { tabId: tab.id });
}
