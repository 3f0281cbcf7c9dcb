/** The text of the diagnostics: what a help desk asks for first, in English, as lines under headings. Pure. */
import type { Dismissal } from "../../settings/dismissals";
import type { KeptError } from "../../settings/errors";
import type { FeedCopy, FeedState } from "../../settings/feed/kept";
import type { LogEntry } from "../../settings/log";
import type { PolicyReading } from "../../settings/policy/read";
import { shownValue } from "../../settings/policy/shown";
import type { Destination } from "../../settings/reporting/destination";
import type { Outbox } from "../../settings/reporting/outbox";
import type { Effective } from "../../settings/resolve";

/** How much of the addresses of pages a person agrees to share: nothing, the site, or as much as is kept. */
export const SHARES = ["none", "site", "page"] as const;
export type Share = (typeof SHARES)[number];

export interface Section {
  title: string;
  lines: readonly string[];
}

/** Entries of a list at most. */
const MOST = 20;

/** @param time when it was read, in milliseconds since 1970 */
export function diagnosticsText(sections: readonly Section[], time: number): string {
  const parts = sections.map(({ title, lines }) => `[${title}]\n${lines.join("\n") || "none"}`);
  return `${[`Vendor Notice diagnostics, ${isoTime(time)}`, ...parts].join("\n\n")}\n`;
}

export function settingsSection(settings: Effective): Section {
  const lines = Object.entries(settings).map(
    ([key, { value, origin, locked }]) => `${key}: ${value} (${origin}${locked ? ", locked" : ""})`,
  );
  return { title: "settings", lines };
}

export function policySection({ values, refused }: PolicyReading, share: Share): Section {
  return {
    title: "policy",
    lines: [
      ...Object.entries(values).map(([key, value]) => `${key}: ${trimmed(shownValue(key, value), share)}`),
      ...refused.map(({ key, reason, expected }) => `refused ${key}: ${reason}, expected ${expected}`),
    ],
  };
}

/** Rules of the organization's own server. */
export function feedSection(state: FeedState | undefined, copy: FeedCopy | undefined, share: Share): Section {
  if (!state) return { title: "feed of rules", lines: [] };
  const { source, checkedAt, goodAt, problem, detail } = state;
  return {
    title: "feed of rules",
    lines: [
      `from: ${trimmed(source.url, share)}`,
      `checked: ${timeOrNever(checkedAt)}, found good: ${timeOrNever(goodAt)}`,
      `kept: ${copy ? `number ${copy.version}, rules of ${copy.date}, until ${isoTime(copy.expiresAt)}` : "nothing"}`,
      ...(problem ? [`problem: ${problem}${detail ? `, ${detail}` : ""}`] : []),
    ],
  };
}

/** Reports to the organization: how many wait, never what is in them. */
export function reportingSection(destination: Destination | undefined, outbox: Outbox): Section {
  if (!destination) return { title: "reporting", lines: [] };
  const { records, dropped, failures, delivered, fault } = outbox;
  return {
    title: "reporting",
    lines: [
      `form: ${destination.format}, detail: ${destination.detail}`,
      `waiting: ${records.length}, dropped: ${dropped}, failed in a row: ${failures}`,
      `delivered: ${timeOrNever(delivered)}`,
      ...(fault ? [`fault: ${JSON.stringify(fault)}`] : []),
    ],
  };
}

/** @param log newest first */
export function logSection(log: readonly LogEntry[], share: Share): Section {
  const lines = log
    .slice(0, MOST)
    .map(({ at, host, kind, code, action }) => `${isoTime(at)} ${placeOf(host, share)} ${kind} ${code} ${action}`);
  return { title: `log: ${log.length} pages, the newest ${lines.length}`, lines };
}

/** @param dismissals newest first */
export function hiddenSection(dismissals: readonly Dismissal[], folded: readonly string[], share: Share): Section {
  const lines = dismissals
    .slice(0, MOST)
    .map(({ at, scope, target, kind, restriction }) => `${isoTime(at)} ${scope} ${placeOf(target, share)} ${kind} ${restriction}`);
  const sites = folded.slice(0, MOST).map((site) => `folded ${placeOf(site, share)}`);
  return { title: `hidden: ${dismissals.length}, folded: ${folded.length}`, lines: [...lines, ...sites] };
}

export function errorSection(errors: readonly KeptError[]): Section {
  return { title: "last errors", lines: errors.toReversed().map(({ at, where, message }) => `${isoTime(at)} ${where}: ${message}`) };
}

/** A page as it is kept: a site, or a site with a path. */
function placeOf(target: string, share: Share): string {
  if (target === "") return "everywhere";
  if (share === "none") return "[left out]";
  return share === "site" ? (target.split("/")[0] ?? "") : target;
}

/** Addresses inside a text. */
function trimmed(text: string, share: Share): string {
  return text.replace(/\bhttps?:\/\/[^\s"'<>]+/g, (address) => {
    if (share === "page") return address;
    return share === "site" && URL.canParse(address) ? new URL(address).origin : "[left out]";
  });
}

function timeOrNever(at: number | undefined): string {
  return at === undefined ? "never" : isoTime(at);
}

function isoTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
