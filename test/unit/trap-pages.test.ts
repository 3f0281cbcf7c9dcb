/** Traps seen on real pages, told by what the page says (docs/detection.md). */
import { describe, expect, test } from "vitest";
import { jsonLd, judge, page, ruleIds } from "./support/page";

const offer = (name: string, brand: string) => ({ "@type": "Product", name, brand: { name: brand }, offers: { price: "39.99" } });
const shelf = (heading: string, cart = "Add to cart") =>
  `<main><h1>${heading}</h1><b class="price">$39.99</b><button>${cart}</button></main>`;
/** A page that is held back by the gate is not judged at all, and so silent. */
const kindOf = (...given: Parameters<typeof judge>) => judge(...given)?.kind ?? "none";

test("the plain case: a shop sells it", () => {
  const verdict = judge(
    page("Kaspersky Premium 5 devices", shelf("Kaspersky Premium 5 devices"), jsonLd(offer("Kaspersky Premium", "Kaspersky"))),
  );
  expect(verdict).toMatchObject({
    kind: "purchase",
    vendor: "kaspersky",
    product: "Premium",
    venue: "shop",
    restriction: "us-icts-2021-002",
    audience: "consumer",
  });
  expect(verdict?.confidence).toBeGreaterThan(0.9);
});

describe("the script that Kaspersky's own product injects into every page", () => {
  const injected =
    '<script src="https://gc.kis.v2.scr.kaspersky-labs.com/0A1B/main.js" charset="UTF-8"></script><link rel="stylesheet" crossorigin href="https://gc.kis.v2.scr.kaspersky-labs.com/0A1B/abn/main.css">';
  test.each([
    ["a lamp", page("Cast iron lamp", shelf("Cast iron lamp"), injected + jsonLd(offer("Cast iron lamp", "Lodge")))],
    ["another antivirus", page("Norton 360", shelf("Norton 360"), injected)],
    ["a page with a download", page("Notepad", '<main><h1>Notepad</h1><a class="btn" href="/notepad.exe">Download</a></main>', injected)],
  ])("does not turn %s into an offer", (_what, html) => expect(kindOf(html)).toBe("none"));
});

describe("a shop that lists the vendor only in its menu", () => {
  test.each([
    '<nav><a href="/b/kaspersky">Kaspersky</a><a href="/b/lodge">Lodge</a></nav>',
    "<nav><strong>Kaspersky</strong></nav>",
    '<header class="menu"><button>Kaspersky</button></header>',
  ])("%s", (menu) => {
    expect(kindOf(page("Canvas tote bag", menu + shelf("Canvas tote bag")))).toBe("none");
    expect(kindOf(page("Canvas tote bag", menu + shelf("Canvas tote bag"), jsonLd(offer("Canvas tote bag", "Baggu"))))).toBe("none");
  });
});

describe("a competitor that speaks of the vendor", () => {
  const buy = '<b class="price">$39.99</b><a class="btn" href="/cart">Buy now</a>';
  test.each([
    [
      "better than",
      page(
        "Norton 360: better than Kaspersky",
        `<h1>Norton 360</h1><p>Better than Kaspersky.</p>${buy}`,
        jsonLd(offer("Norton 360", "Norton")),
      ),
    ],
    ["versus", page("Bitdefender vs Kaspersky", `<h1>Bitdefender vs Kaspersky</h1>${buy}`)],
    ["alternative", page("The best Kaspersky alternative", `<h1>An alternative to Kaspersky</h1>${buy}`)],
    ["switching", page("Switch from Kaspersky to Acme", `<h1>Switch from Kaspersky</h1>${buy}`)],
    ["a rival in the text", page("Acme Antivirus", `<main><h1>Acme Antivirus</h1><p>A rival of Kaspersky Premium.</p>${buy}</main>`)],
  ])("%s", (_what, html) => expect(kindOf(html, "https://acme.example/antivirus")).toBe("none"));
});

describe("support pages, which say buy and renew more than shops do", () => {
  const body =
    '<main><h1>How to renew your Kaspersky license</h1><p>To buy or renew, click Buy now or Renew.</p><a class="btn" href="/renew">Renew</a><a class="btn" href="/buy">Buy now</a></main>';
  test.each([
    "https://support.kaspersky.com/help/Kaspersky/Win21/en-US/70884.htm",
    "https://support.isp.example/kb/renew-kaspersky",
    "https://help.bank.example/faq/kaspersky",
  ])("%s", (url) => {
    expect(kindOf(page("How to renew your Kaspersky license", body), url)).toBe("none");
  });
});

