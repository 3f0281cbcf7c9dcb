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

describe("in a list, what is right stays beside what is not, within its bounds", () => {
  const long = "x".repeat(5000);
  const decoded = (part: Record<string, unknown>) => decodeFacts({ ...emptyFacts(URL_OF_SHOP), ...part });
  test.each<[string, unknown, unknown]>([
    [
      "meta",
      { "og:type": "product", "og:title": 7, "og:site_name": long },
      { "og:type": "product", "og:site_name": long.slice(0, LIMITS.name) },
    ],
    ["meta", ["product"], {}],
    ["data", [7, [], { type: 1 }, { type: "Product", name: "Plus", maker: 7 }], [{ type: "Product", name: "Plus" }]],
    ["data", [{ type: long }], [{ type: long.slice(0, LIMITS.name) }]],
    ["fields", [null, { label: "Brand" }, { value: "Acme" }, { label: 1, value: "Acme" }], []],
    ["fields", [{ label: "Brand", value: "Acme", more: 1 }], [{ label: "Brand", value: "Acme" }]],
    ["fields", [{ label: long, value: long }], [{ label: long.slice(0, LIMITS.label), value: long.slice(0, LIMITS.value) }]],
    ["controls", [7, { text: 5 }, { text: "Buy", place: "nowhere", count: "x" }], [{ text: "Buy", place: "aside", count: 1 }]],
    ["controls", [{ text: "Buy", place: "header", count: 3, cart: true }], [{ text: "Buy", place: "header", count: 3, cart: true }]],
    ["controls", [{ text: "Buy", place: "main", count: 1, cart: "yes" }], [{ text: "Buy", place: "main", count: 1 }]],
    [
      "controls",
      [{ text: long, place: "main", count: 1, target: long }],
      [{ text: long.slice(0, LIMITS.control), place: "main", count: 1, target: long.slice(0, LIMITS.target) }],
    ],
    ["items", "Plus", []],
    ["mainHeadings", "three", 0],
    ["mainHeadings", 2, 2],
    ["language", long, long.slice(0, 20)],
    ["url", long, long.slice(0, LIMITS.address)],
  ])("%s: %j", (key, given, right) => expect(decoded({ [key]: given })).toHaveProperty(key, right));

  test("no more names of meta than pages have", () => {
    const meta = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`og:${index}`, "x"]));
    expect(Object.keys(decoded({ meta })?.meta ?? {})).toHaveLength(20);
  });
});
