import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { extract } from "../../src/detection/extract/extract";
import { readTableFields } from "../../src/detection/extract/makers";
import { emptyFacts, LIMITS } from "../../src/detection/facts";
import { documentOf, page, read, SHOP_PAGE } from "./support/page";

test("a plain shop page, whole", () => {
  const html = page(
    "  Kaspersky\n Premium | Shop ",
    `<header><nav><a href="/brands">Brands</a></nav></header>
     <nav class="breadcrumb"><a href="/">Home</a><a href="/av">Antivirus</a></nav>
     <main><h1>Kaspersky <b>Premium</b></h1><h2>What is in it</h2><p>Five devices.</p>
     <span class="price">$39.99</span><button>Add to cart</button></main>`,
    `<link rel="canonical" href="https://shop.example/p/1"><meta property="og:type" content="product">
     <meta property="og:image" content="x.png"><meta name="description" content="left out">`,
  );
  expect(read(html)).toEqual({
    ...emptyFacts(SHOP_PAGE),
    canonical: "https://shop.example/p/1",
    language: "en",
    title: "Kaspersky Premium | Shop",
    headings: ["Kaspersky Premium", "What is in it"],
    mainHeadings: 1,
    meta: { "og:type": "product" },
    crumbs: ["Home", "Antivirus"],
    controls: [{ text: "Add to cart", place: "main", count: 1 }],
    items: ["What is in it"],
    prices: ["$39.99"],
    text: "Kaspersky Premium What is in it Five devices. $39.99",
  });
});

test("headings: h1 before h2, empty and repeated ones left out, eight at most", () => {
  const many = Array.from({ length: 12 }, (_, index) => `<h2>Part ${index}</h2>`).join("");
  const facts = read(page("t", `<h2>First part</h2><h1> </h1><h1>Main</h1><h1>Main</h1>${many}`));
  expect(facts.headings.slice(0, 3)).toEqual(["Main", "First part", "Part 0"]);
  expect([facts.headings.length, facts.mainHeadings]).toEqual([LIMITS.headings, 1]);
});

test("meta: only what says what the page is, the first of each name", () => {
  const metas = ["og:title=One", "og:title=Two", "product:brand=Kaspersky", "product:price:amount=9", "og:url=x", "fb:app_id=1"];
  const head = metas.map((meta) => `<meta property="${meta.split("=")[0]}" content="${meta.split("=")[1]}">`).join("");
  const { meta } = read(page("t", "", `${head}<meta name="twitter:label1" content="Price"><meta name="twitter:data1" content="$9">`));
  expect(meta).toEqual({
    "og:title": "One",
    "product:brand": "Kaspersky",
    "product:price:amount": "9",
    "twitter:label1": "Price",
    "twitter:data1": "$9",
  });
});

test("prices: texts with a digit, each once, six at most", () => {
  const prices = ["$1", "$1", "Price", "", "2 €", "3", "4", "5", "6", "7"].map((text) => `<b class="Price-box">${text}</b>`).join("");
  expect(read(page("t", prices)).prices).toEqual(["$1", "2 €", "3", "4", "5", "6"]);
});

test("items: names of cards in the main part, not sentences, menus or what others bought", () => {
  const facts = read(
    page(
      "t",
      `<nav><h3>Menu title</h3></nav><h3>Kaspersky Plus</h3><h3>Kaspersky Plus</h3><h3>abc</h3><h3>${"long ".repeat(40)}</h3>
       <div class="product-card"><span class="title">Norton 360</span></div><div class="related"><h3>Elsewhere</h3></div><footer><h3>Foot note</h3></footer>`,
    ),
  );
  expect(facts.items).toEqual(["Kaspersky Plus", "Norton 360"]);
});

describe("text", () => {
  test.each([
    [
      "scripts, styles and forms are no text",
      "<p>One</p><script>no()</script><style>a{}</style><form>no</form><noscript>no</noscript><p>two</p>",
      "One two",
    ],
    ["menus, footers and asides are passed over", "<nav>no</nav><p>One</p><aside>no</aside><footer>no</footer>", "One"],
    ["the main part comes first", "<p>before</p><main>One</main><p>after</p>", "One before after"],
    ["what others bought is passed over", '<p>One</p><div class="related-items">no</div><div id="cookie-bar">no</div>', "One"],
    ["white space is folded", "<p> One\n\n two\t</p>", "One two"],
  ])("%s", (_what, body, text) => expect(read(page("t", body)).text).toBe(text));

  test("of a long main part is all there is", () => {
    const { text } = read(page("t", `<p>before</p><main>${"word ".repeat(LIMITS.text)}</main><p>after</p>`));
    expect(text).toHaveLength(LIMITS.text);
    expect(text).not.toMatch(/before|after/);
  });

  test("behind three thousand nodes is not looked for", () => {
    const empty = (count: number) => "<b></b>".repeat(count);
    expect(read(page("t", `<p>One</p>${empty(2900)}<p>two</p>`)).text).toBe("One two");
    expect(read(page("t", `<p>One</p>${empty(3100)}<p>two</p>`)).text).toBe("One");
  });

  test("is cut at its bound", () => expect(read(page("t", `<p>${"word ".repeat(5000)}</p>`)).text.length).toBeLessThanOrEqual(LIMITS.text));
});

