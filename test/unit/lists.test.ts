/** Lists of the vendor's products, and pages about one product of somebody else that also list some. */
import { describe, expect, test } from "vitest";
import type { PageFacts } from "../../src/detection/facts";
import { findingsOn, spoken } from "./support/findings";

type Facts = Partial<PageFacts>;
const PLAIN = "https://a.example/1";
const TWO = ["Kaspersky Plus", "Kaspersky Premium"];
const products = (...names: string[]): Facts["data"] => names.map((name) => ({ type: "Product", name }));
const about = (facts: Facts, url: string) => spoken(findingsOn(facts, url), "items").length > 0;

describe("a list of the vendor's things", () => {
  test.each([
    [TWO, "Kaspersky Plus, Kaspersky Premium", "2 of 2"],
    [[...TWO, "Lamp", "Cap"], "Kaspersky Plus, Kaspersky Premium", "2 of 4"],
    [[...TWO, "Kaspersky Free", "Kaspersky Standard"], "Kaspersky Plus, Kaspersky Premium, Kaspersky Free", "4 of 4"],
  ])("%j", (items, first, share) => {
    expect(spoken(findingsOn({ title: "Kaspersky", items }, PLAIN), "items", "listing")).toEqual([
      ["items", "list", first, 0.8],
      ["listing", "list", share, 0.35],
    ]);
  });

  test.each([[["Kaspersky Plus"]], [["Kaspersky Plus", "Lamp"]], [[...TWO, "Lamp", "Cap", "Mug"]], [["Lamp", "Cap"]]])(
    "is not %j",
    (items) => {
      expect(spoken(findingsOn({ title: "Kaspersky", items }, PLAIN), "items", "listing")).toEqual([]);
    },
  );

  test("is read from the page's data where no cards are found, of things on offer only", () => {
    const articles = ["a", "b", "c"].map((name) => ({ type: "Article", name }));
    const data = [...(products(...TWO) ?? []), ...articles];
    expect(spoken(findingsOn({ title: "x", data }, PLAIN), "listing")).toEqual([["listing", "list", "2 of 2", 0.35]]);
    expect(spoken(findingsOn({ title: "x", data, items: ["Lamp", "Cap"] }, PLAIN), "listing")).toEqual([]);
  });
});

describe("a page that lists things of the vendor", () => {
  test.each<[string, Facts, string]>([
    ["under a plain address", { title: "Lamp" }, "https://a.example/x/lamp"],
    ["among all products", { title: "Lamp" }, "https://a.example/product"],
    ["where the word is part of another", { title: "Lamp" }, "https://a.example/lamp-product/x"],
    ["under a title of the vendor's", { title: "Kaspersky" }, "https://a.example/product/lamp"],
    ["under a heading of the vendor's", { title: "Lamp", headings: ["Kaspersky"], mainHeadings: 1 }, "https://a.example/product/lamp"],
    ["in a search of a marketplace", { title: "Lamp" }, "https://www.ebay.com/sch/x"],
    ["with a thing of the vendor in its data", { title: "x", data: products("Kaspersky lamp") }, PLAIN],
    ["with a nameless thing in its data", { title: "x", data: [{ type: "Product" }] }, PLAIN],
    ["first among many things in its data", { title: "x", data: products("Kaspersky a", "Lamp", "Cap", "Mug") }, PLAIN],
    ["on the vendor's own site", { title: "x", data: products("Lamp") }, "https://www.kaspersky.com/zzz"],
  ])("is about the vendor %s", (_where, facts, url) => expect(about({ ...facts, items: TWO }, url)).toBe(true));

  test.each<[string, Facts, string]>([
    ["by its address", { title: "Lamp" }, "https://a.example/product/lamp"],
    [
      "by its address, whatever a lesser heading says",
      { title: "Lamp", headings: ["Lamp", "Kaspersky"], mainHeadings: 1 },
      "https://a.example/product/lamp",
    ],
    ["as the product of a marketplace", { title: "Lamp" }, "https://www.ebay.com/itm/1"],
    ["as an app of an app store", { title: "Lamp" }, "https://play.google.com/store/apps/details?id=lamp"],
    ["by its data", { title: "x", data: products("Lamp") }, PLAIN],
    ["by one of few things in its data", { title: "x", data: products("Kaspersky a", "Lamp", "Cap") }, PLAIN],
  ])("is about something else %s", (_where, facts, url) => expect(about({ ...facts, items: TWO }, url)).toBe(false));
});
