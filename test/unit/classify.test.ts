/** What holds for every verdict, and for a vendor that is tried out. */
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../src/detection/classify/catalogue";
import { classify, THRESHOLD } from "../../src/detection/classify/classify";
import { combine } from "../../src/detection/classify/finding";
import { emptyFacts } from "../../src/detection/facts";
import { withVendor } from "../../src/detection/given-vendor";
import { readReference, versionMark } from "../../src/detection/reference";
import { gateOf } from "../../src/rules/compile";
import { jsonLd, judge, judgeAddress, page, read, ruleIds } from "./support/page";
import { compiled, rules } from "./support/rules";

const offer = (name: string, brand: string) => jsonLd({ "@type": "Product", name, brand, offers: { price: "39.99" } });
const shelf = (heading: string) => `<main><h1>${heading}</h1><b class="price">$39.99</b><button>Add to cart</button></main>`;

const VERDICTS = [
  ...[
    "https://www.kaspersky.com/premium",
    "https://www.kaspersky.com/downloads",
    "https://www.kaspersky.com/renewal-center",
    "https://securelist.com/",
    "https://www.amazon.com/s?k=kaspersky",
    "https://play.google.com/store/apps/details?id=com.kms.free",
    "https://x.example/",
    "nowhere",
    "",
  ].map((url) => judgeAddress(url)),
  ...["Kaspersky Premium", "How to uninstall Kaspersky", "Kaspersky vs Norton", "Lamp"].map((title) =>
    classify(read(page(title, shelf(title), offer(title, title))), rules),
  ),
];

describe("every verdict", () => {
  test.each(VERDICTS.map((verdict) => [verdict]))("%#", (verdict) => {
    for (const item of verdict.evidence) {
      expect(Object.keys(CATALOGUE)).toContain(item.rule);
      expect(item.weight).toBeGreaterThanOrEqual(0);
      expect(item.weight).toBeLessThanOrEqual(1);
      expect(item.text.length).toBeLessThanOrEqual(160);
    }
    expect(verdict.evidence.length).toBeGreaterThan(0);
    expect(verdict.evidence.length).toBeLessThanOrEqual(12);
    expect(verdict.confidence).toBeGreaterThanOrEqual(0);
    expect(verdict.confidence).toBeLessThanOrEqual(1);
    expect(verdict.kind !== "none").toBe(verdict.confidence >= THRESHOLD);
    expect(verdict.kind !== "none").toBe(verdict.reference !== undefined && verdict.restriction !== null);
  });

  test("is plain data and the same each time", () => {
    for (const url of ["https://www.kaspersky.com/premium", "https://x.example/"]) {
      expect(JSON.parse(JSON.stringify(judgeAddress(url)))).toEqual(JSON.parse(JSON.stringify(judgeAddress(url))));
    }
  });

  test("carries a code that says kind, rules and rule data", () => {
    const verdict = judgeAddress("https://www.kaspersky.com/premium");
    const codes = verdict.evidence.slice(0, 3).map((item) => CATALOGUE[item.rule].code);
    expect(readReference(verdict.reference ?? "")).toEqual({
      vendorCode: "KAS",
      kind: "purchase",
      rules: codes,
      version: versionMark(compiled.version),
    });
  });
});

describe("the verdict does not depend on how the address is written", () => {
  const ways: ((url: string) => string)[] = [
    (url) => url.replace("https:", "http:"),
    (url) => url.toUpperCase(),
    (url) => `${url}${url.includes("?") ? "&" : "?"}utm_source=mail&gclid=1`,
    (url) => `${url}#buy`,
    (url) => (url.includes("?") ? url : `${url}/`),
    (url) => url.replace(/^(https:\/\/[^/]+)/, "$1:443"),
  ];
  test.each([
    "https://www.kaspersky.com/premium",
    "https://www.kaspersky.com/us/renewal-center/home",
    "https://www.kaspersky.com/blog/how-to-buy/1",
    "https://support.kaspersky.com/common/uninstall/1464",
    "https://www.amazon.com/s?k=kaspersky",
    "https://shop.example/product/kaspersky-premium-5-devices",
  ])("%s", (url) => {
    const { kind, confidence, evidence } = judgeAddress(url);
    for (const way of ways)
      expect(judgeAddress(way(url)), way(url)).toMatchObject({ kind, confidence, evidence: evidence.map(({ rule }) => ({ rule })) });
  });
});