describe("help to remove the product", () => {
  const tool = '<a class="btn" href="https://media.kaspersky.com/utilities/ConsumerUtilities/kavremvr.exe">Download kavremvr.exe</a>';
  test.each([
    ["https://support.kaspersky.com/common/uninstall/1464", "Removal tool for Kaspersky applications (kavremover)"],
    ["https://it.college.example/help", "How to uninstall Kaspersky"],
    ["https://files.example/software/kavremover", "Kaspersky Lab Products Remover - download"],
    ["https://files.example/download/kavremvr.exe", "Kaspersky Lab kavremvr 1.0"],
  ])("%s", (url, title) => expect(kindOf(page(title, `<main><h1>${title}</h1>${tool}</main>`), url)).toBe("none"));
});

describe("names as they are written in real offers", () => {
  test.each([
    ["Kasperskey Total Security 3 PC", "Add to cart"],
    ["Kapersky Internet Security 2024", "Add to cart"],
    ["Антивирус Касперского", "В корзину"],
    ["卡巴斯基安全软件", "加入购物车"],
    ["カスペルスキー プレミアム", "カートに入れる"],
    ["카스퍼스키 안티바이러스", "장바구니에 담기"],
    ["كاسبرسكي", "أضف إلى السلة"],
    ["קספרסקי", "הוסף לסל"],
    ["แคสเปอร์สกี้", "หยิบใส่ตะกร้า"],
  ])("%s, %s", (name, cart) => {
    const html = page(name, `<main><h1>${name}</h1><button>${cart}</button></main>`);
    expect(judge(html, "https://antivirus.example/p/17")).toMatchObject({ kind: "purchase", vendor: "kaspersky" });
  });
});

describe("what customers also bought", () => {
  const also = "<h2>Customers also bought</h2><h3>Kaspersky Premium</h3><h3>Kaspersky Plus</h3><h3>Kaspersky Standard</h3>";
  const main = shelf("Bitdefender Total Security");
  const mine = jsonLd(offer("Bitdefender Total Security", "Bitdefender"));
  test.each([
    ["beside data of another maker", `${main}<section>${also}</section>`, mine],
    ["with data of both", `${main}<section>${also}</section>`, mine + jsonLd(offer("Kaspersky Premium", "Kaspersky"))],
    [
      "as related in the data",
      main,
      jsonLd({ ...offer("Bitdefender Total Security", "Bitdefender"), isRelatedTo: [offer("Kaspersky Premium", "Kaspersky")] }),
    ],
    ["in a part that says so, without data", `${main}<section class="also-bought">${also}</section>`, ""],
    ["in a part that does not say so, without data", `${main}<section>${also}</section>`, ""],
  ])("%s", (_what, body, head) => {
    for (const url of ["https://shop.example/product/bitdefender", "https://www.bestbuy.com/site/bitdefender/6500000.p"])
      expect(kindOf(page("Bitdefender Total Security", body, head), url), url).toBe("none");
  });
});

describe("a news article beside buttons to subscribe and download", () => {
  const body = (heading: string) =>
    `<article><h1>${heading}</h1><p>The company said so.</p></article><button>Subscribe now</button><a class="btn" href="/app">Download our app</a>`;
  const article = (headline: string) => jsonLd({ "@type": "NewsArticle", headline, author: { name: "A. Writer" } });
  test.each(["Kaspersky software banned in the US", "Kaspersky Premium gets cheaper", "Kaspersky leaves the US market"])("%s", (title) => {
    const verdict = judge(page(title, body(title), article(title)), "https://paper.example/a/123");
    expect(verdict?.kind).toBe("none");
    expect(ruleIds(verdict)).toContain("article-data");
    expect(kindOf(page(title, body(title)), "https://paper.example/2024/07/02/kaspersky")).toBe("none");
  });
});

describe("not covered, not a place of sale", () => {
  test.each([
    ["threat intelligence", "Kaspersky Threat Intelligence Portal", "https://shop.example/product/1"],
    ["training", "Kaspersky Security Awareness", "https://shop.example/product/1"],
    ["a code host", "kaspersky-install", "https://github.com/x/kaspersky-install"],
    ["a search engine", "buy kaspersky premium", "https://www.google.com/search?q=buy+kaspersky+premium"],
    ["an encyclopedia", "Kaspersky Anti-Virus", "https://en.wikipedia.org/wiki/Kaspersky_Anti-Virus"],
    ["a job", "Sales manager at Kaspersky, job opening", "https://work.example/jobs/1"],
    ["a login", "Sign in", "https://login.example.com/?redirect=https%3A%2F%2Fwww.kaspersky.com%2Fpremium"],
  ])("%s", (_what, title, url) => expect(kindOf(page(title, shelf(title)), url)).toBe("none"));
});
