/** Counts how verdicts agree with labels. */

import type { Labelled } from "./corpus";
import { type Judge, judgeRow } from "./judge";

export interface Mistake {
  sort: "false alarm" | "missed" | "wrong kind" | "error";
  url: string;
  label: string;
  sub: string;
  kind: string;
  confidence: number;
  /** Ids of the rules that spoke. */
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
  byLabel: Record<string, Count>;
  bySub: Record<string, Count>;
  mistakes: Mistake[];
}

interface Count {
  right: number;
  wrong: number;
}

/** Groups that do not count either way. */
const UNDECIDED = /^(?:vendor-b2b-service|affiliate|deal)$|-mixed$/;

export function judgeSet(set: string, rows: readonly Labelled[], judge: Judge): SetReport {
  const counted = rows.filter((row) => !UNDECIDED.test(row.sub));
  const tally = { hit: 0, alarm: 0, miss: 0, rightKind: 0 };
  const report: SetReport = {
    set,
    rows: counted.length,
    skipped: rows.length - counted.length,
    positives: counted.filter((row) => row.label !== "none").length,
    precision: null,
    recall: null,
    kindAccuracy: null,
    byLabel: {},
    bySub: {},
    mistakes: [],
  };
  for (const labelled of counted) {
    const outcome = judgeOne(labelled, judge);
    if (outcome.kind !== "none" && labelled.label !== "none") tally.hit++;
    if (outcome.kind !== "none" && labelled.label === "none") tally.alarm++;
    if (outcome.kind === "none" && labelled.label !== "none") tally.miss++;
    if (outcome.kind !== "none" && outcome.kind === labelled.label) tally.rightKind++;
    count(report.byLabel, labelled.label, outcome.kind === labelled.label);
    count(report.bySub, `${labelled.label} / ${labelled.sub}`, outcome.kind === labelled.label);
    if (outcome.kind !== labelled.label)
      report.mistakes.push({ ...outcome, sort: outcome.sort, url: labelled.row.url, label: labelled.label, sub: labelled.sub });
  }
  report.precision = ratio(tally.hit, tally.hit + tally.alarm);
  report.recall = ratio(tally.hit, tally.hit + tally.miss);
  report.kindAccuracy = ratio(tally.rightKind, tally.hit);
  return report;
}

function judgeOne({ row, label }: Labelled, judge: Judge): Pick<Mistake, "sort" | "kind" | "confidence" | "rules"> {
  try {
    const result = judgeRow(judge, row);
    const sort = label === "none" ? "false alarm" : result.kind === "none" ? "missed" : "wrong kind";
    return { sort, kind: result.kind, confidence: result.confidence, rules: result.evidence.map((item) => item.rule).join(", ") };
  } catch (error) {
    return { sort: "error", kind: "none", confidence: 0, rules: (error as Error).message };
  }
}

function count(counts: Record<string, Count>, name: string, right: boolean): void {
  counts[name] ??= { right: 0, wrong: 0 };
  counts[name][right ? "right" : "wrong"]++;
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10000) / 10000;
}
