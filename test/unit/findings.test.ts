/** What single hints are worth, apart from the verdict that they make together: running text, articles and places. */
import { describe, expect, test } from "vitest";
import { weigh } from "../../src/detection/classify/classify";
import { combine } from "../../src/detection/classify/finding";
import { emptyFacts, type PageFacts } from "../../src/detection/facts";
import type { Evidence } from "../../src/detection/verdict";
import { rules } from "./support/rules";

/** An address that says nothing of a product. */
const FRONT = "https://shop.example/";
const OWN = "https://www.kaspersky.com/some-page";

/** What a rule found on a page with these facts. */
function found(rule: Evidence["rule"], facts: Partial<PageFacts>) {
  return weigh({ ...emptyFacts(FRONT), ...facts }, rules).findings.filter((finding) => finding.rule === rule);
}
const weightsOf = (rule: Evidence["rule"], facts: Partial<PageFacts>) => found(rule, facts).map(({ weight }) => weight);
const control = (text: string, more = {}) => ({ text, place: "main" as const, count: 1, ...more });
const offer = { type: "Product", name: "Kaspersky Plus", maker: "Kaspersky", price: "39.99" };

describe("the vendor right before a control that buys, in running text", () => {
  test.each([
    ["on a card", "Kaspersky Plus 39 Add to cart", ["kaspersky plus 39 add to cart"]],
    ["at most five words before", "Kaspersky one two three four buy now", ["kaspersky one two three four buy"]],
    ["no further", "Kaspersky one two three four five buy now", []],
    ["not after it", "Buy now Kaspersky", []],
    ["not beyond the end of a sentence", "We wrote about Kaspersky. Add to cart", []],
    ["not in a comparison", "Our lamp, an alternative to Kaspersky, add to cart", []],
    ["not where a list has many such controls", "Kaspersky buy now. Lamp buy now. Chair buy now.", []],
    ["on one of two cards", "Kaspersky buy now. Lamp buy now.", ["kaspersky buy"]],
  ])("%s", (_what, text, texts) => {
    expect(found("near-control", { text }).map((finding) => finding.text)).toEqual(texts);
  });

  test("says nothing on the vendor's own site", () => {
    expect(found("near-control", { url: OWN, text: "Kaspersky Plus Add to cart" })).toEqual([]);
  });
});

describe("a bare text is about the vendor", () => {
  test.each([
    ["a little where it is named", "Kaspersky lamp", [0.25]],
    ["more with a product", "Kaspersky Plus lamp", [0.45]],
    ["more still where it is named often", "Kaspersky lamp, Kaspersky chair, Kaspersky table", [0.5]],
    ["most with both", "Kaspersky Plus, Kaspersky chair, Kaspersky table", [0.7]],
  ])("%s", (_what, text, weights) => expect(weightsOf("text-subject", { text })).toEqual(weights));

  test("and one among headings or controls is no bare text", () => {
    for (const more of [{ headings: ["Lamp"] }, { controls: [control("More")] }])
      expect(found("text-subject", { text: "Kaspersky Plus lamp", ...more })).toEqual([]);
  });
});

describe("words of controls in running text", () => {
  test("of several words say more than one word", () => {
    expect(weightsOf("text-controls", { text: "Kaspersky order now" })).toEqual([combine([0.3, 0.25])]);
    expect(weightsOf("text-controls", { text: "Kaspersky buy" })).toEqual([0.3]);
  });

  test("count once for each sort, by the most telling", () => {
    expect(weightsOf("text-controls", { text: "Kaspersky buy, order now, buy" })).toEqual([combine([0.3, 0.25])]);
  });

  test("beside controls of the page only those of carts and quotes tell", () => {
    const controls = [control("More")];
    expect(found("text-controls", { text: "Kaspersky buy now", controls })).toEqual([]);
    expect(found("text-controls", { text: "Kaspersky add to cart", controls })).toHaveLength(1);
  });
});

describe("what content systems call an article", () => {
  const meta = { "og:type": "article" };
  const title = "Kaspersky Plus";
  test.each<[string, Partial<PageFacts>, number[]]>([
    ["is one", { title, meta }, [0.6]],
    ["is hardly one on the vendor's own site", { url: OWN, title, meta }, [0.2]],
    ["is hardly one with a product's data", { title, meta, data: [{ type: "Product", name: "Lamp" }] }, [0.2]],
    ["is none where the vendor's product is offered at a price", { title, meta, data: [offer] }, []],
    ["is none where a cart stands ready for it", { title, meta, prices: ["$9"], controls: [control("+", { cart: true })] }, []],
    ["is one where the cart has no price", { title, meta, controls: [control("+", { cart: true })] }, [0.6]],
    [
      "is one where the cart is not in the main part",
      { title, meta, prices: ["$9"], controls: [control("+", { cart: true, place: "header" })] },
      [0.6],
    ],
    [
      "is one where the title begins with another thing",
      { title: "Lamp for Kaspersky", meta, prices: ["$9"], controls: [control("+", { cart: true })] },
      [0.6],
    ],
  ])("%s", (_what, facts, weights) => expect(weightsOf("article-data", facts)).toEqual(weights));

  test.each([
    ["an article", "NewsArticle", [0.9]],
    ["a job", "JobPosting", [1]],
    ["questions of customers", "FAQPage", []],
  ])("by its data: %s", (_what, type, weights) => {
    expect(weightsOf("article-data", { title, data: [{ type, name: title }] })).toEqual(weights);
  });

  test("a review beside a product is part of its page", () => {
    const review = { type: "Review", name: title };
    expect(weightsOf("article-data", { title, data: [review] })).toEqual([0.9]);
    expect(weightsOf("article-data", { title, data: [{ type: "Product", name: "Lamp" }, review] })).toEqual([]);
  });
});

