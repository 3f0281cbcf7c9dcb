import { expect, test } from "vitest";
import { isExempt } from "../../src/settings/exempt";

test.each([
  ["https://shop.example/a", true],
  ["http://www.shop.example/", true],
  ["https://shop.example.org/a", false],
  ["https://other.example/sale/1", true],
  ["https://other.example/", false],
  ["", false],
])("%s is exempt: %j", (url, expected) => {
  expect(isExempt({ exemptSites: ["*://*.shop.example/*", "https://other.example/sale/*"] }, url)).toBe(expected);
});

test("without a policy nothing is", () => expect(isExempt({}, "https://shop.example/a")).toBe(false));
