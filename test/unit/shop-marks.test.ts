/** Marks of shop systems and of structured data, each on a page that says nothing else; the brand Zelvaro is invented. */
import { describe, expect, test } from "vitest";
import { withVendor } from "../../src/detection/given-vendor";
import { gateOf } from "../../src/rules/compile";
import { jsonLd, judge, page, read, ruleIds } from "./support/page";
import { rules } from "./support/rules";

const ZELVARO = withVendor(rules, { name: "Zelvaro" });
const GATE = gateOf(["Zelvaro"]);
const verdict = (html: string, url = "https://a.example/x1") => judge(html, url, ZELVARO, GATE);
/** A product page in no language we know words of. */
const shop = (control: string) => page("Zelvaro Kerti", `<main><h1>Zelvaro Kerti</h1>${control}</main>`);

describe("a control that puts into a cart, by the marks of its system", () => {
  test.each([
    ["Shopify", '<form action="/cart/add" method="post"><button type="submit" name="add">Kosárba</button></form>'],
    ["WooCommerce", '<button type="submit" name="add-to-cart" value="7" class="single_add_to_cart_button button alt">Kosárba</button>'],
    ["WooCommerce, in a list", '<a href="?add-to-cart=7" class="button add_to_cart_button ajax_add_to_cart">Kosárba</a>'],
    ["Magento", '<button type="submit" class="action primary tocart" id="product-addtocart-button">Kosárba</button>'],
    ["BigCommerce", '<input id="form-action-addToCart" data-wait-message="…" class="button" type="submit" value="Kosárba">'],
    ["PrestaShop", '<button class="btn btn-primary add-to-cart" data-button-action="add-to-cart" type="submit">Kosárba</button>'],
    ["Salesforce Commerce", '<button class="add-to-cart btn btn-primary" data-pid="7">Kosárba</button>'],
    ["OpenCart", '<button type="button" id="button-cart" class="btn btn-primary">Kosárba</button>'],
    ["a picture", '<input type="image" src="cart.gif" alt="" name="add_to_cart">'],
  ])("%s", (_system, control) => {
    const found = verdict(shop(control));
    expect(found?.kind).toBe("purchase");
    expect(ruleIds(found)).toContain("buy-control");
  });

  test.each([
    ["a link to the cart", '<a href="/cart" class="minicart">Kosár</a>'],
    ["a search", '<form action="/search"><button type="submit">Keresés</button></form>'],
    ["a wish list", '<button class="add-to-wishlist">Kedvenc</button>'],
  ])("but not %s", (_what, control) => expect(verdict(shop(control))?.kind).toBe("none"));
});

describe("an offer in structured data", () => {
  const offer = { "@type": "Offer", price: "39.90", priceCurrency: "HUF" };
  const product = { "@type": "Product", name: "Kerti", brand: { "@type": "Brand", name: "Zelvaro" }, offers: offer };
  const plain = (head: string, body = "") => page("Kerti", `<main><h1>Kerti</h1>${body}</main>`, head);
  test.each([
    ["JSON-LD", plain(jsonLd(product))],
    ["JSON-LD in a graph", plain(jsonLd({ "@context": "https://schema.org", "@graph": [{ "@type": "WebSite" }, product] }))],
    ["JSON-LD in an array", plain(jsonLd([{ "@type": "BreadcrumbList", itemListElement: [] }, product]))],
    ["several types", plain(jsonLd({ ...product, "@type": ["Product", "IndividualProduct"] }))],
    ["several offers", plain(jsonLd({ ...product, offers: [offer, offer] }))],
    ["an offer of offers", plain(jsonLd({ ...product, offers: { "@type": "AggregateOffer", offers: [offer] } }))],
    ["a price in its specification", plain(jsonLd({ ...product, offers: { priceSpecification: { price: 39.9 } } }))],
    ["a product of a page", plain(jsonLd({ "@type": "WebPage", mainEntity: product }))],
    ["the manufacturer", plain(jsonLd({ ...product, brand: undefined, manufacturer: "Zelvaro" }))],
    [
      "microdata",
      plain(
        "",
        '<div itemscope itemtype="https://schema.org/Product"><span itemprop="name">Kerti</span><span itemprop="brand">Zelvaro</span><div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="39.90"></div></div>',
      ),
    ],
    [
      "RDFa",
      plain(
        "",
        '<div vocab="https://schema.org/" typeof="Product"><span property="name">Kerti</span><span property="brand">Zelvaro</span><div property="offers" typeof="Offer"><span property="price" content="39.90">39,90</span></div></div>',
      ),
    ],
    [
      "OpenGraph",
      plain(
        '<meta property="og:type" content="product"><meta property="product:brand" content="Zelvaro"><meta property="product:price:amount" content="39.90">',
      ),
    ],
  ])("%s", (_form, html) => expect(verdict(html)?.kind).toBe("purchase"));

  test.each([
    ["of a related product", plain(jsonLd({ "@type": "Product", name: "Lámpa", brand: "Other", isRelatedTo: product }))],
    ["of what a review is about", plain(jsonLd({ "@type": "Review", name: "Kerti", itemReviewed: product }))],
  ])("but not that %s", (_form, html) => expect(verdict(html)?.kind ?? "none").toBe("none"));
});

