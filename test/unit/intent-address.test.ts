/** What an address alone says that its page is for. */
import { describe, expect, test } from "vitest";
import type { RuleId } from "../../src/detection/classify/catalogue";
import type { PageFacts } from "../../src/detection/facts";
import { findingsOn } from "./support/findings";

const ADDRESS_RULES: RuleId[] = ["own-page", "installer", "site-page", "address-words", "vendor-shop", "listing"];

/** Rule, text, weight, kind and venue of what the address says; `facts` are what else is known of the page. */
function said(url: string, facts: Partial<PageFacts> = { title: "Kaspersky" }) {
  return findingsOn(facts, url)
    .filter(({ rule, kind, where }) => kind && where === "address" && ADDRESS_RULES.includes(rule))
    .map(({ rule, text, weight, kind, venue }) => [rule, text, weight, kind, ...(venue ? [venue] : [])]);
}

describe("a known page", () => {
  test.each([
    ["https://www.kaspersky.com/premium", "own-page", "/premium", 0.97, "purchase", "own"],
    ["https://media.kaspersky.com/x/setup.exe", "installer", "setup.exe", 0.98, "download", "portal"],
    ["https://files.example/file/abc/kaspersky.zip/file", "installer", "kaspersky.zip", 0.98, "download", "portal"],
    ["https://play.google.com/store/apps/details?id=com.kms.free", "site-page", "Google Play: app", 0.9, "download", "app-store"],
    ["https://winget.run/pkg/Kaspersky/x", "site-page", "winget.run: download", 0.9, "download", "portal"],
    ["https://winstall.app/apps/Kaspersky.Kaspersky", "site-page", "winstall (winget): app", 0.9, "download", "portal"],
    ["https://winget.run/x", "site-page", "winget.run", 0.4, "download", "portal"],
    ["https://www.ebay.com/itm/1", "site-page", "eBay: product", 0.9, "purchase", "shop"],
    ["https://www.ebay.com/xx/yy", "site-page", "eBay", 0.4, "purchase", "shop"],
  ])("%s: %s", (url, ...expected) => expect(said(url)).toEqual([expected]));

  test.each([
    ["the vendor's path elsewhere", "https://other.example/premium"],
    ["a tool that removes", "https://files.example/kavremover.exe"],
    ["a nameless file before the end of the path", "https://media.kaspersky.com/setup.exe/file"],
    ["the front page of a catalogue", "https://winget.run/"],
    ["the front page of a marketplace", "https://www.ebay.com/"],
    ["a quiet site", "https://en.wikipedia.org/wiki/x"],
  ])("is not %s", (_name, url) => expect(said(url)).toEqual([]));
});

describe("words of an address", () => {
  test.each<[string, ...[string, number, string][]]>([
    ["https://shop.example/product/x", ["product", 0.6, "purchase"], ["shop.example", 0.4, "purchase"]],
    ["https://shop.example/the-product-x/1", ["shop.example", 0.4, "purchase"], ["the-product-x", 0.36, "purchase"]],
    ["https://a.example/software/1", ["software", 0.5, "download"]],
    ["https://a.example/software-x/1", ["software-x", 0.3, "download"]],
    ["https://a.example/download/1", ["download", 0.5, "download"], ["/download/1", 0.5, "download"]],
    ["https://a.example/cotizar/1", ["cotizar", 0.5, "purchase"], ["/cotizar/1", 0.5, "purchase"]],
    ["https://a.example/buy-now/1", ["/buy-now/1", 0.5, "purchase"], ["buy-now", 0.3, "purchase"]],
    ["https://www.kaspersky.com/zzz/software/1", ["software", 0.5, "download"]],
    ["https://www.kaspersky.com/zzz/store-x/1", ["store-x", 0.42, "purchase"]],
    ["https://softonic-files.example/1", ["softonic-files.example", 0.5, "download"]],
    ["https://my.download.example/1", ["my.download.example", 0.5, "download"]],
    ["https://a.example/x/kaspersky-premium", ["kaspersky premium", 0.4, "purchase"], ["kaspersky premium", 0.4, "download"]],
    ["https://a.example/x/kaspersky-premium-key", ["kaspersky premium key", 0.25, "purchase"], ["kaspersky premium key", 0.25, "download"]],
  ])("%s", (url, ...expected) => expect(said(url)).toEqual(expected.map((item) => ["address-words", ...item])));

  test("a request for a price counts where the word is none of a shop", () => {
    expect(said("https://a.example/get-quote/1")).toEqual([["address-words", "/get-quote/1", 0.5, "purchase"]]);
  });

  test.each([
    ["of news", "https://a.example/news/1"],
    ["in the ending of a host", "https://a.shop/1"],
    ["in a host with the vendor's name", "https://kasperskyshop.example/1"],
    ["around more than a product", "https://a.example/x/kaspersky-premium-key-now"],
    ["of a listed site", "https://www.ebay.com/download-now"],
  ])("say nothing %s", (_name, url) => expect(said(url).filter(([rule]) => rule === "address-words")).toEqual([]));
});