test("the verdict does not depend on the order of attributes or of data", () => {
  const one = page(
    "Kaspersky Premium",
    '<main><h1>Kaspersky Premium</h1><a class="btn" id="b" href="/cart">Add to cart</a></main>',
    '<meta property="og:type" content="product">',
  );
  const two = page(
    "Kaspersky Premium",
    '<main><h1>Kaspersky Premium</h1><a href="/cart" id="b" class="btn">Add to cart</a></main>',
    '<meta content="product" property="og:type">',
  );
  expect(judge(two)).toEqual(judge(one));
  const data = { "@type": "Product", name: "Kaspersky Premium", brand: "Kaspersky" };
  expect(judge(page("x", "", jsonLd(Object.fromEntries(Object.entries(data).reverse()))))).toEqual(judge(page("x", "", jsonLd(data))));
});

test("a page that names nobody is silent for that reason", () => {
  expect(classify(emptyFacts("https://x.example/"), rules)).toMatchObject({
    kind: "none",
    vendor: null,
    confidence: 0,
    evidence: [{ rule: "not-named" }],
  });
});

test("hints add up as independent ones", () => {
  expect(combine([])).toBe(0);
  expect(combine([0.5, 0.5])).toBeCloseTo(0.75);
  expect(combine([1, 0.2])).toBe(1);
});

describe("a list", () => {
  const card = (name: string) => `<div class="product-card"><h2>${name}</h2><b class="price">$9</b><button>Add to cart</button></div>`;
  const list = (...names: string[]) =>
    judge(page("Antivirus", `<main>${names.map(card).join("")}</main>`), "https://shop.example/antivirus");

  test("mostly of the vendor's products is an offer of them", () => {
    expect(list("Kaspersky Plus", "Kaspersky Premium", "Norton 360")).toMatchObject({ kind: "purchase", listing: true });
  });

  test("with one of them among many is no list of them", () => {
    expect(list("Norton 360", "Kaspersky Plus", "Bitdefender", "ESET", "Avira", "McAfee", "Sophos")?.listing).toBe(false);
  });
});

describe("another vendor, tried out", () => {
  const names = ["Acme Audio", "AcmeAudio", "acme.example"];
  const acme = withVendor(rules, { name: "Acme Audio", names: ["AcmeAudio"], domains: ["acme.example"] });
  const acmeGate = gateOf(names);
  const tried = (html: string, url: string) => judge(html, url, acme, acmeGate);

  test("on a product page", () => {
    const verdict = tried(
      page("Acme Audio X1", shelf("Acme Audio X1"), offer("Acme Audio X1", "Acme Audio")),
      "https://shop.example/product/x1",
    );
    expect(verdict).toMatchObject({ kind: "purchase", vendor: "Acme Audio", restriction: null });
    expect(verdict?.reference).toMatch(/^TRY-P-/);
    expect(ruleIds(verdict)).toEqual(expect.arrayContaining(["data-maker", "buy-control"]));
  });

  test("in a search", () =>
    expect(judgeAddress("https://www.amazon.com/s?k=acme+audio", acme)).toMatchObject({ kind: "purchase", listing: true }));

  test("in an article", () => {
    const html = page(
      "Acme Audio X1 review",
      "<article><h1>Acme Audio X1 review</h1></article><button>Subscribe now</button>",
      jsonLd({ "@type": "NewsArticle", headline: "x" }),
    );
    expect(tried(html, "https://paper.example/reviews/x1")?.kind).toBe("none");
  });

  test("replaces the shipped one", () => {
    expect(tried(page("Kaspersky Premium", shelf("Kaspersky Premium")), "https://shop.example/product/1")).toBeUndefined();
    expect(judgeAddress("https://www.kaspersky.com/premium", acme)).toMatchObject({ kind: "none", vendor: null });
  });
});

test("evidence holds nothing that turns the words around it about or writes into a terminal", () => {
  const verdict = judge(page("Kaspersky \u202eevil\u2066 \u0007\u001b[31mPremium", "<h1>Kaspersky Premium</h1><button>Buy now</button>"));
  const texts = verdict?.evidence.map(({ text }) => text).join("") ?? "";
  expect(texts).toContain("Kaspersky");
  expect(texts).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
});
