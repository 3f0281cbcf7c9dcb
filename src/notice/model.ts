/**
 * What a notice says, as plain data: every sentence already in the reader's language, every link checked, nothing left to decide.
 * The worker builds it (`build-model.ts`); the components only draw it.
 */
import type { Messages } from "../platform/message-format";
import type { Kind } from "../rules/schema";

/** A sentence and the source it rests on. */
export interface SourcedText {
  text: string;
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
  about?: string;
  /** Seat of the maker and lab evidence, each a short fact. */
  facts: SourcedText[];
}

export interface AlternativeGroup {
  title: string;
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

export interface NoticeModel {
  /** Changes with every page and verdict, so that late answers for a page that is gone are told apart. */
  id: string;
  /** Address of the page it is about; on another page it is not shown. */
  page: string;
  kind: Kind;
  language: string;
  direction: "ltr" | "rtl";
  /** True when the reader had folded the notice on this site before. */
  folded: boolean;
  /** One line: what is restricted and that this page offers it. */
  heading: string;
  /** What the rule prohibits and since when; what that means here; that use is no offence and switching is advised; one line of why and the reply. */
  statements: SourcedText[];
  /** Official page of the rule. */
  rule: LinkText;
  alternatives: AlternativeGroup[];
  evidence: EvidenceView[];
  reference: string;
  /** Sites for which a dismissal can be chosen, with how far each reaches: "Not on www.example.com". */
  dismissals: { scope: Exclude<DismissScope, "now">; label: string }[];
  /** The notice's own words, when they are not to be in the language of the browser. */
  labels?: Messages;
}

/** What the reader does with a notice. */
export type NoticeAction = { do: "dismiss"; scope: DismissScope } | { do: "undo" } | { do: "fold"; folded: boolean } | { do: "details" };
