import { describe, expect, test } from "vitest";
import { namesVendor } from "../../src/detection/gate";
import { gateOf } from "../../src/rules/compile";
import { documentOf, jsonLd, page, SHOP_PAGE } from "./support/page";
import { gate } from "./support/rules";

const passes = (html: string, url = SHOP_PAGE) => namesVendor(documentOf(html), url, gate);

describe("a page passes when the vendor is named in", () => {
  test.each([
    ["the address", page("Shop", "<p>x</p>"), "https://shop.example/kaspersky-premium"],
    ["the host", page("Premium", "<p>x</p>"), "https://www.kaspersky.co.uk/premium"],
    ["the title", page("Kaspersky Premium", "<p>x</p>"), SHOP_PAGE],
    ["a heading", page("Shop", "<h1>Shop</h1><h2>Kaspersky Plus</h2>"), SHOP_PAGE],
    ["a card's name", page("Shop", "<nav><strong>Касперский</strong></nav>"), SHOP_PAGE],
    ["a button", page("Shop", "<form><button>Get Kaspersky</button></form>"), SHOP_PAGE],
    ["JSON-LD", page("Shop", "<p>x</p>", jsonLd({ "@type": "Product", brand: "Kaspersky" })), SHOP_PAGE],
    ["Open Graph", page("Shop", "<p>x</p>", '<meta property="og:title" content="卡巴斯基">'), SHOP_PAGE],
    ["a brand in microdata", page("Shop", '<footer><i itemprop="brand">Kaspersky</i></footer>'), SHOP_PAGE],
    ["the first words of its text", page("Shop", "<p>We sell Kaspersky licences.</p>"), SHOP_PAGE],
    ["a table of properties", page("Shop", "<table><tr><td>Maker</td><td>Kaspersky</td></tr></table>"), SHOP_PAGE],
    ["full-width letters", page("Ｋａｓｐｅｒｓｋｙ", "<p>x</p>"), SHOP_PAGE],
    ["the fiftieth heading", page("Shop", `${"<p>x</p>".repeat(49)}<h2>Kaspersky</h2>`), SHOP_PAGE],
    ["a heading in capitals", page("Shop", "<h1>КАСПЕРСКИЙ ПЛЮС</h1>"), SHOP_PAGE],
  ])("%s", (_where, html, url) => expect(passes(html, url)).toBe(true));
});

describe("a page is held back when the vendor is named only in", () => {
  test.each([
    ["a script's address", page("Shop", "<p>x</p>", '<script src="https://gc.kis.v2.scr.kaspersky-labs.com/A/main.js"></script>')],
    [
      "a style sheet's address",
      page("Shop", "<p>x</p>", '<link rel="stylesheet" href="https://gc.kis.v2.scr.kaspersky-labs.com/A/main.css">'),
    ],
    ["a script's text", page("Shop", '<p>x</p><script>var vendor = "kaspersky";</script>')],
    ["a brand menu", page("Shop", '<nav><a href="/b/kaspersky">Kaspersky</a></nav><p>Lamps</p>')],
    ["the footer", page("Shop", "<p>Lamps</p><footer>Protected by Kaspersky</footer>")],
    ["an attribute", page("Lamp", '<p data-tip="Kaspersky"><img alt="Kaspersky"></p>')],
    ["the description for search engines", page("Lamp", "<p>A lamp</p>", '<meta name="description" content="Like Kaspersky">')],
    ["a comment of the markup", page("Lamp", "<p>A lamp</p><!-- Kaspersky -->")],
    ["the heading after the fiftieth", page("Lamp", `${"<p>x</p>".repeat(50)}<h2>Kaspersky</h2>`)],
    ["the end of an endless title", page(`${"x".repeat(2000)}Kaspersky`, "<p>x</p>")],
    ["the end of an endless heading", page("Lamp", `<h1>${"x".repeat(2000)}Kaspersky</h1>`)],
    ["meta data of another name", page("Lamp", "<p>x</p>", '<meta property="blog:title" content="Kaspersky">')],
    ["meta data of a longer name", page("Lamp", "<p>x</p>", '<meta property="product:brand:note" content="Kaspersky">')],
    ["meta data that end in a name", page("Lamp", "<p>x</p>", '<meta property="x-product:brand" content="Kaspersky">')],
    ["words far down a long text", page("Lamp", `<p>${"A lamp. ".repeat(400)}</p><p>Kaspersky</p>`)],
  ])("%s", (_where, html) => expect(passes(html)).toBe(false));
});

test("a gigantic block of data is searched up to a bound", () => {
  const block = jsonLd({ "@type": "Product", description: "x".repeat(600_000), brand: "Kaspersky" });
  expect(passes(page("Shop", "<p>Lamps</p>", block))).toBe(false);
});

test("data after a gigantic one are not searched", () => {
  const metas = (size: number) => `<meta property="og:title" content="${"x".repeat(size)}"><meta property="og:type" content="Kaspersky">`;
  expect(passes(page("Shop", "<p>Lamps</p>", metas(1000)))).toBe(true);
  expect(passes(page("Shop", "<p>Lamps</p>", metas(60_001)))).toBe(false);
});

test.each([
  ["a line break in the markup", "Acme\n      Audio"],
  ["a space that does not break", "Acme&nbsp;Audio"],
  ["markup", "Acme <b>Audio</b>"],
])("a name of two words is found across %s", (_what, name) => {
  expect(namesVendor(documentOf(page("Shop", `<h1>${name} X1</h1>`)), SHOP_PAGE, gateOf(["Acme Audio"]))).toBe(true);
});

test("an empty page is held back", () => {
  for (const html of ["", "<html></html>", "<frameset></frameset>"]) expect(passes(html)).toBe(false);
});
