/** What a confidence is worth: of the pages that got about this figure, how many should be flagged; and what each threshold would do. */
import type { Outcome } from "./outcome";
import { ratio } from "./score";

export interface Bin {
  /** Confidence from `from` (inclusive) to `to`. */
  from: number;
  to: number;
  rows: number;
  /** Mean confidence of these rows. */
  mean: number | null;
  /** Share of these rows that should be flagged. */
  share: number | null;
}

export interface ThresholdFigures {
  threshold: number;
  precision: number | null;
  recall: number | null;
}

const EDGES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0001];
const THRESHOLDS = [0.1, 0.2, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9];

export function bins(outcomes: readonly Outcome[]): Bin[] {
  return EDGES.slice(0, -1).map((from, index) => {
    const to = EDGES[index + 1] as number;
    const inside = outcomes.filter(({ confidence }) => confidence >= from && confidence < to);
    const sum = inside.reduce((total, { confidence }) => total + confidence, 0);
    return { from, to, rows: inside.length, mean: ratio(sum, inside.length), share: ratio(inside.filter(isOffer).length, inside.length) };
  });
}

/** What precision and recall would be if a notice were shown from each of these confidences on. */
export function thresholds(outcomes: readonly Outcome[]): ThresholdFigures[] {
  const offers = outcomes.filter(isOffer).length;
  return THRESHOLDS.map((threshold) => {
    const flagged = outcomes.filter(({ confidence }) => confidence >= threshold);
    const hits = flagged.filter(isOffer).length;
    return { threshold, precision: ratio(hits, flagged.length), recall: ratio(hits, offers) };
  });
}

function isOffer({ label }: Outcome): boolean {
  return label !== "none";
}
