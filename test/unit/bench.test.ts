/** What the benchmark measures, and how it puts it. */
import { expect, test } from "vitest";
import { madePages } from "../../src/cli/bench/made-pages";
import { quantile, spread } from "../../src/cli/bench/print";
import { namesVendor } from "../../src/detection/gate";
import { documentOf } from "./support/page";
import { gate } from "./support/rules";

const NODES = 600;

test.each(madePages(NODES))("$url is as heavy as it says, and ordinary", ({ url, html }) => {
  const page = documentOf(html);
  const count = page.querySelectorAll("*").length;
  expect(count).toBeGreaterThan(NODES * 0.8);
  expect(count).toBeLessThan(NODES * 1.6);
  expect(namesVendor(page, url, gate)).toBe(false);
});

test("a spread is the median and what most values lie between", () => {
  const values = Array.from({ length: 11 }, (_nothing, index) => index - 2);
  expect(quantile(values, 0.5)).toBe(3);
  expect(spread(values, true)).toBe("   +3.000 (-1.000 to +7.000)");
});
