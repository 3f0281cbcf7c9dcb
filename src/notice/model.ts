/**
 * What a notice says, as plain data: every sentence already in the reader's language, every link checked, nothing left to decide.
 * The worker builds it (`build-model.ts`); the components only draw it.
 */
import type { Messages } from "../platform/message-format";
import type { Kind } from "../rules/schema";

/** A sentence and the source it rests on. */
export interface SourcedText {
  text: string;
  /** Set for a text that is not in the language of the notice. */
  lang?: "en";
  source?: LinkText;
}

export interface LinkText {
  text: string;
  /** https address. */
  url: string;
}

export interface AlternativeView {
  name: string;
  url: string;
  about?: SourcedText;
  /** Seat of the maker and lab evidence, each a short fact. */
  facts: SourcedText[];
}

export interface AlternativeGroup {
  title: string;
  /** Set for those that the organization recommends, in its own order. */
  approved?: true;
  items: AlternativeView[];
}

export interface EvidenceView {
  /** What the rule found, in plain words. */
  about: string;
  /** Where: address, title, a button … */
  where: string;
  /** The words found on the page. */
  text: string;
}

/** How far a dismissal reaches. `now` is this page in this tab. */
export type DismissScope = "now" | "page" | "site" | "month";

/** A banner over the page; or a full page before it, which the reader can leave or pass; or one that can only be left. */
export type NoticeMode = "notice" | "interrupt" | "block";

/** What an organization says on a device that it manages. */
export interface Managed {
  organization: string;
  message: string;
  helpDesk?: LinkText;
}

export interface NoticeModel {
  /** Changes with every page and verdict, so that late answers for a page that is gone are told apart. */
  id: string;
  /** Address of the page it is about; on another page it is not shown. */
  page: string;
  kind: Kind;
  mode: NoticeMode;
  /** Set in mode `block`: who does not let the page open. */
  blocked?: string;
  /** True when the reader is asked for a reason before going on. */
  askReason?: boolean;
  /** Name of the vendor. */
  vendor: string;
  managed?: Managed;
  language: string;
  direction: "ltr" | "rtl";
  /** True when the reader had folded the notice on this site before. */
  folded: boolean;
  /** One line: what is restricted. */
  heading: SourcedText;
  /** What the page has to do with it, what is prohibited since when, that use is no offence and switching is advised. */
  brief: SourcedText[];
  /** One line of why, and the reply. */
  background: SourcedText[];
  /** True when the details page has a guide for people who use the product. */
  guide: boolean;
  /** Official page of the rule; an organization may have none for its own. */
  rule?: LinkText;
  alternatives: AlternativeGroup[];
  evidence: EvidenceView[];
  reference: string;
  /** Sites for which a dismissal can be chosen, with how far each reaches: "Not on www.example.com". */
  dismissals: { scope: Exclude<DismissScope, "now">; label: string }[];
  /** Why there are none, where an organization does not allow any. */
  dismissNote?: string;
  /** The notice's own words, when they are not to be in the language of the browser. */
  labels?: Messages;
}

/** What the reader does with a notice. */
export type NoticeAction =
  | { do: "dismiss"; scope: DismissScope }
  | { do: "undo" }
  | { do: "fold"; folded: boolean }
  | { do: "details"; part?: "guide" }
  | { do: "back" }
  | { do: "continue"; reason?: string };
