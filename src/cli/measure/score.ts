/** Counts how verdicts agree with labels. */
import type { Judge } from "../judge";
import type { Labelled } from "./corpus";
import { judgeAll, type Outcome } from "./outcome";

interface Mistake {
  sort: "false alarm" | "missed" | "wrong kind" | "error";
  url: string;
  label: string;
  sub: string;
  kind: string;
  confidence: number;
  /** Ids of the rules that spoke, or what was wrong with the row. */
  rules: string;
}

export interface SetReport {
  set: string;
  rows: number;
  /** Rows whose `sub` is a matter of judgement and counts neither way. */
  skipped: number;
  positives: number;
  /** null where nothing was flagged, or nothing was to be flagged. */
  precision: number | null;
  recall: number | null;
  kindAccuracy: number | null;
  /** Rows by label, then by verdict. */
  confusion: Record<string, Record<string, number>>;
  byLabel: Record<string, Count>;
  bySub: Record<string, Count>;
  mistakes: Mistake[];
}

export interface Count {
  right: number;
  wrong: number;
}

export function judgeSet(set: string, rows: readonly Labelled[], judge: Judge): SetReport {
  const outcomes = judgeAll(rows, judge);
  return report(set, outcomes, rows.length - outcomes.length);
}

/** @param skipped rows of the set that do not count */
export function report(set: string, outcomes: readonly Outcome[], skipped = 0): SetReport {
  const positives = outcomes.filter((outcome) => outcome.label !== "none");
  const flags = outcomes.filter((outcome) => outcome.kind !== "none");
  const hits = flags.filter((outcome) => outcome.label !== "none");
  const result: SetReport = {
    set,
    rows: outcomes.length,
    skipped,
    positives: positives.length,
    precision: ratio(hits.length, flags.length),
    recall: ratio(hits.length, positives.length),
    kindAccuracy: ratio(hits.filter((outcome) => outcome.kind === outcome.label).length, hits.length),
    confusion: {},
    byLabel: {},
    bySub: {},
    mistakes: outcomes.filter((outcome) => outcome.error !== undefined || outcome.kind !== outcome.label).map(mistakeOf),
  };
  for (const { label, sub, kind } of outcomes) {
    result.confusion[label] ??= {};
    const row = result.confusion[label];
    row[kind] = (row[kind] ?? 0) + 1;
    count(result.byLabel, label, kind === label);
    count(result.bySub, `${label} / ${sub}`, kind === label);
  }
  return result;
}

function mistakeOf({ row, label, sub, kind, confidence, findings, error }: Outcome): Mistake {
  const sort = error !== undefined ? "error" : label === "none" ? "false alarm" : kind === "none" ? "missed" : "wrong kind";
  const rules = error ?? findings.map((finding) => `${finding.rule} ${finding.weight.toFixed(2)}`).join(", ");
  return { sort, url: row.url, label, sub, kind, confidence, rules };
}

export function count(counts: Record<string, Count>, name: string, right: boolean): void {
  counts[name] ??= { right: 0, wrong: 0 };
  counts[name][right ? "right" : "wrong"]++;
}

export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10000) / 10000;
}
