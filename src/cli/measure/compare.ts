/** Verdicts of two sets of rules on the same rows. */
import type { Judge } from "../judge";
import type { Labelled } from "./corpus";
import { judgeAll, type Outcome } from "./outcome";

export interface Difference extends Labelled {
  /** A page newly flagged, no longer flagged, or flagged as another kind. */
  sort: "gained" | "lost" | "changed";
  before: string;
  after: string;
  /** It was judged rightly before, and is not now. */
  worse: boolean;
  /** Rules that speak now, with their weights. */
  rules: string;
}

/** @returns the rows on which the two disagree about the kind of page, in order */
export function compare(rows: readonly Labelled[], old: Judge, now: Judge): Difference[] {
  return differences(judgeAll(rows, old), judgeAll(rows, now));
}

/** The same for outcomes of the same rows. */
export function differences(before: readonly Outcome[], after: readonly Outcome[]): Difference[] {
  return after.flatMap((outcome, index) => differenceOf(before[index] as Outcome, outcome) ?? []);
}

function differenceOf(old: Outcome, now: Outcome): Difference | undefined {
  if (old.kind === now.kind) return undefined;
  const { row, label, sub } = now;
  return {
    row,
    label,
    sub,
    sort: old.kind === "none" ? "gained" : now.kind === "none" ? "lost" : "changed",
    before: old.kind,
    after: now.kind,
    worse: old.kind === label,
    rules: now.findings.map((finding) => `${finding.rule} ${finding.weight.toFixed(2)}`).join(", ") || "no rule speaks",
  };
}
