/** Which rows of a long table are in sight, or nearly so. Pure. */

/** Height of a row, and the most that the table's box is high, in pixels, as in support.css. */
export const ROW = 44;
export const BOX = 484;
/** Rows kept ready before and after those in sight: a screen reader and a fast wheel reach them at once. */
const READY = 10;

/**
 * @param scrolled pixels from the beginning of the table to the upper edge of its box
 * @returns the first row, and the one after the last
 */
export function rowsInSight(scrolled: number, count: number): { first: number; end: number } {
  const top = Math.max(0, Math.floor(scrolled / ROW) - READY);
  // A list that became shorter may be scrolled past its end.
  const first = Math.min(top, Math.max(0, count - 1));
  return { first, end: Math.min(count, first + Math.ceil(BOX / ROW) + 2 * READY) };
}
