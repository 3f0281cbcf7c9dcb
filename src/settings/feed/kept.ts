/** What is kept of a feed: the last good rules, and how the last look went. */
import { slot } from "../../platform/storage";
import type { CompiledRules } from "../../rules/compiled";
import type { RuleData } from "../../rules/rule-data";
import type { RuleSet } from "../rules-in-use";
import type { DownloadProblem } from "./download";
import type { FeedSource } from "./source";
import type { VerifyProblem } from "./verify";

/** Rules of a feed, validated and compiled when they came. */
export interface FeedCopy {
  /** Number of the feed. */
  version: number;
  /** Day of its rules (YYYY-MM-DD). */
  date: string;
  issuedAt: number;
  /** Milliseconds since 1970, like the other. */
  expiresAt: number;
  data: Pick<RuleData, "vendors" | "restrictions" | "alternatives">;
  compiled: CompiledRules;
}

const FEED_PROBLEMS = [
  ...(["network", "redirect", "status", "size", "timeout"] satisfies DownloadProblem[]),
  ...(["unsupported", "signature", "format", "older", "expired", "superseded"] satisfies VerifyProblem[]),
  "rules",
] as const;
export type FeedProblem = (typeof FEED_PROBLEMS)[number];

export interface FeedState {
  source: FeedSource;
  /** Number of the newest feed that was accepted; stays when its copy ends. */
  version: number;
  /** When it was last looked for, and last found good; milliseconds since 1970. */
  checkedAt?: number;
  goodAt?: number;
  etag?: string;
  problem?: FeedProblem;
  /** What there is to the problem: a number of the server's, a place in the rules. */
  detail?: string;
}

export const FEED = "feed";
export const feedSlot = slot("local", FEED, decodeFeed);

/** Written by this extension only, and only what it validated; but storage may be damaged, or written by another version. */
export function decodeFeed(stored: unknown): FeedCopy | undefined {
  if (typeof stored !== "object" || stored === null) return undefined;
  const { date, expiresAt, data, compiled } = stored as Partial<FeedCopy>;
  const lists = [data?.vendors, data?.restrictions, data?.alternatives, compiled?.vendors, compiled?.sites];
  const isWhole = typeof date === "string" && typeof expiresAt === "number" && lists.every(Array.isArray);
  return isWhole ? (stored as FeedCopy) : undefined;
}

export const feedStateSlot = slot("local", "feedState", decodeState);

function decodeState(stored: unknown): FeedState | undefined {
  if (typeof stored !== "object" || stored === null) return undefined;
  const { source, version } = stored as Partial<FeedState>;
  const isWhole = typeof source?.url === "string" && typeof source.key === "string" && typeof version === "number";
  return isWhole ? (stored as FeedState) : undefined;
}

/**
 * @param builtIn version of the rules that are built in
 * @returns the rules of a copy that holds now: neither over nor behind those that are built in
 */
export function rulesOf(copy: FeedCopy | undefined, builtIn: string, now: number): RuleSet | undefined {
  if (!copy || copy.expiresAt <= now || copy.date < dayOfRules(builtIn)) return undefined;
  const { compiled, data } = copy;
  return { compiled, restrictions: data.restrictions, alternatives: data.alternatives };
}

/** The day (YYYY-MM-DD) with which a version of rules begins. */
export function dayOfRules(version: string): string {
  return version.slice(0, "2026-01-01".length);
}
