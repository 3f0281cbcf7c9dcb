/** Every message between the parts of the extension: its name, what it carries, what it answers. One-shot, typed, decoded at the border. */

import type { Explanation } from "./detection/explain";
import type { PageFacts } from "./detection/facts";
import type { Verdict, Where } from "./detection/verdict";
import type { NoticeAction, NoticeModel } from "./notice/model";
import type { Effective } from "./settings/resolve";

/** Messages to the worker and their answers. */
export interface ToWorker {
  /** The sentry found a vendor named and wants the page read. */
  "page/named": { carries: Record<never, never>; answers: undefined };
  /** The reader read the page. */
  "page/facts": { carries: { facts: PageFacts }; answers: undefined };
  /** A page that named a vendor is gone without a load. */
  "page/left": { carries: { url: string }; answers: undefined };
  /** The reader pressed something in the notice. */
  "notice/act": { carries: { id: string; action: NoticeAction }; answers: undefined };
  /** The popup asks about a tab. */
  "tab/view": { carries: { tabId: number }; answers: TabView };
  /** The popup asks to read a page now, listed or not. */
  "tab/check": { carries: { tabId: number }; answers: TabView };
  /** The popup asks to take back a dismissal, or all that silence this tab. */
  "tab/undismiss": { carries: { tabId: number }; answers: TabView };
  /** The page about an installer that was kept away asks what to say; nothing when it is not blocked. */
  "blocked/view": { carries: { address: string }; answers: NoticeModel | undefined };
  /** The options page asks to look for newer rules of the organization now. */
  "feed/check": { carries: Record<never, never>; answers: undefined };
  /** The popup asks why the page in a tab was judged as it was. */
  "why/explain": { carries: { tabId: number }; answers: PageWhy | undefined };
  /** The support page asks how a page would be judged that is in no tab. */
  "why/facts": { carries: { facts: PageFacts }; answers: PageWhy };
  /** The popup asks where on the page a piece of evidence stands; false where it is not to be seen. */
  "why/outline": { carries: { tabId: number; where: Where; text: string }; answers: boolean };
}

/** Messages to the notice in a tab. */
interface ToNotice {
  "notice/show": { model: NoticeModel };
  "notice/hide": Record<never, never>;
  /** The reader wants the keyboard there. */
  "notice/focus": Record<never, never>;
}

/** What the popup shows of a tab. */
export interface TabView {
  /**
   * unread: no content script looked at it; unreadable: the browser lets no extension look at it; exempt: the organization wants no
   * notice there.
   */
  state: "flagged" | "perhaps" | "silent" | "unread" | "unreadable" | "exempt";
  url?: string;
  verdict?: Verdict;
  /** Name of the vendor for people. */
  vendorName?: string;
  /** Set when the reader dismissed the notice here. */
  dismissed?: { scope: "now" | "page" | "site" | "month"; target: string; until?: number };
  /** True when this tab's site is outside the sites the extension looks at by itself. */
  outside: boolean;
}

/** Everything that had a say in what happened in a tab. */
export interface PageWhy {
  explanation: Explanation;
  /** The same verdict from facts with trimmed addresses, fit to be reported, and the whole address. */
  report: { facts: PageFacts; verdict: Verdict; wholeAddress: string };
  /** Version of the rule data that judged. */
  rules: string;
  settings: Pick<Effective, "mode" | "privateWindows">;
  /** Address of the organization's help desk, where a policy names one. */
  helpDesk?: string;
}

export type WorkerMessage = { [K in keyof ToWorker]: { type: K } & ToWorker[K]["carries"] }[keyof ToWorker];
export type NoticeMessage = { [K in keyof ToNotice]: { type: K } & ToNotice[K] }[keyof ToNotice];
