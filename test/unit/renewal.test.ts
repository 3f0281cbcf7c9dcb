/** Renewing is told from buying: a shop that renews does so with prices and carts. */
import { expect, test } from "vitest";
import { judge, page } from "./support/page";

const SHOP = "https://shop.example/offers/1";
const offer = (title: string) => page(title, `<main><h1>${title}</h1><b class="price">$29.99</b><button>Add to cart</button></main>`);

test.each([
  ["Renew Kaspersky Endpoint Security, 1 year", "renewal"],
  ["Kaspersky Small Office Security renewal license", "renewal"],
  ["Kaspersky Total Security, 3 devices, 1 year, auto-renewal", "purchase"],
  ["Kaspersky Total Security, 3 devices, 1 year, automatic renewal", "purchase"],
  ["Kaspersky Total Security, 3 devices, 1 year", "purchase"],
])("%s: %s", (title, kind) => {
  expect(judge(offer(title), SHOP)?.kind).toBe(kind);
});
