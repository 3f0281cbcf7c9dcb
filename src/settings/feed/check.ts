/** Looks whether there are newer rules, and keeps them when everything about them is right. Otherwise nothing changes but the state. */
import { compileRules } from "../../rules/compile";
import { readRules } from "../../rules/read-rules";
import type { FeedDocument } from "./document";
import { download } from "./download";
import { type FeedCopy, type FeedProblem, type FeedState, feedSlot, feedStateSlot } from "./kept";
import { type FeedSource, isSameSource } from "./source";
import { verifyFeed } from "./verify";

export interface Circumstances {
  /** Day of the rules that are built in. */
  builtInDate: string;
  /** Milliseconds since 1970. */
  now: number;
  fetchFrom?: typeof fetch;
  patience?: number;
}

type Outcome = { problem: FeedProblem; detail?: string } | { copy: FeedCopy; etag: string | undefined } | "same";

/** @returns whether other rules hold now */
export async function checkFeed(source: FeedSource, circumstances: Circumstances): Promise<boolean> {
  const state = await adopt(source);
  const outcome = await look(state, circumstances);
  // A policy that changed meanwhile has nothing to do with this answer.
  if (!isSameSource((await feedStateSlot.read())?.source, source)) return false;
  if (outcome !== "same" && "copy" in outcome) await feedSlot.update(() => outcome.copy);
  await feedStateSlot.update((current) => after(current ?? state, outcome, circumstances.now));
  return outcome !== "same" && "copy" in outcome;
}

/** The state of this source from now on; what was kept of another one goes. */
export async function adopt(source: FeedSource): Promise<FeedState> {
  const known = await feedStateSlot.read();
  if (known && isSameSource(known.source, source)) return known;
  const fresh = { source, version: 0 };
  await feedSlot.remove();
  await feedStateSlot.update(() => fresh);
  return fresh;
}

/** Forgets everything about a feed. */
export async function forgetFeed(): Promise<void> {
  await feedSlot.remove();
  await feedStateSlot.remove();
}

async function look(state: FeedState, { builtInDate, now, fetchFrom, patience }: Circumstances): Promise<Outcome> {
  const copy = await feedSlot.read();
  const answer = await download(state.source.url, copy && state.etag, fetchFrom, patience);
  if (answer.state === "failed") return answer;
  if (answer.state === "same") return copy && copy.expiresAt <= now ? { problem: "expired" } : "same";
  const document = await verifyFeed(answer.text, state.source.key, { version: state.version, date: builtInDate }, now);
  return typeof document === "string" ? { problem: document } : open(document, answer.etag);
}

function open({ rules, version, date, issuedAt, expiresAt }: FeedDocument, etag: string | undefined): Outcome {
  const read = readRules(rules, "rules");
  if ("mistakes" in read) return { problem: "rules", detail: read.mistakes[0] };
  const { vendors, restrictions, alternatives } = read.value;
  const compiled = compileRules(read.value, date);
  return { copy: { version, date, issuedAt, expiresAt, data: { vendors, restrictions, alternatives }, compiled }, etag };
}

function after({ problem: _problem, detail: _detail, ...state }: FeedState, outcome: Outcome, now: number): FeedState {
  if (outcome === "same") return { ...state, checkedAt: now, goodAt: now };
  if ("copy" in outcome) return { ...state, checkedAt: now, goodAt: now, version: outcome.copy.version, etag: outcome.etag };
  return { ...state, checkedAt: now, problem: outcome.problem, ...(outcome.detail ? { detail: outcome.detail.slice(0, 300) } : {}) };
}
