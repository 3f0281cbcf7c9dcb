/** How figures of a benchmark are printed. */

/** The browser's clock in pages is coarse; more digits would mean nothing. */
const DIGITS = 3;

/** @param share 0.5 for the median; @returns NaN where there are no values */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @returns median and, in brackets, the 10th to the 90th percentile */
export function spread(values: readonly number[], signed = false): string {
  const text = (share: number) => {
    const value = quantile(values, share);
    return `${signed && value >= 0 ? "+" : ""}${value.toFixed(DIGITS)}`;
  };
  return `${text(0.5).padStart(9)} (${text(0.1)} to ${text(0.9)})`;
}
