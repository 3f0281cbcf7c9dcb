/** Articles, reviews, instructions and forums: what shows a page to be talk, and what shows that it sells all the same. */
import { describe, expect, test } from "vitest";
import type { RuleId } from "../../src/detection/classify/catalogue";
import type { Control, DataItem, PageFacts } from "../../src/detection/facts";
import { findingsOn } from "./support/findings";

type Facts = Partial<PageFacts>;
const PLAIN = "https://a.example/1";
const OWN = "https://www.kaspersky.com/zzz";
const PRICED: Facts = { prices: ["$1"] };
const press = (text: string, change: Partial<Control> = {}): Facts => ({ controls: [{ text, place: "main", count: 1, ...change }] });
const CART = press("Add to cart");
const data = (...items: DataItem[]): Facts => ({ data: items });
const SOLD: DataItem = { type: "Product", name: "Kaspersky Plus", price: "3" };
const NEWS: DataItem = { type: "NewsArticle" };

/** Text and weight of what one rule holds against a notice. */
function against(rule: RuleId, facts: Facts, url = PLAIN) {
  return findingsOn({ title: "Kaspersky", ...facts }, url)
    .filter((finding) => finding.rule === rule)
    .map(({ where, text, weight }) => [where, text, weight]);
}

describe("data of an article", () => {
  test.each<[string, Facts, unknown[], string?]>([
    ["of news", data(NEWS), [["data", "NewsArticle", 0.9]]],
    ["of a job", data({ type: "JobPosting" }), [["data", "JobPosting", 1]]],
    ["of questions, which shops have too", data({ type: "FAQPage" }), []],
    ["of a review", data({ type: "Review" }), [["data", "Review", 0.9]]],
    ["of a review beside its product", data({ type: "Review" }, { type: "Product", name: "x" }), []],
    ["beside the vendor's product at a price", data(NEWS, SOLD), []],
    ["beside a product by the vendor at a price", data(NEWS, { type: "Product", maker: "Kaspersky", price: "3" }), []],
    ["beside the vendor's product without a price", data(NEWS, { ...SOLD, price: undefined }), [["data", "NewsArticle", 0.9]]],
    ["beside a nameless product", data(NEWS, { type: "Product", price: "3" }), [["data", "NewsArticle", 0.9]]],
    ["beside what is no product", data(NEWS, { ...SOLD, type: "Thing" }), [["data", "NewsArticle", 0.9]]],
    ["beside price and cart", { ...data(NEWS), ...PRICED, ...CART }, []],
    ["beside a cart alone", { ...data(NEWS), ...CART }, [["data", "NewsArticle", 0.9]]],
    [
      "beside price and a cart in the header",
      { ...data(NEWS), ...PRICED, ...press("Add to cart", { place: "header" }) },
      [["data", "NewsArticle", 0.9]],
    ],
    ["in meta data", { meta: { "og:type": "article" } }, [["meta", "article", 0.6]]],
    [
      "in meta data beside a product",
      { meta: { "og:type": "article" }, ...data({ type: "Product", name: "x" }) },
      [["meta", "article", 0.2]],
    ],
    ["in meta data of a known product page", { meta: { "og:type": "article" } }, [["meta", "article", 0.2]], "https://www.ebay.com/itm/1"],
    [
      "in meta data of another page of a listed site",
      { meta: { "og:type": "article" } },
      [["meta", "article", 0.6]],
      "https://winget.run/x",
    ],
    ["in meta data of the vendor", { meta: { "og:type": "article" } }, [["meta", "article", 0.2]], OWN],
    ["in meta data of a site", { meta: { "og:type": "website" } }, []],
  ])("%s", (_where, facts, expected, url) => expect(against("article-data", facts, url)).toEqual(expected));
});

