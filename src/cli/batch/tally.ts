/** How many rows of a batch came to what. */
import type { Result } from "../judge";

export type Outcome = Result["kind"] | "failed";
export type Tally = Record<Outcome, number>;

export const OUTCOMES: readonly Outcome[] = ["purchase", "download", "renewal", "none", "failed"];

export function emptyTally(): Tally {
  return { purchase: 0, download: 0, renewal: 0, none: 0, failed: 0 };
}

export function add(sum: Tally, part: Tally): void {
  for (const outcome of OUTCOMES) sum[outcome] += part[outcome];
}

export function rowsIn(tally: Tally): number {
  return OUTCOMES.reduce((sum, outcome) => sum + tally[outcome], 0);
}

/** "12,000 rows in 1.5 s (8,000 a second): purchase 10, …" */
export function summary(tally: Tally, milliseconds: number): string {
  const rows = rowsIn(tally);
  const rate = milliseconds > 0 ? ` (${whole((rows / milliseconds) * 1000)} a second)` : "";
  const counts = OUTCOMES.map((outcome) => `${outcome} ${whole(tally[outcome])}`).join(", ");
  return `${whole(rows)} ${rows === 1 ? "row" : "rows"} in ${(milliseconds / 1000).toFixed(1)} s${rate}: ${counts}`;
}

export function whole(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}