describe("an odd document has facts all the same", () => {
  test.each([
    ["nothing", "", ""],
    ["no head and no body", "<title>Kaspersky</title><h1>Premium</h1>", "Kaspersky"],
    ["plain text", "Kaspersky Premium", ""],
    ["frames", "<title>Kaspersky</title><frameset><frame src=x></frameset>", "Kaspersky"],
    [
      "XHTML",
      '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>Kaspersky</title><meta property="og:type" content="product" /></head><body><br /><h1>Premium</h1></body></html>',
      "Kaspersky",
    ],
    ["broken nesting", "<title>Kaspersky</title><b><p><h1>Premium</b></i></table><td>x", "Kaspersky"],
    ["an image of a vector graphic", "<svg><title>Drawing</title><a href='x'>Buy</a></svg>", ""],
  ])("%s", (_what, html, title) => {
    const facts = read(html);
    expect(Object.keys(facts).sort()).toEqual(expect.arrayContaining(Object.keys(emptyFacts(""))));
    if (title) expect(facts.title).toBe(title);
    expect(JSON.parse(JSON.stringify(facts))).toMatchObject({ url: SHOP_PAGE });
  });

  test("a document without root element but the body's content", () => {
    expect(extract(parseHTML("<p>Kaspersky</p>").document, SHOP_PAGE).url).toBe(SHOP_PAGE);
  });
});

test("names that clobber a document's own do no harm where they are only markup", () => {
  const html = page(
    "Kaspersky",
    '<form name="title"></form><img name="querySelector"><input name="body"><h1 id="documentElement">Premium</h1>',
  );
  expect(read(html)).toMatchObject({ title: "Kaspersky", headings: ["Premium"] });
});

test("a page is left as it was", () => {
  const doc = documentOf(page("Kaspersky Premium", "<main><h1>Kaspersky</h1><button>Buy</button></main>"));
  const before = doc.toString();
  extract(doc, SHOP_PAGE);
  expect(doc.toString()).toBe(before);
});

test("an address beyond its bound is cut", () => {
  const url = `https://shop.example/${"a".repeat(5000)}`;
  const facts = read(page("t", "", `<link rel="canonical" href="${url}">`), url);
  expect([facts.url.length, facts.canonical?.length]).toEqual([LIMITS.address, LIMITS.address]);
});

describe("lines of properties", () => {
  const fieldsOf = (body: string) => read(page("t", body)).fields;
  test.each([
    ["a row of two cells", "<table><tr><th>Made by :</th><td> Acme </td></tr></table>", [{ label: "Made by", value: "Acme" }]],
    ["a definition", "<dl><dt>Brand</dt><dd>Acme</dd></dl>", [{ label: "Brand", value: "Acme" }]],
    ["a line with a colon", "<ul><li>Brand: Acme</li></ul>", [{ label: "Brand", value: "Acme" }]],
    ["no row of three cells", "<table><tr><td>Brand</td><td>Acme</td><td>2</td></tr></table>", []],
    ["no line without a label", "<p>: Acme</p>", []],
    ["no line without a value", "<p>Brand:</p>", []],
    ["no term without a definition", "<dl><dt>Brand</dt></dl>", []],
    ["no part with many children", `<p>Brand: ${"<b>Acme</b>".repeat(5)}</p>`, []],
  ])("%s", (_what, body, fields) => expect(fieldsOf(body)).toEqual(fields));

  test("of tables and definitions alone are read by themselves", () => {
    const [row, term] = ["<table><tr><td>Brand</td><td>Acme</td></tr></table>", "<dl><dt>Maker</dt><dd>Acme</dd></dl>"];
    const labels = (body: string) => readTableFields(documentOf(page("t", body))).map(({ label }) => label);
    expect(labels(`${row}<p>Model: 7</p>`)).toEqual(["Brand"]);
    expect(labels(`${term}<p>Model: 7</p>`)).toEqual(["Maker"]);
    expect(labels(term + row)).toEqual(["Maker", "Brand"]);
    expect(labels("<p>Model: 7</p>")).toEqual([]);
  });
});

test("a by-line belongs to the thing up to four levels above its name", () => {
  const nested = (levels: number) => `${"<div>".repeat(levels)}<h1>Plus</h1>${"</div>".repeat(levels)}`;
  const makersOf = (levels: number) => read(page("t", `<section><i class="brand">Acme</i>${nested(levels)}</section>`)).makers;
  expect(makersOf(0)).toEqual(["Acme"]);
  expect(makersOf(4)).toEqual(["Acme"]);
  expect(makersOf(5)).toEqual([]);
});

describe("an item", () => {
  const itemsOf = (body: string) => read(page("t", body)).items;
  test.each([
    ["has four letters or more", "<h3>Plus</h3><h3>Pro</h3>", ["Plus"]],
    ["is named in its data", '<i itemprop="name">Plus 1</i>', ["Plus 1"]],
    ["is named in a card", '<div class="card"><i class="title">Plus 1</i></div><i class="title">Plus 2</i>', ["Plus 1"]],
  ])("%s", (_what, body, items) => expect(itemsOf(body)).toEqual(items));

  test("is one of a bounded number", () => {
    const names = Array.from({ length: LIMITS.items + 5 }, (_, index) => `<h3>Plus ${index}</h3>`).join("");
    expect(itemsOf(names)).toHaveLength(LIMITS.items);
  });
});

test("a language is cut at twenty letters", () => {
  expect(read(`<html lang="${"x".repeat(50)}"><p>t</p></html>`).language).toBe("x".repeat(20));
});