test.each<[string, Facts, number]>([
  ["Kaspersky review", {}, 0.7],
  ["Review: Kaspersky vs Norton news", {}, 0.9],
  ["Kaspersky review", data(SOLD), 0.2],
  ["Kaspersky vs Norton", data(SOLD), 0.9],
  ["Kaspersky review", data({ ...SOLD, name: "Lamp" }), 0.7],
])("the title %s, with %j", (title, facts, weight) => {
  expect(against("editorial-title", { title, ...facts })).toEqual([["title", title, weight]]);
});

describe("the first words of the text", () => {
  const HOW: Facts = { text: "How to install Kaspersky" };
  const FOUND = (weight: number) => [["text", "how to", weight]];

  test.each<[string, Facts, unknown[], string?]>([
    ["of instructions", {}, FOUND(0.4)],
    ["beside price and control to buy", { ...PRICED, ...press("Buy now") }, FOUND(0.2)],
    ["beside price and control in the header", { ...PRICED, ...press("Buy now", { place: "header" }) }, FOUND(0.4)],
    ["beside a control to buy alone", press("Buy now"), FOUND(0.4)],
    ["beside a price alone", PRICED, FOUND(0.4)],
    ["beside a cart", CART, []],
    ["beside a cart told by markup", press("x", { cart: true }), []],
    ["beside a cart in the header", press("Add to cart", { place: "header" }), FOUND(0.4)],
    ["beside a product at a price", data({ type: "Product", name: "x", price: "3" }), []],
    ["beside a product", data({ type: "Product", name: "x" }), FOUND(0.4)],
    ["beside a price of no product", data({ type: "Thing", price: "3" }), FOUND(0.4)],
    ["beside the vendor's file", { files: ["/x/kaspersky.exe"] }, []],
    ["beside a file in a folder of the vendor's name", { files: ["/kaspersky/x.exe"] }, FOUND(0.4)],
    ["on the vendor's own site", {}, [], OWN],
    ["far down", { text: `${"a ".repeat(60)}how to` }, []],
    ["just within reach", { text: `${"a ".repeat(58)}how to` }, FOUND(0.4)],
    ["of praise, which shops say too", { text: "Kaspersky review best" }, []],
  ])("%s", (_where, facts, expected, url) => expect(against("editorial-text", { ...HOW, ...facts }, url)).toEqual(expected));
});

describe("an address of talk", () => {
  test.each<[string, string, number, Facts?]>([
    ["https://blog.a.example/x", "blog.a.example", 0.85],
    ["https://a.example/2020/05/x", "/2020/05/x", 0.85],
    ["https://a.example/news/x", "news", 0.85],
    ["https://a.example/support/x", "support", 0.8],
    ["https://a.example/news/forum", "forum", 0.9],
    ["https://a.example/travel-guide", "travel-guide", 0.51],
    ["https://a.example/news-x", "news-x", 0.51, PRICED],
    ["https://a.example/news-x", "news-x", 0.51, { title: "x", headings: ["Kaspersky"], mainHeadings: 1, ...CART }],
    ["https://a.example/news", "news", 0.85, { ...PRICED, ...CART }],
  ])("%s: %s", (url, text, weight, facts = {}) => {
    expect(against("editorial-address", facts, url)).toEqual([["address", text, weight]]);
  });

  test.each<[string, string, Facts?]>([
    ["by the ending of its host", "https://a.blog/x"],
    ["by a year alone", "https://a.example/2020/x"],
    ["by a word of a sold thing's name", "https://a.example/news-x", { ...PRICED, ...CART }],
    [
      "by a word of the name of what a cart waits for",
      "https://a.example/news-x",
      { title: "x", headings: ["Kaspersky"], mainHeadings: 1, ...PRICED, ...CART },
    ],
    ["on a known page of the vendor", "https://www.kaspersky.com/blog/news"],
    ["on a listed site", "https://www.ebay.com/news/x"],
  ])("is not told %s", (_name, url, facts = {}) => expect(against("editorial-address", facts, url)).toEqual([]));
});
