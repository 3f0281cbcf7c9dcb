/** Which rows of a long table are drawn. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { BOX, ROW, rowsInSight } from "../../src/pages/support/rows-in-sight";

test("wherever one scrolls, what is in sight is drawn, and little else", () => {
  fc.assert(
    fc.property(fc.nat({ max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (count, share) => {
      const scrolled = share * Math.max(0, count * ROW - BOX);
      const { first, end } = rowsInSight(scrolled, count);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(count);
      expect(first * ROW).toBeLessThanOrEqual(scrolled);
      expect(end * ROW).toBeGreaterThanOrEqual(Math.min(count * ROW, scrolled + BOX));
      expect(end - first).toBeLessThan(50);
    }),
  );
});

test("a list that became shorter than where one stood still shows its end", () => {
  expect(rowsInSight(400_000, 3)).toEqual({ first: 2, end: 3 });
  expect(rowsInSight(0, 0)).toEqual({ first: 0, end: 0 });
});