describe("talk in the first words of the text", () => {
  const text = "How to uninstall it. Kaspersky is named here.";
  test.each<[string, Partial<PageFacts>, number[]]>([
    ["speaks against an offer", {}, [0.4]],
    ["less so beside a price and a control to buy", { prices: ["$9"], controls: [control("Buy now")] }, [0.2]],
    ["as before without the price", { controls: [control("Buy now")] }, [0.4]],
    ["as before without the control", { prices: ["$9"] }, [0.4]],
    ["not beside a cart", { controls: [control("+", { cart: true })] }, []],
    ["not beside an offer", { data: [offer] }, []],
    ["not on the vendor's own site", { url: OWN }, []],
    ["not beside a file that bears its name", { files: ["/dl/kaspersky-plus.exe"] }, []],
    ["as before beside another file", { files: ["/kaspersky/lamp.exe"] }, [0.4]],
    ["not after sixty words", { text: `Kaspersky ${"lamp ".repeat(60)} ${text}` }, []],
  ])("%s", (_what, facts, weights) => expect(weightsOf("editorial-text", { text, ...facts })).toEqual(weights));
});

describe("an address of an article", () => {
  const title = "Kaspersky Plus";
  test.each([
    ["by a segment of its own", "https://shop.example/blog/kaspersky", 0.85],
    ["less by a word among others", "https://shop.example/lamp-blog/kaspersky", 0.6 * 0.85],
    ["by a day", "https://shop.example/2024/05/kaspersky", 0.85],
    ["by its host", "https://blog.shop.example/kaspersky", 0.85],
    ["by the most telling of its segments", "https://shop.example/lamp-blog/forum/kaspersky", 0.9],
  ])("%s: %s", (_what, url, weight) => expect(weightsOf("editorial-address", { url, title })).toEqual([weight]));

  test("a word among others is the name of a thing where it is sold", () => {
    const sold = { title, prices: ["$9"], controls: [control("+", { cart: true })] };
    expect(weightsOf("editorial-address", { url: "https://shop.example/lamp-blog/kaspersky", ...sold })).toEqual([]);
    expect(weightsOf("editorial-address", { url: "https://shop.example/blog/kaspersky", ...sold })).toEqual([0.85]);
  });
});

test("a site of talk under the vendor's name hands out nothing; the vendor's own is none", () => {
  expect(weightsOf("community", { url: "https://kasperskyclub.example/" })).toEqual([0.9]);
  expect(weightsOf("community", { url: "https://kasperskyshop.example/" })).toEqual([]);
  expect(weightsOf("community", { url: "https://forum.kaspersky.com/" })).toEqual([]);
});

describe("words of an address", () => {
  const words = (url: string, facts: Partial<PageFacts> = {}) =>
    found("address-words", { url, ...facts }).map(({ kind, text, weight }) => [kind, text, weight]);
  test.each([
    [
      "of buying, as a phrase and as a word of shops",
      "https://site.example/buy-kaspersky",
      [
        ["purchase", "/buy-kaspersky", 0.5],
        ["purchase", "buy-kaspersky", 0.5 * 0.6],
      ],
    ],
    ["of a shop, in the host", "https://store.site.example/kaspersky", [["purchase", "store.site.example", 0.4]]],
    ["of a shop, as a segment of its own", "https://site.example/store/kaspersky", [["purchase", "store", 0.5]]],
    ["of a shop, in a slug", "https://site.example/lamp-store/kaspersky", [["purchase", "lamp-store", 0.5 * 0.6]]],
  ])("%s: %s", (_what, url, findings) => expect(words(url)).toEqual(findings));

  test.each([
    ["names it, with nothing else", "https://site.example/kaspersky-plus", 0.4],
    ["names it and one thing more", "https://site.example/kaspersky-plus-lamp", 0.25],
  ])("a page of its own for one product may sell it or hand it out: it %s", (_what, url, weight) => {
    expect(words(url).map(([kind, , share]) => [kind, share])).toEqual([
      ["purchase", weight],
      ["download", weight],
    ]);
    expect(words(url, { controls: [control("More")] })).toEqual([]);
  });

  test("no page of its own has a longer name, or the vendor's alone", () => {
    for (const slug of ["kaspersky-plus-lamp-chair", "kaspersky"]) expect(words(`https://site.example/${slug}`)).toEqual([]);
  });
});

describe("a host under the vendor's name", () => {
  test.each([
    ["as its main part", "https://kasperskyshop.example/", [0.65]],
    ["before another", "https://kaspersky.site.example/", [0.65]],
    ["after another", "https://www2.de.kasperskyshop.example/", [0.3]],
    ["with a path", "https://kasperskyshop.example/plus", [0.5]],
  ])("is a shop, as far as the address alone tells: %s", (_what, url, weights) => {
    expect(weightsOf("vendor-shop", { url })).toEqual(weights);
  });

  test("is no such hint where the page tells more, or is the vendor's own", () => {
    expect(weightsOf("vendor-shop", { url: "https://kasperskyshop.example/", title: "Lamps" })).toEqual([]);
    expect(weightsOf("vendor-shop", { url: "https://www.kaspersky.com/" })).toEqual([]);
  });
});
