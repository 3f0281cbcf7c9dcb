/** A page far larger than people meet is read within the same bounds. */
import { expect, test } from "vitest";
import { LIMITS, MAX_BYTES } from "../../src/detection/facts";
import { page, read } from "./support/page";

test("a page of 50,000 nodes gives bounded facts", () => {
  const row = '<li class="product"><h3>Kaspersky {i}</h3><a class="btn" href="/buy/{i}">Buy {i}</a><b class="price">{i} USD</b></li>';
  const html = page("Kaspersky", `<ul>${Array.from({ length: 12_500 }, (_, index) => row.replaceAll("{i}", `${index}`)).join("")}</ul>`);
  const facts = read(html);
  expect(new TextEncoder().encode(JSON.stringify(facts)).length).toBeLessThanOrEqual(MAX_BYTES);
  expect([facts.controls.length, facts.items.length, facts.prices.length]).toEqual([LIMITS.controls, LIMITS.items, LIMITS.prices]);
});
