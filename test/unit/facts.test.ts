import { describe, expect, test } from "vitest";
import { emptyFacts, fit, LIMITS, MAX_BYTES, type PageFacts } from "../../src/detection/facts";
import { jsonLd, page, read } from "./support/page";

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

/** A page that fills every field to its bound with one letter. */
function fullPage(letter: string): string {
  const text = (index: number) => `${index} ${letter.repeat(300)}`;
  const many = (count: number, markup: (index: number) => string) => Array.from({ length: count }, (_, index) => markup(index)).join("");
  const metas = ["og:type", "og:title", "og:site_name", "og:price:amount", "product:price:amount", "product:brand", "product:availability"];
  const product = { "@type": "Product", name: text(1), brand: text(2), offers: { price: text(3) } };
  return page(
    text(0),
    many(10, (index) => `<h1>${text(index)}</h1><h2>${text(index)}</h2>`) +
      many(60, (index) => `<a class="btn" href="/${index}${letter.repeat(200)}">${index} ${letter.repeat(55)}</a>`) +
      many(
        60,
        (index) => `<h3>${index} ${letter.repeat(100)}</h3><b class="price">${text(index)}</b><a href="/x.exe?${text(index)}">file</a>`,
      ) +
      `<p>${letter.repeat(5000)}</p><ul class="breadcrumb">${many(12, (index) => `<li>${text(index)}</li>`)}</ul>`,
    `<link rel="canonical" href="https://shop.example/${letter.repeat(3000)}">` +
      metas.map((name) => `<meta property="${name}" content="${text(1)}">`).join("") +
      many(
        2,
        (index) =>
          `<meta name="twitter:label${index + 1}" content="${text(1)}"><meta name="twitter:data${index + 1}" content="${text(1)}">`,
      ) +
      jsonLd(Array.from({ length: 40 }, () => product)),
  );
}

describe("facts stay within 16 KB", () => {
  test.each([
    ["Latin", "a"],
    ["Cyrillic", "я"],
    ["Chinese", "卡"],
    ["emoji", "😀"],
    ["characters that JSON escapes", "\u0001"],
  ])("of a page full of %s letters", (_what, letter) => {
    const facts = read(fullPage(letter));
    expect(facts.title.length).toBeGreaterThan(10);
    expect(bytes(facts)).toBeLessThanOrEqual(MAX_BYTES);
  });

  test.each(["x", "я", "卡"])("whatever comes in, every field far over its bound (%s)", (letter) => {
    const long = letter.repeat(20_000);
    const huge: PageFacts = {
      ...emptyFacts("https://shop.example/"),
      title: long.slice(0, LIMITS.title),
      headings: Array(50).fill(long.slice(0, 500)),
      mainHeadings: 50,
      data: Array(50).fill({ type: "Product", name: long.slice(0, 500), maker: long.slice(0, 500) }),
      controls: Array(100).fill({ text: long.slice(0, 100), place: "main", count: 1 }),
      items: Array(100).fill(long.slice(0, 200)),
      text: long,
    };
    expect(bytes(fit(huge))).toBeLessThanOrEqual(MAX_BYTES);
  });
});

test("facts that fit are left as they are", () => {
  const facts = {
    ...emptyFacts("https://shop.example/"),
    title: "Kaspersky Premium",
    headings: ["Kaspersky Premium"],
    text: "x".repeat(LIMITS.text),
  };
  expect(fit(facts)).toEqual(facts);
});

test("what tells least goes first: text before title, address and data", () => {
  const facts = {
    ...emptyFacts("https://shop.example/kaspersky"),
    title: "Kaspersky Premium",
    data: [{ type: "Product", name: "Kaspersky Premium" }],
    text: "я".repeat(9000),
  };
  const fitted = fit(facts);
  expect(fitted.text.length).toBeLessThan(9000);
  expect([fitted.url, fitted.title, fitted.data]).toEqual([facts.url, facts.title, facts.data]);
  expect(facts.text).toHaveLength(9000);
});

test("facts of just the greatest size are left as they are, of one byte more are not", () => {
  const base = emptyFacts("https://shop.example/");
  const filled = { ...base, text: "x".repeat(MAX_BYTES - bytes(base)) };
  expect(fit(filled)).toEqual(filled);
  expect(fit({ ...filled, text: `${filled.text}x` }).text.length).toBeLessThan(filled.text.length);
});

test("a text of many times the size is cut again and again before title, headings and meta values are", () => {
  const facts = { ...emptyFacts("https://shop.example/x"), title: "Kaspersky", headings: ["a", "b"], meta: { "og:type": "product" } };
  expect(fit({ ...facts, text: "x".repeat(200_000) })).toEqual({ ...facts, text: expect.stringMatching(/^x{12500}$/) });
});

test("meta values go only when nothing else is left to cut", () => {
  const facts = { ...emptyFacts("https://shop.example/x"), meta: { "og:title": "x".repeat(2 * MAX_BYTES) } };
  expect(bytes(fit(facts))).toBeLessThanOrEqual(MAX_BYTES);
  expect(fit(facts).meta).toEqual({});
});

test("empty facts hold the address and nothing else", () => {
  const { url, ...rest } = emptyFacts("https://shop.example/");
  expect(url).toBe("https://shop.example/");
  expect(
    Object.values(rest)
      .flatMap((value) => (typeof value === "object" ? Object.values(value) : [value]))
      .filter(Boolean),
  ).toEqual([]);
});
