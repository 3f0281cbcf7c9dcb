/** What a page's words, prices and data say that it is for. */
import { describe, expect, test } from "vitest";
import type { RuleId } from "../../src/detection/classify/catalogue";
import type { Control, PageFacts } from "../../src/detection/facts";
import type { Where } from "../../src/detection/verdict";
import type { Kind } from "../../src/rules/schema";
import { findingsOn } from "./support/findings";

type Facts = Partial<PageFacts>;
const PLAIN = "https://a.example/1";
const OWN = "https://www.kaspersky.com/zzz";
const PAGE_RULES: RuleId[] = [
  "shop-frame",
  "meta-offer",
  "data-offer",
  "portal-words",
  "seller-words",
  "offer-words",
  "renew-words",
  "price",
];

function said(facts: Facts, url = PLAIN, ...only: RuleId[]) {
  return findingsOn({ title: "Kaspersky", ...facts }, url)
    .filter(({ rule }) => (only.length > 0 ? only : PAGE_RULES).includes(rule))
    .map(({ rule, where, text, weight, kind }) => [rule, where, text, Number(weight.toFixed(3)), kind]);
}

const app = (price?: string): Facts => ({ data: [{ type: "SoftwareApplication", name: "Kaspersky Plus", price }] });
const headed = (...headings: string[]): Facts => ({ headings, mainHeadings: 1 });

describe("an offer is read from", () => {
  test.each<[string, Facts, RuleId, Where, string, number, Kind]>([
    ["the sort of page", { meta: { "og:type": "product" } }, "meta-offer", "meta", "product", 0.6, "purchase"],
    ["the sort of page in full", { meta: { "og:type": "og:product.item" } }, "meta-offer", "meta", "product", 0.6, "purchase"],
    ["a price for networks", { meta: { "og:price:amount": "3" } }, "meta-offer", "meta", "3", 0.7, "purchase"],
    ["a price of a product", { meta: { "product:price:amount": "4" } }, "meta-offer", "meta", "4", 0.7, "purchase"],
    ["a free app", app("0"), "data-offer", "data", "Kaspersky Plus", 0.6, "download"],
    ["an app without a price", app(), "data-offer", "data", "Kaspersky Plus", 0.6, "download"],
    ["an app at a price", app("9"), "data-offer", "data", "Kaspersky Plus, 9", 0.85, "purchase"],
    [
      "a nameless thing by the vendor",
      { data: [{ type: "Product", maker: "Kaspersky", price: "9" }] },
      "data-offer",
      "data",
      "9",
      0.85,
      "purchase",
    ],
    ["a thing without a price", { data: [{ type: "Product", name: "Kaspersky" }] }, "data-offer", "data", "Kaspersky", 0.6, "purchase"],
    [
      "words of download sites",
      { text: "shareware; publisher; shareware; file size" },
      "portal-words",
      "text",
      "shareware, publisher, file size",
      0.6,
      "download",
    ],
    ["a word of download sites", { text: "A shareware" }, "portal-words", "text", "shareware", 0.3, "download"],
    ["a seller's words", { text: "Now in stock" }, "seller-words", "text", "in stock", 0.35, "purchase"],
    ["the title", { title: "Download Kaspersky" }, "offer-words", "title", "Download Kaspersky", 0.45, "download"],
    ["the main heading", headed("Buy Kaspersky"), "offer-words", "heading", "Buy Kaspersky", 0.45, "purchase"],
    ["a title about renewing", { title: "Renew Kaspersky" }, "renew-words", "title", "Renew Kaspersky", 0.9, "renewal"],
    ["a heading about renewing", headed("Renew Kaspersky"), "renew-words", "heading", "Renew Kaspersky", 0.9, "renewal"],
    ["a price", { prices: ["$1"] }, "price", "price", "$1", 0.45, "purchase"],
  ])("%s", (_name, facts, ...expected) => expect(said(facts)).toEqual([expected]));

  test("the title of the vendor's own page, which need not name it", () => {
    expect(said({ title: "Buy now" }, OWN, "offer-words")).toEqual([["offer-words", "title", "Buy now", 0.45, "purchase"]]);
    expect(said({ title: "Renewal" }, OWN, "renew-words")).toEqual([["renew-words", "title", "Renewal", 0.9, "renewal"]]);
  });

  test("an address about renewing", () => {
    expect(said({}, "https://a.example/renew-kaspersky", "renew-words")).toEqual([
      ["renew-words", "heading", "renew kaspersky", 0.9, "renewal"],
    ]);
  });
});

describe("no offer is", () => {
  test.each<[string, Facts]>([
    ["a page that only has the word in its sort", { meta: { "og:type": "my product" } }],
    ["a thing of somebody else", { data: [{ type: "Product", name: "Lamp", maker: "Puma", price: "9" }] }],
    ["a title that names somebody else", { title: "Buy now", headings: ["Kaspersky"], mainHeadings: 1 }],
    ["a second heading about buying", { headings: ["x", "Buy Kaspersky"], mainHeadings: 2 }],
    ["a lesser heading about buying", { headings: ["Buy Kaspersky"], mainHeadings: 0 }],
    ["a lesser heading about renewing", headed("x", "Renew Kaspersky")],
    ["a document", { title: "Download Kaspersky brochure" }],
    ["somebody else's renewal", { title: "Renew lamp", headings: ["Kaspersky"], mainHeadings: 1 }],
    ["renewing by itself", { title: "Kaspersky auto renewal" }],
  ])("%s", (_name, facts) => expect(said(facts)).toEqual([]));
});

describe("a way to the cart", () => {
  const basket = (target?: string): Control => ({ text: "Basket", target, place: "header", count: 1 });
  const framed = (target: string | undefined, facts: Facts, url = PLAIN) =>
    said({ controls: [{ text: "Home", place: "header", count: 1 }, basket(target)], ...facts }, url, "shop-frame");
  const PRICED: Facts = { prices: ["$1"] };
  const FOUND = [["shop-frame", "controls", "Basket", 0.4, "purchase"]];

  test.each(["/cart", "/my/cart?x", "http://x.example/my/cart", "https://x.example/cart"])("by %s counts with a price", (target) => {
    expect(framed(target, PRICED)).toEqual(FOUND);
    expect(framed(target, {})).toEqual([]);
  });

  test.each(["https://cart.example/x", "/go?u=/cart", "/help#cart", undefined])("is not %s", (target) => {
    expect(framed(target, PRICED)).toEqual([]);
  });

  test("counts on no known page, and on the vendor's own only with a price", () => {
    expect(framed("/cart", PRICED, "https://www.ebay.com/itm/1")).toEqual([]);
    expect(framed("/cart", {}, OWN)).toEqual([]);
    expect(framed("/cart", PRICED, OWN)).toEqual(FOUND);
  });
});
