/** What a message may bring as facts: anything. */
import { describe, expect, test } from "vitest";
import { classify } from "../../src/detection/classify/classify";
import { decodeFacts } from "../../src/detection/decode-facts";
import { emptyFacts, LIMITS, MAX_BYTES, type PageFacts } from "../../src/detection/facts";
import { page, read } from "./support/page";
import { rules } from "./support/rules";

const URL_OF_SHOP = "https://shop.example/product/1";

test.each([undefined, null, 7, "facts", [], {}, { url: 7 }, { title: "Kaspersky" }])("%j is refused", (value) => {
  expect(decodeFacts(value)).toBeUndefined();
});

test("facts of a real page come through as they are", () => {
  const facts = read(page("Kaspersky Plus", "<main><h1>Kaspersky Plus</h1><b class='price'>$9</b><button>Add to cart</button></main>"));
  expect(decodeFacts(structuredClone(facts))).toEqual(facts);
});

describe("members of the wrong kind are left out", () => {
  test.each([
    ["headings", [1, "Kaspersky", null]],
    ["controls", [null, { text: 5 }, { text: "Buy", place: "nowhere", count: "x" }]],
    ["data", [null, { type: 1 }, { type: "Product", name: {}, price: [] }]],
    ["items", [{}, "x"]],
    ["prices", [5]],
    ["files", { length: 3 }],
    ["crumbs", "Home"],
    ["meta", null],
    ["meta", { "og:type": 5, __proto__: "x" }],
    ["mainHeadings", "three"],
    ["title", {}],
    ["text", 5],
  ])("%s: %j", (field, value) => {
    const facts = decodeFacts({ ...emptyFacts(URL_OF_SHOP), [field]: value });
    expect(facts).toBeDefined();
    expect(() => classify(facts as PageFacts, rules)).not.toThrow();
  });
});

test("more than fits is cut to the bounds", () => {
  const long = "x".repeat(100_000);
  const facts = decodeFacts({
    ...emptyFacts(URL_OF_SHOP),
    title: long,
    text: long,
    headings: Array(1000).fill(long),
    meta: { "og:title": long },
  });
  expect(facts?.title).toHaveLength(LIMITS.title);
  expect(facts?.headings).toHaveLength(LIMITS.headings);
  expect(JSON.stringify(facts).length).toBeLessThanOrEqual(MAX_BYTES);
});
