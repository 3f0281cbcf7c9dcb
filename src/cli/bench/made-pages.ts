/** Heavy pages made for a benchmark, the same in every run: by size, and by what pages are heavy with. */
import type { BenchPage } from "./pages";

export const SIZES = [1000, 10_000, 100_000];
/** Listed, so that both editions look at it; nothing is fetched from there. */
const SHOP = "https://www.bestbuy.com/site/made";

type Make = (nodes: number) => { head?: string; body: string };

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: Math.round(count) }, (_nothing, n) => make(n)).join("");

const KINDS: Record<string, Make> = {
  boxes: (nodes) => ({ body: `<h1>Lamps</h1>${times(nodes / 2, (n) => `<div class="box"><span>Lamp ${n}</span></div>`)}` }),
  deep: (nodes) => ({ body: `<h1>Lamps</h1>${times(nodes / 200, (n) => `${"<div>".repeat(200)}Lamp ${n}${"</div>".repeat(200)}`)}` }),
  text: (nodes) => ({ body: `<h1>On lamps</h1>${times(nodes, (n) => `<p>Lamp ${n} gives light to a room of some size.</p>`)}` }),
  cards: (nodes) => ({
    body: times(
      nodes / 5,
      (n) => `<article class="card"><h3>Lamp ${n}</h3><b>$${n}</b><button>Add to cart</button><a href="/l/${n}">More</a></article>`,
    ),
  }),
  table: (nodes) => ({ body: `<h1>Lamps</h1><table>${times(nodes / 3, (n) => `<tr><th>Size ${n}</th><td>${n} cm</td></tr>`)}</table>` }),
  brands: (nodes) => ({
    body: `<main><h1>Lamp</h1>${times(nodes / 2, (n) => `<div class="vendor-line" id="brand-${n}"><i itemprop="name">Maker ${n}</i></div>`)}</main>`,
  }),
  cyrillic: (nodes) => ({ body: `<h1>Лампы</h1>${times(nodes, (n) => `<p>Лампа ${n} освещает комнату.</p>`)}` }),
  data: (nodes) => ({
    head: times(20, () =>
      script({ "@type": "ItemList", itemListElement: Array.from({ length: nodes / 100 }, (_nothing, n) => product(n)) }),
    ),
    body: times(nodes / 2, (n) => `<div><span>Lamp ${n}</span></div>`),
  }),
  mutating: (nodes) => ({
    body: `${times(nodes / 2, (n) => `<div class="box"><span>Lamp ${n}</span></div>`)}<p id="clock"></p><script>
      setInterval(() => { for (let n = 0; n < 20; n++) document.getElementById("clock").append(document.createElement("i")); }, 20);</script>`,
  }),
  retitling: (nodes) => ({
    body: `${times(nodes / 2, (n) => `<div class="box"><span>Lamp ${n}</span></div>`)}<script>
      let n = 0; setInterval(() => { document.title = "Lamp " + n++; document.head.append(document.createElement("meta")); }, 20);</script>`,
  }),
};

const product = (number: number) => ({ "@type": "Product", name: `Lamp ${number}`, brand: `Maker ${number}`, offers: { price: number } });
const script = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

export interface MadePage extends BenchPage {
  /** What the page is reported under. */
  group: string;
}

/** @returns a page of each kind with about so many elements; none names a vendor */
export function madePages(nodes: number): MadePage[] {
  return Object.entries(KINDS).map(([kind, make]) => {
    const { head = "", body } = make(nodes);
    return {
      group: `made, ${nodes} nodes`,
      url: `${SHOP}/${kind}/${nodes}.p`,
      html: `<!doctype html><html lang="en"><head><title>Lamps</title>${head}</head><body>${body}</body></html>`,
    };
  });
}
