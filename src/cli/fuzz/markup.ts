/** Pages that nobody would write: made of pieces, or real ones with pieces taken out, doubled, moved and put in. */
import fc from "fast-check";

/** Texts that a page may hold where one expects a name, a price, a sentence. */
const TEXTS = [
  ..."Kaspersky Premium|Касперский|カスペルスキー|卡巴斯基|كاسبرسكي|Kaspеrsky|buy now|Add to cart|download|renew|$29.99|1 234,50 €|review|vs|how to remove".split(
    "|",
  ),
  "",
  " ",
  "\u202eevil\u202c",
  "\u0000\u0007\u001b[31m",
  "\ud800",
  "🛒".repeat(40),
  "a".repeat(5000),
  " \n\t".repeat(2000),
  "-->".repeat(400),
  "btn-".repeat(500),
  "/-i.".repeat(500),
  "{}[]\\\"'<>&",
];
const TAGS =
  "div p h1 h2 h3 a button span form table tr td dt dd li ul nav main aside footer header title script style template svg select iframe meta link base strong".split(
    " ",
  );
const NAMES =
  "class id name href content property itemprop itemtype typeof type value role aria-label title action rel lang data-price alt".split(" ");
const VALUES = [
  ...TEXTS,
  ..."price product-card breadcrumb add-to-cart brand og:type og:title product:brand https://schema.org/Product Product submit button application/ld+json canonical javascript:alert(1) #top //x setup.exe".split(
    " ",
  ),
  "https://www.kaspersky.com/premium",
  "https://products.s.kaspersky-labs.com/kaspersky-free.exe",
];
const ADDRESSES = [
  "https://www.kaspersky.com/premium",
  "https://www.amazon.com/dp/B0EXAMPLE1",
  "https://shop.example/product/1",
  "https://kaspersky-free.en.uptodown.com/windows/download",
  "https://xn--80aesddfsf4a.example/%D0%9A?q=kaspersky%20premium",
  `https://shop.example/${"a-".repeat(900)}`,
  `https://shopee.sg/${"-i.".repeat(600)}/`,
  "https://user:pass@shop.example:8080/a/../b?x=%E0%A4%A&y=1#kaspersky",
  "about:blank",
  "nowhere",
  "",
];

export const text = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...TEXTS) }, fc.string({ unit: "binary", maxLength: 40 }));
export const address = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ADDRESSES) }, fc.webUrl({ withQueryParameters: true }));

const attribute = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...VALUES)).map(([name, value]) => `${name}="${value}"`);
/** Opened and not always closed. */
const element = fc
  .tuple(fc.constantFrom(...TAGS), fc.array(attribute, { maxLength: 3 }), text, fc.boolean())
  .map(([tag, attributes, content, closed]) => `<${tag} ${attributes.join(" ")}>${content}${closed ? `</${tag}>` : ""}`);
const structured = fc
  .tuple(fc.constantFrom("Product", "SoftwareApplication", "ItemList", "BreadcrumbList", "Article"), fc.json({ maxDepth: 3 }), text)
  .map(([type, json, name]) => {
    const data = JSON.stringify({ "@type": type, name, offers: "\u0001", brand: "\u0001", itemListElement: "\u0001" });
    return `<script type="application/ld+json">${data.replaceAll('"\\u0001"', () => json)}</script>`;
  });
const piece = fc.oneof({ weight: 6, arbitrary: element }, structured);

const made = fc.array(piece, { maxLength: 30 }).map((pieces) => `<!doctype html>${pieces.join("")}`);

interface Change {
  at: number;
  length: number;
  what: "remove" | "double" | "insert" | "cut" | "mirror";
  added: string;
}
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(400),
  what: fc.constantFrom("remove", "double", "insert", "cut", "mirror"),
  added: piece,
});

function apply(html: string, { at, length, what, added }: Change): string {
  const from = Math.floor(at * html.length);
  const [before, middle, after] = [html.slice(0, from), html.slice(from, from + length), html.slice(from + length)];
  if (what === "remove") return before + after;
  if (what === "double") return before + middle + middle + after;
  if (what === "insert") return before + added + middle + after;
  if (what === "cut") return before;
  return before + [...middle].reverse().join("") + after;
}

/** @param pages real ones to begin with; without any, all are made of pieces */
export function markup(pages: readonly string[]): fc.Arbitrary<string> {
  if (pages.length === 0) return made;
  const mutated = fc
    .tuple(fc.constantFrom(...pages), fc.array(change, { minLength: 1, maxLength: 8 }))
    .map(([page, changes]) => changes.reduce(apply, page));
  // Real pages are large: most of the time goes into their parsing, which is not ours.
  return fc.oneof({ weight: 8, arbitrary: made }, mutated);
}