describe("the maker beside the name", () => {
  const sold = (byline: string) =>
    page(
      "Kerti 300",
      `<main><div><h1>Kerti 300</h1>${byline}</div><b class="price">$39.90</b><button class="add-to-cart">+</button></main>`,
    );
  test.each([
    ['<a id="bylineInfo" href="/stores/z">Visit the Zelvaro Store</a>'],
    ['<div class="product-brand">Zelvaro</div>'],
    ['<span class="vendor">by Zelvaro</span>'],
    ['<p class="manufacturer">Hersteller: Zelvaro</p>'],
  ])("%s", (byline) => expect(ruleIds(verdict(sold(byline)))).toContain("maker-field"));

  test("rows of a table, lists and lines are read as label and value", () => {
    const fields = read(
      page(
        "x",
        "<h1>x</h1><table><tr><th>Brand:</th><td> Zelvaro </td></tr></table><dl><dt>Marque</dt><dd>Zelvaro</dd></dl><ul><li><b>メーカー</b>：Zelvaro</li></ul>",
      ),
    ).fields;
    expect(fields).toEqual([
      { label: "Brand", value: "Zelvaro" },
      { label: "Marque", value: "Zelvaro" },
      { label: "メーカー", value: "Zelvaro" },
    ]);
  });

  test("a choice of makers, a filter, names no maker", () => {
    const filter =
      '<div class="brand-filter"><span class="brand">Acme</span><span class="brand">Other</span><span class="brand">Zelvaro</span></div>';
    expect(verdict(sold(filter))?.kind ?? "none").toBe("none");
  });

  test("another maker in the table speaks against a name that is only mentioned", () => {
    const other = page(
      "Toner 300 Zelvaro",
      '<main><h1>Toner 300 Zelvaro</h1><table><tr><td>Brand</td><td>Acme</td></tr></table><b class="price">$39.90</b><button class="add-to-cart">+</button></main>',
    );
    expect(verdict(other)?.kind).toBe("none");
  });
});

describe("a thing that only fits the vendor's", () => {
  const sold = (title: string) =>
    page(title, `<main><h1>${title}</h1><b class="price">$39.90</b><button class="add-to-cart">+</button></main>`);
  test.each([["Case for Zelvaro 300"], ["Toner compatible with Zelvaro"], ["Hülle für Zelvaro 300"], ["Universal Zelvaro uyumlu kablo"]])(
    "%s",
    (title) => expect(verdict(sold(title))?.kind).toBe("none"),
  );
  test.each([["Zelvaro 300"], ["Wireless headphones Zelvaro 300"], ["Cake pan by Zelvaro"]])("is not: %s", (title) =>
    expect(verdict(sold(title))?.kind).toBe("purchase"),
  );
});
