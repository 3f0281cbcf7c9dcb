/** What the worker knows when it builds a notice. Everything that touches the browser is handed in, so that building is pure. */
import type { Verdict } from "../detection/verdict";
import type { MessageKey, MessageValues } from "../platform/message-names";
import type { AnyRestriction, OrganizationRule, OwnAlternative } from "../rules/own/own-rules";
import type { AlternativeFile, OperatingSystem, Restriction } from "../rules/schema";
import type { ApprovedAlternative } from "../settings/policy/approved";
import type { NoticeMode } from "./model";

/** A text of `_locales`, its $1 … $9 filled with `values`. */
export type Translate = <K extends MessageKey>(key: K, ...values: MessageValues[K]) => string;

export interface NoticeInput {
  /** See `NoticeModel.id`. */
  id: string;
  verdict: Verdict;
  url: string;
  /** Name of the vendor for people. */
  vendorName: string;
  restriction: AnyRestriction;
  alternativeFiles: readonly AlternativeFile[];
  /** Set for a vendor that only the organization bars: what it offers instead, and nothing else is. */
  ownAlternatives?: readonly OwnAlternative[] | undefined;
  os: OperatingSystem | undefined;
  folded: boolean;
  /** How insistent the notice is; a plain notice where nothing is said. */
  mode?: NoticeMode;
  /** Set on a device that an organization manages. */
  managed?: ManagedInput;
  /** What its policy says of this notice. */
  policy?: NoticePolicy;
  /** YYYY-MM-DD */
  today: string;
  t: Translate;
  /** A day (YYYY-MM-DD) as the reader writes it. */
  formatDay: (day: string) => string;
  language: string;
  direction: "ltr" | "rtl";
}

/** The same where the rule is a law, with its authority and sources, and where it is a rule of an organization. */
export type LawInput = NoticeInput & { restriction: Restriction };
export type OrganizationInput = NoticeInput & { restriction: OrganizationRule };

/** What an organization adds to the notice on its devices. */
export interface ManagedInput {
  organization: string;
  /** The organization's own words. */
  message?: string;
  /** Where its people get help; without a text of its own, the notice names the link. */
  helpDesk?: { url: string; text?: string };
}

/** What an organization decided about notices. */
export interface NoticePolicy {
  /** Products that it recommends, checked, in its own order. */
  approved: readonly ApprovedAlternative[];
  /** True when no others are to be offered; without any of its own it means nothing. */
  onlyApproved: boolean;
  /** False when notices cannot be hidden on a page, on a site or for a month. */
  snooze: boolean;
  /** True when people are asked for a reason before they go on from a full page. */
  askReason: boolean;
}
