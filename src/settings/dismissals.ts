/**
 * Dismissed notices. Each remembers what was dismissed: another vendor, another kind or a changed restriction shows again.
 * Pure; where they are kept is `store.ts`.
 */
import { isRecord } from "../rules/is-record";
import type { Kind } from "../rules/schema";

/** Kinds of pages that get a notice; as a list here, because the schema of the rules is not shipped. */
export const FLAGGED_KINDS: readonly Kind[] = ["purchase", "download", "renewal"];

export type DismissalScope = "page" | "site" | "month";

export interface Dismissal {
  scope: DismissalScope;
  /** Address without query noise for a page, host for a site, empty for everywhere. */
  target: string;
  vendor: string;
  /** Kind that was shown; a dismissal for a month holds for every kind. */
  kind: Kind;
  /** Restriction and its version, such as us-icts-2021-002@1. */
  restriction: string;
  /** Time of dismissal, milliseconds since 1970. */
  at: number;
  /** End, milliseconds since 1970; only of those with an end. */
  until?: number;
}

/** What is about to be shown. */
export interface Occasion {
  url: string;
  vendor: string;
  kind: Kind;
  restriction: string;
}

const DAY = 24 * 60 * 60 * 1000;
const MONTH = 30 * DAY;
/** Oldest are dropped first. */
export const MAX_DISMISSALS = 500;

/** The site a dismissal is for: the host, without "www". */
export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
}

/** Names of parameters that only say where a visitor came from. */
const TRACKING = /^(?:utm_\w+|gclid|fbclid|msclkid|dclid|icid|ref|ref_|source|campaign|cid|mc_\w+|_ga|igshid)$/i;

/** The page a dismissal is for: the address without fragment and tracking parameters. */
export function pageOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const address = new URL(url);
  for (const name of [...address.searchParams.keys()]) if (TRACKING.test(name)) address.searchParams.delete(name);
  address.searchParams.sort();
  return `${address.host}${address.pathname.replace(/\/$/, "")}${address.search}`;
}

export function makeDismissal(scope: DismissalScope, occasion: Occasion, now: number): Dismissal {
  const { vendor, kind, restriction, url } = occasion;
  const target = { page: pageOf(url), site: siteOf(url), month: "" }[scope];
  return { scope, target, vendor, kind, restriction, at: now, ...(scope === "month" ? { until: now + MONTH } : {}) };
}

/** The dismissal that silences this occasion, if any. */
export function findDismissal(list: readonly Dismissal[], occasion: Occasion, now: number): Dismissal | undefined {
  return list.find((dismissal) => isLive(dismissal, now) && silences(dismissal, occasion));
}

/** False once it has ended; and when its end is further off than any can be, because the clock was wrong when it was made. */
export function isLive({ until }: Dismissal, now: number): boolean {
  return until === undefined || (now < until && until - now <= MONTH + DAY);
}

function silences(dismissal: Dismissal, occasion: Occasion): boolean {
  if (dismissal.vendor !== occasion.vendor || dismissal.restriction !== occasion.restriction) return false;
  if (dismissal.scope === "month") return true;
  if (dismissal.kind !== occasion.kind) return false;
  if (dismissal.scope === "page") return dismissal.target === pageOf(occasion.url);
  const site = siteOf(occasion.url);
  return site === dismissal.target || site.endsWith(`.${dismissal.target}`);
}

/** Adds one, in place of one for the same target, and drops what has ended or is too much. */
export function addDismissal(list: readonly Dismissal[], added: Dismissal): Dismissal[] {
  const others = list.filter((dismissal) => isLive(dismissal, added.at) && !isSame(dismissal, added));
  return [...others, added].slice(-MAX_DISMISSALS);
}

function isSame(a: Dismissal, b: Dismissal): boolean {
  return a.scope === b.scope && a.target === b.target && a.vendor === b.vendor && a.kind === b.kind;
}

/** Takes back every dismissal that silences this occasion. */
export function removeDismissals(list: readonly Dismissal[], occasion: Occasion): Dismissal[] {
  return list.filter((dismissal) => !silences(dismissal, occasion));
}

/** Whatever was stored, as a list of dismissals; entries that are none are left out. */
export function decodeDismissals(stored: unknown): Dismissal[] {
  return Array.isArray(stored) ? stored.filter(isDismissal) : [];
}

function isDismissal(value: unknown): value is Dismissal {
  if (!isRecord(value)) return false;
  const { scope, target, vendor, kind, restriction, at, until } = value;
  return (
    (scope === "page" || scope === "site" || scope === "month") &&
    [target, vendor, restriction].every((field) => typeof field === "string") &&
    FLAGGED_KINDS.includes(kind as Kind) &&
    typeof at === "number" &&
    // One for a month without an end would last for ever.
    (scope === "month" ? typeof until === "number" : until === undefined || typeof until === "number")
  );
}
