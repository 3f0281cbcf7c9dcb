/** Messages in: each one's sender is checked and its shape decoded before anything is done with it. */

import type { Runtime } from "webextension-polyfill";
import { decodeFacts } from "../detection/decode-facts";
import type { PageFacts } from "../detection/facts";
import { noVerdict } from "../detection/verdict";
import type { ToWorker, WorkerMessage } from "../messages";
import type { NoticeAction } from "../notice/model";
import browser from "../platform/browser";
import { isRecord } from "../rules/is-record";
import { act, undismiss } from "./act";
import { viewBlocked } from "./blocked-address";
import { lookForRules } from "./feed";
import { judgeTab, present } from "./judge-tab";
import { readTab } from "./read-tab";
import { type Tab, type TabState, tabSlot } from "./tab-state";
import { checkTab, viewTab } from "./tab-view";
import { outline, whyFacts, whyTab } from "./why";

type Answer = ToWorker[keyof ToWorker]["answers"];

/** The answer, or undefined for messages that are not for us. */
export function receive(message: unknown, sender: Runtime.MessageSender): Promise<Answer> | undefined {
  if (sender.id !== browser.runtime.id || !isRecord(message)) return undefined;
  const known = message as WorkerMessage;
  if (isOwnPage(sender)) return fromExtension(known);
  return sender.tab ? fromPage(known, sender) : undefined;
}

function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL("")) ?? false;
}

/** From a content script: it may only speak for its own tab, and only the top frame does. */
async function fromPage(message: WorkerMessage, sender: Runtime.MessageSender): Promise<undefined> {
  if (sender.frameId !== 0 || sender.tab?.id === undefined) return;
  const tab: Tab = { id: sender.tab.id, isPrivate: sender.tab.incognito };
  const facts = message.type === "page/facts" ? factsFrom(message.facts, sender) : undefined;
  if (facts) await judgeTab(tab, facts);
  else if (message.type === "page/named") await readTab(tab.id, documentOf(sender));
  else if (message.type === "page/left") await leave(tab);
  else if (message.type === "notice/act" && isAction(message.action)) await act(tab, String(message.id), message.action);
}

/** Of a page that names nobody nothing is kept. */
const NOTHING: Omit<TabState, "closed" | "passed"> = {
  url: "",
  id: "",
  verdict: noVerdict(null, []),
};

/** The very document that spoke: by the time it is read, the tab may hold another. Only some browsers tell. */
function documentOf(sender: Runtime.MessageSender): string | undefined {
  return (sender as { documentId?: string }).documentId;
}

async function leave(tab: Tab): Promise<void> {
  await tabSlot(tab.id).update((state) => state && { ...NOTHING, closed: state.closed, passed: state.passed });
  await present(tab);
}

/** From the popup or another page of the extension. */
async function fromExtension(message: WorkerMessage): Promise<Answer> {
  if (message.type === "blocked/view") return viewBlocked(String(message.address));
  if (message.type === "tab/view") return viewTab(message.tabId);
  if (message.type === "tab/check") return checkTab(message.tabId);
  if (message.type === "feed/check") await lookForRules();
  if (message.type === "why/explain") return whyTab(message.tabId);
  if (message.type === "why/facts") return whyFacts(message.facts);
  if (message.type === "why/outline") return outline(message.tabId, message.where, message.text);
  if (message.type !== "tab/undismiss") return undefined;
  const tab = await browser.tabs.get(message.tabId);
  await undismiss({ id: message.tabId, isPrivate: tab.incognito });
  return viewTab(message.tabId);
}

/** Facts must be of the sender's own site: a page cannot report another one. */
function factsFrom(value: unknown, sender: Runtime.MessageSender): PageFacts | undefined {
  const facts = decodeFacts(value);
  if (!facts || !URL.canParse(facts.url)) return undefined;
  return !sender.url || new URL(facts.url).origin === new URL(sender.url).origin ? facts : undefined;
}

const SCOPES = ["now", "page", "site", "month"];

function isAction(value: unknown): value is NoticeAction {
  if (!isRecord(value)) return false;
  if (value.do === "dismiss") return SCOPES.includes(String(value.scope));
  if (value.do === "fold") return typeof value.folded === "boolean";
  if (value.do === "details") return value.part === undefined || value.part === "guide";
  if (value.do === "continue") return value.reason === undefined || typeof value.reason === "string";
  return value.do === "undo" || value.do === "back";
}
