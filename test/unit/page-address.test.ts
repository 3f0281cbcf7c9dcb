import { afterEach, expect, test, vi } from "vitest";
import { pageAddress } from "../../src/notice/page-address";

afterEach(() => vi.unstubAllGlobals());

test.each([
  ["https://shop.example/a", "https://shop.example/a"],
  ["https://shop.example/a#reviews", "https://shop.example/a"],
  ["https://shop.example/a#", "https://shop.example/a"],
  ["https://shop.example/a?x=1#y", "https://shop.example/a?x=1"],
  ["https://shop.example/#/app/7", "https://shop.example/#/app/7"],
  ["https://shop.example/#!/app/7", "https://shop.example/#!/app/7"],
])("%s is the page %s", (href, address) => {
  vi.stubGlobal("location", { href });
  expect(pageAddress()).toBe(address);
});
