/** Structured data: JSON-LD, microdata, RDFa and the breadcrumbs and lists in them. */
import { describe, expect, test } from "vitest";
import { LIMITS, MAX_BYTES } from "../../src/detection/facts";
import { jsonLd, page, read } from "./support/page";

const product = { "@type": "Product", name: "Kaspersky Plus", brand: { "@type": "Brand", name: "Kaspersky" }, offers: { price: "39.99" } };
const plain = { type: "Product", name: "Kaspersky Plus", maker: "Kaspersky", price: "39.99" };
const dataOf = (...values: unknown[]) => read(page("t", "", values.map(jsonLd).join(""))).data;
const raw = (text: string) => read(page("t", "", `<script type="application/ld+json">${text}</script>`));

describe("a product is found", () => {
  test.each<[string, unknown]>([
    ["alone", product],
    ["in a list", [product]],
    ["in a graph", { "@context": "https://schema.org", "@graph": [{ "@type": "WebSite", name: "Shop" }, product] }],
    ["inside a page", { "@type": "WebPage", mainEntity: product }],
    ["with its type as an address", { ...product, "@type": "http://schema.org/Product" }],
    ["with several types", { ...product, "@type": ["Thing", "Product"] }],
    ["with a brand as text", { ...product, brand: "Kaspersky" }],
    ["with a list of brands", { ...product, brand: [{ name: "Kaspersky" }, { name: "Other" }] }],
    ["with a manufacturer", { ...product, brand: undefined, manufacturer: { name: "Kaspersky" } }],
    ["with several offers", { ...product, offers: [{ price: 39.99 }, { price: 59.99 }] }],
    ["with a range of prices", { ...product, offers: { "@type": "AggregateOffer", lowPrice: "39.99", highPrice: "99" } }],
    ["with offers in offers", { ...product, offers: { "@type": "AggregateOffer", offers: [{ price: "39.99" }] } }],
    ["with offers in offers in offers", { ...product, offers: { offers: { offers: { price: "39.99" } } } }],
    ["with a price specification", { ...product, offers: { priceSpecification: [{ price: "39.99" }] } }],
    ["with line breaks in its name", { ...product, name: " Kaspersky\n Plus " }],
  ])("%s", (_what, value) => expect(dataOf(value)).toEqual([plain]));

  test.each([
    ["in an HTML comment", `<!-- ${JSON.stringify(product)} -->`],
    ["in a CDATA comment", `/*<![CDATA[*/ ${JSON.stringify(product)} /*]]>*/`],
    ["with raw line breaks inside a string", JSON.stringify(product).replace("Kaspersky Plus", "Kaspersky\nPlus")],
  ])("%s", (_what, text) => expect(raw(text).data).toEqual([plain]));
});

test("a price is not looked for without end, nor where nothing is offered", () => {
  const deep = { offers: { offers: { offers: { offers: { price: "39.99" } } } } };
  for (const more of [deep, { offers: null }, { offers: "39.99" }])
    expect(dataOf({ ...product, ...more })).toEqual([{ ...plain, price: undefined }]);
});

test("marks of a comment within a name belong to the name", () => {
  expect(dataOf({ ...product, name: "Plus <!-- 2 --> Pro" })).toEqual([{ ...plain, name: "Plus <!-- 2 --> Pro" }]);
});

describe("what is something else than the subject is not read", () => {
  test.each(["isRelatedTo", "isSimilarTo", "review", "itemReviewed", "mentions", "about"])("%s", (key) => {
    expect(dataOf({ "@type": "Product", name: "Lamp", [key]: product })).toEqual([{ type: "Product", name: "Lamp" }]);
  });

  test("parts such as organizations and offers", () => {
    expect(
      dataOf({ "@type": "Organization", name: "Kaspersky" }, { "@type": "Offer", price: 1 }, { "@type": "Person", name: "K" }),
    ).toEqual([]);
  });
});

describe("a block that cannot be used is passed over, the next one is read", () => {
  const good = jsonLd(product);
  const script = (text: string) => `<script type="application/ld+json">${text}</script>`;
  test.each([
    ["broken", script('{"@type": "Product", "name": ')],
    ["empty", script("")],
    ["text", script('"Product"')],
    ["a number", script("42")],
    ["null", script("null")],
    ["gigantic", script(JSON.stringify({ "@type": "Product", name: "Lamp", description: "x".repeat(600_000) }))],
    ["nested deeper than anything real", script(`${'{"a":'.repeat(5000)}${JSON.stringify(product)}${"}".repeat(5000)}`)],
    ["odd in every field", script(JSON.stringify({ "@type": [null, 7, {}], name: {}, brand: [], offers: [null], "@graph": "x" }))],
  ])("%s", (_what, block) => expect(read(page("t", "", block + good)).data).toEqual([plain]));
});

