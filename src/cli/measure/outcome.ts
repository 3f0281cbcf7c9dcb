/** Judges labelled rows, keeping what each rule had to say. */
import type { Finding } from "../../detection/classify/finding";
import type { Verdict } from "../../detection/verdict";
import { type Judge, weighRow } from "../judge";
import type { Labelled } from "./corpus";

/** What came of one labelled row. */
export interface Outcome extends Labelled {
  kind: Verdict["kind"];
  confidence: number;
  /** Everything found, whether or not it decided. */
  findings: readonly Finding[];
  /** The row could not be judged. */
  error?: string;
}

/** Groups on which sensible people disagree: they count neither way. */
const UNDECIDED = /^(?:vendor-b2b-service|affiliate|deal)$|-mixed$/;

/** @returns one outcome a row that counts, in order; a row that cannot be judged has an `error` and kind "none" */
export function judgeAll(rows: readonly Labelled[], judge: Judge): Outcome[] {
  return rows.filter((row) => !UNDECIDED.test(row.sub)).map((row) => ({ ...row, ...judgeOne(row, judge) }));
}

function judgeOne({ row }: Labelled, judge: Judge): Omit<Outcome, keyof Labelled> {
  try {
    const { verdict, findings } = weighRow(judge, row);
    return { kind: verdict.kind, confidence: verdict.confidence, findings };
  } catch (error) {
    return { kind: "none", confidence: 0, findings: [], error: (error as Error).message };
  }
}
