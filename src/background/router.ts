/** Messages in: each one's sender is checked and its shape decoded before anything is done with it. */
import type { Runtime } from "webextension-polyfill";
import type { PageFacts } from "../detection/facts";
import type { TabView, WorkerMessage } from "../messages";
import type { NoticeAction } from "../notice/model";
import browser from "../platform/browser";
import { act, undismiss } from "./act";
import { judgeTab, present, type Tab } from "./judge-tab";
import { readTab } from "./read-tab";
import { type TabState, tabSlot } from "./tab-state";
import { checkTab, viewTab } from "./tab-view";

/** The answer, or undefined for messages that are not for us. */
export function receive(message: unknown, sender: Runtime.MessageSender): Promise<TabView | undefined> | undefined {
  if (sender.id !== browser.runtime.id || typeof message !== "object" || message === null) return undefined;
  const known = message as WorkerMessage;
  return sender.tab && !isOwnPage(sender) ? fromPage(known, sender) : fromExtension(known);
}

function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL("")) ?? false;
}

/** From a content script: it may only speak for its own tab, and only the top frame does. */
async function fromPage(message: WorkerMessage, sender: Runtime.MessageSender): Promise<undefined> {
  if (sender.frameId !== 0 || sender.tab?.id === undefined) return;
  const tab: Tab = { id: sender.tab.id, isPrivate: sender.tab.incognito };
  if (message.type === "page/facts" && isFacts(message.facts, sender)) await judgeTab(tab, message.facts);
  else if (message.type === "page/named") await readTab(tab.id);
  else if (message.type === "page/left") await leave(tab);
  else if (message.type === "notice/act" && isAction(message.action)) await act(tab, String(message.id), message.action);
}

/** Of a page that names nobody nothing is kept. */
const NOTHING: Omit<TabState, "closed"> = {
  url: "",
  id: "",
  verdict: { kind: "none", vendor: null, restriction: null, venue: "shop", listing: false, confidence: 0, evidence: [] },
};

async function leave(tab: Tab): Promise<void> {
  await tabSlot(tab.id).update((state) => state && { ...NOTHING, closed: state.closed });
  await present(tab);
}

/** From the popup or another page of the extension. */
async function fromExtension(message: WorkerMessage): Promise<TabView | undefined> {
  if (message.type === "tab/view") return viewTab(message.tabId);
  if (message.type === "tab/check") return checkTab(message.tabId);
  if (message.type !== "tab/undismiss") return undefined;
  const tab = await browser.tabs.get(message.tabId);
  await undismiss({ id: message.tabId, isPrivate: tab.incognito });
  return viewTab(message.tabId);
}

const LISTS = ["headings", "data", "crumbs", "controls", "items", "prices", "files"] as const;

/** Facts must be of the sender's own site: a page cannot report another one. */
function isFacts(value: unknown, sender: Runtime.MessageSender): value is PageFacts {
  if (typeof value !== "object" || value === null) return false;
  const facts = value as PageFacts;
  if (typeof facts.url !== "string" || typeof facts.title !== "string" || typeof facts.text !== "string") return false;
  if (!LISTS.every((name) => Array.isArray(facts[name])) || typeof facts.meta !== "object") return false;
  return !sender.url || (URL.canParse(facts.url) && new URL(facts.url).origin === new URL(sender.url).origin);
}

const SCOPES = ["now", "page", "site", "month"];

function isAction(value: unknown): value is NoticeAction {
  if (typeof value !== "object" || value === null) return false;
  const action = value as Record<string, unknown>;
  if (action.do === "dismiss") return SCOPES.includes(String(action.scope));
  if (action.do === "fold") return typeof action.folded === "boolean";
  return action.do === "undo" || action.do === "details";
}