describe("a name nested without end does not throw", () => {
  const depth = 60_000;
  test.each([
    ["lists", `${"[".repeat(depth)}"x"${"]".repeat(depth)}`],
    ["objects", `${'{"name":'.repeat(depth / 2)}"x"${"}".repeat(depth / 2)}`],
  ])("%s", (_what, name) => {
    expect(() => raw(`{"@type":"Product","name":${name}}`)).not.toThrow();
  });
});

test("ten thousand nodes give a handful of items", () => {
  const nodes = Array.from({ length: 10_000 }, (_, index) => ({ "@type": "Product", name: `K ${index}` }));
  const facts = read(page("t", "", jsonLd({ "@graph": nodes }) + jsonLd(nodes)));
  expect(facts.data).toHaveLength(LIMITS.data);
  expect(JSON.stringify(facts).length).toBeLessThan(MAX_BYTES);
});

test("only the first twenty blocks are read", () => {
  const filler = Array.from({ length: 20 }, () => jsonLd({ "@type": "WebSite" })).join("");
  expect(read(page("t", "", filler + jsonLd(product))).data).toEqual([]);
  expect(read(page("t", "", jsonLd(product) + filler)).data).toEqual([plain]);
});

test("articles, applications and questions keep their type", () => {
  const data = dataOf(
    { "@type": "NewsArticle", headline: "Ban", author: { name: "A" } },
    { "@type": "SoftwareApplication", name: "App" },
    { "@type": "FAQPage" },
  );
  expect(data).toEqual([
    { type: "NewsArticle", name: "Ban", maker: "A" },
    { type: "SoftwareApplication", name: "App" },
    { type: "FAQPage" },
  ]);
});

describe("breadcrumbs and lists", () => {
  const entries = ["Home", "Antivirus", "Kaspersky"].map((name, index) => ({ "@type": "ListItem", position: index, name }));
  const wrapped = ["Kaspersky Plus", "Norton 360"].map((name) => ({ "@type": "ListItem", item: { "@type": "Product", name } }));

  test("come from data first", () => {
    const facts = read(
      page(
        "t",
        '<nav class="breadcrumbs"><a>Other</a></nav><h3>Other card</h3>',
        jsonLd({ "@type": "BreadcrumbList", itemListElement: entries }) + jsonLd({ "@type": "ItemList", itemListElement: wrapped }),
      ),
    );
    expect(facts.crumbs).toEqual(["Home", "Antivirus", "Kaspersky"]);
    expect(facts.items).toEqual(["Kaspersky Plus", "Norton 360"]);
    expect(facts.data).toEqual([]);
  });

  test("are bounded, and what they hold is no subject of the page", () => {
    const wrap = (type: string) => Array.from({ length: 50 }, (_, index) => ({ item: { "@type": "Product", name: `${type} ${index}` } }));
    const list = (type: string) => jsonLd({ "@type": type, itemListElement: wrap(type) });
    const facts = read(page("t", "", list("BreadcrumbList") + list("ItemList")));
    expect([facts.crumbs.length, facts.items.length, facts.data.length]).toEqual([LIMITS.crumbs, LIMITS.items, 0]);
  });

  test("come from the markup where there are no data", () => {
    const facts = read(page("t", '<ol aria-label="Breadcrumb"><a href="/">Home</a><a href="/k">Kaspersky</a></ol>'));
    expect(facts.crumbs).toEqual(["Home", "Kaspersky"]);
  });

  test("may be odd", () => {
    for (const itemListElement of [undefined, null, "x", 7, [null, 7, {}]])
      expect(read(page("t", "", jsonLd({ "@type": "BreadcrumbList", itemListElement }))).crumbs.length).toBeLessThan(2);
  });
});

describe("microdata and RDFa", () => {
  const inner = '<h1 itemprop="name">Kaspersky Plus</h1><b itemprop="brand">Kaspersky</b><meta itemprop="price" content="39.99">';
  test.each([
    ["microdata", `<div itemscope itemtype="https://schema.org/Product">${inner}</div>`],
    ["RDFa", `<div vocab="https://schema.org/" typeof="schema:Product">${inner.replaceAll("itemprop", "property")}</div>`],
    [
      "a brand with a name of its own",
      `<div itemtype="http://schema.org/Product">${inner.replace('<b itemprop="brand">Kaspersky</b>', '<div itemprop="brand" itemtype="http://schema.org/Brand"><i itemprop="name">Kaspersky</i></div>')}</div>`,
    ],
  ])("%s", (_what, body) => expect(read(page("t", body)).data).toEqual([plain]));

  test("what a review or a related product describes is not the subject", () => {
    for (const name of ["isRelatedTo", "isSimilarTo", "itemReviewed"])
      expect(read(page("t", `<div itemprop="${name}"><div itemtype="https://schema.org/Product">${inner}</div></div>`)).data).toEqual([]);
  });

  test("are bounded", () => {
    const body = `<div itemtype="https://schema.org/Product">${inner}</div>`.repeat(500);
    expect(read(page("t", body)).data).toHaveLength(LIMITS.data);
  });
});
