/** Things that carry the vendor's name and are none of its products: the rule is about software. */
import { expect, test } from "vitest";
import { jsonLd, judge, page } from "./support/page";

const buy = '<b class="price">$19.99</b><button>Add to cart</button>';
const product = (name: string, brand?: string) =>
  jsonLd({
    "@type": "Product",
    name,
    ...(brand ? { brand: { "@type": "Brand", name: brand } } : {}),
    offers: { "@type": "Offer", price: "19.99" },
  });

test.each([
  ["a book by another publisher", "The Kaspersky Story", "Penguin", "https://www.amazon.com/Kaspersky-Story/dp/0141234567"],
  ["a racing team's cap", "Scuderia Ferrari Kaspersky Lab Team Cap", "PUMA", "https://www.ebay.com/itm/405000000009"],
  ["a shirt of no brand", "Kaspersky T-Shirt", undefined, "https://www.ebay.com/itm/405000000010"],
  ["a backpack", "Kaspersky branded backpack", undefined, "https://www.newegg.com/p/N82E99"],
  ["a sticker", "Kaspersky logo sticker", undefined, "https://www.etsy.com/listing/1/kaspersky-logo-sticker"],
])("%s is none", (_what, name, brand, url) => {
  const html = page(name, `<main><h1>${name}</h1>${buy}</main>`, product(name, brand));
  expect(judge(html, url)?.kind).toBe("none");
});

test("software beside which a bag lies is still sold", () => {
  const name = "Kaspersky Total Security 3 Devices with laptop bag";
  expect(judge(page(name, `<main><h1>${name}</h1>${buy}</main>`, product(name)), "https://www.ebay.com/itm/405000000011")?.kind).toBe(
    "purchase",
  );
});