describe("a site under the vendor's name, of which only the address is known", () => {
  test.each([
    ["https://kaspersky.example/", "kaspersky", 0.65],
    ["https://kaspersky.example/x", "kaspersky", 0.5],
    ["https://my.kaspersky-store.example/", "kaspersky-store", 0.3],
    ["https://kaspersky.lamps.example/", "kaspersky", 0.65],
  ])("%s: %s", (url, text, weight) => expect(said(url, {})).toContainEqual(["vendor-shop", text, weight, "purchase"]));

  test.each<[string, string, Partial<PageFacts>]>([
    ["with a title", "https://kaspersky.example/", { title: "Kaspersky" }],
    ["with a heading", "https://kaspersky.example/", { headings: ["Lamp"] }],
    ["with text", "https://kaspersky.example/", { text: "Lamp" }],
    ["with a control", "https://kaspersky.example/", { controls: [{ text: "More", place: "main", count: 1 }] }],
    ["with data", "https://kaspersky.example/", { data: [{ type: "Thing" }] }],
    ["of the vendor itself", "https://www.kaspersky.com/zzz", {}],
    ["of one word", "https://kasperskyx/", {}],
    ["of another name", "https://lamps.example/kaspersky", {}],
  ])("says nothing %s", (_name, url, facts) => expect(said(url, facts).filter(([rule]) => rule === "vendor-shop")).toEqual([]));
});

describe("a list filtered by the vendor as brand", () => {
  const filtered = (url: string) => said(url).filter(([rule]) => rule === "listing");

  test.each([
    ["https://a.example/category/?brand=kaspersky", "kaspersky"],
    ["https://a.example/list/x?product_brand=Kaspersky", "kaspersky"],
    ["https://a.example/x/category?brand=kaspersky", "kaspersky"],
    ["https://a.example/category/?brand=a+b+c+d+e+f+g+kaspersky", "a b c d e f g kaspersky"],
  ])("%s", (url, text) => expect(filtered(url)).toEqual([["listing", text, 0.65, "purchase"]]));

  test.each([
    ["on a page that lists nothing", "https://a.example/x?brand=kaspersky"],
    ["where a word of lists is part of another", "https://a.example/category-x/?brand=kaspersky"],
    ["by another parameter", "https://a.example/category/?ref=kaspersky"],
    ["by an address passed on", "https://a.example/category/?brand=https://kaspersky.com"],
    ["by a sentence", "https://a.example/category/?brand=a+b+c+d+e+f+g+h+kaspersky"],
    ["of another brand", "https://a.example/category/?brand=puma&q=kaspersky"],
    ["on the vendor's own site", "https://www.kaspersky.com/zzz/category/?brand=kaspersky"],
  ])("is not told %s", (_name, url) => expect(filtered(url)).toEqual([]));

  test("is told by what a listed site says of itself, where it is one", () => {
    expect(filtered("https://www.ebay.com/b/x?brand=kaspersky")).toEqual([["listing", "eBay: category", 0.1, "purchase"]]);
    expect(filtered("https://www.ebay.com/sch/i.html?_nkw=kaspersky")).toEqual([["listing", "eBay: search", 0.1, "purchase"]]);
  });
});
