/** Intent that the page shows: offers in its data, prices, lists, words of sellers and software catalogues. */
import { textTermsIn } from "../phrases";
import type { Ruleset } from "../ruleset";
import { wordsOf } from "../words";
import { combine, type Rule } from "./finding";
import { names } from "./identity";
import { isVendorList, vendorItems } from "./identity-list";
import { mainOfferings } from "./offerings";
import { textControls, textOffers } from "./running-text";
import { licenceUnits, mentions, subjectOf } from "./subject";

const dataOffer: Rule = ({ facts, vendor, ruleset }) => {
  const mine = mainOfferings(facts.data).find(
    (item) => (item.maker && names(ruleset, vendor, item.maker)) || (item.name && subjectOf(item.name, vendor, ruleset)),
  );
  if (!mine) return undefined;
  const application = /Application|VideoGame/.test(mine.type);
  if (application && !(Number.parseFloat(mine.price ?? "0") > 0))
    return { rule: "data-offer", where: "data", text: mine.name ?? mine.type, weight: 0.6, kind: "download" };
  return {
    rule: "data-offer",
    where: "data",
    text: [mine.name, mine.price].filter(Boolean).join(", "),
    weight: mine.price ? 0.85 : 0.6,
    kind: "purchase",
  };
};

const metaOffer: Rule = ({ facts }) => {
  const amount = facts.meta["product:price:amount"] ?? facts.meta["og:price:amount"];
  if (amount) return { rule: "meta-offer", where: "meta", text: amount, weight: 0.7, kind: "purchase" };
  return /^(?:og:)?product/.test(facts.meta["og:type"] ?? "")
    ? { rule: "meta-offer", where: "meta", text: "product", weight: 0.6, kind: "purchase" }
    : undefined;
};

/** A price on the vendor's own site is the vendor's. */
const price: Rule = ({ facts, owner, vendor }) => {
  const shown = facts.prices[0] ?? PRICE.exec(facts.text)?.[0];
  return shown ? { rule: "price", where: "price", text: shown, weight: owner === vendor ? 0.6 : 0.45, kind: "purchase" } : undefined;
};

/** A way to the cart in the page's frame shows a shop; with a price, or on the front page of the vendor's own, it is a hint of an offer. */
const shopFrame: Rule = ({ controls, facts, ruleset, owner, vendor, ownRule, site, address }) => {
  const ownFront = owner === vendor && address.front;
  if (site || ownRule || (facts.prices.length === 0 && !ownFront)) return undefined;
  const link = controls.find((control) => control.target && leadsToCart(control.target, ruleset));
  return link && { rule: "shop-frame", where: "controls", text: link.text, weight: ownFront ? 0.55 : 0.4, kind: "purchase" };
};

function leadsToCart(target: string, ruleset: Ruleset): boolean {
  const words = wordsOf(target.replace(/^https?:\/\/[^/]+/, "").replace(/[?#].*/s, ""));
  return words.some((word) => ruleset.address.cart.has(word));
}

/** A currency sign or code beside a number: "$39.99", "1 299 ₽", "R$ 89,90", "Tk.349". */
const PRICE =
  /(?:[$€£¥₽₹₩₪₫฿₴₺]|\b(?:R\$|Tk\.?|Rs\.?|USD|EUR|GBP|RM|kr|zł|Kč|Ft|lei))\s?\d[\d.,\s]{0,9}|\d[\d.,\s]{0,9}\s?(?:[€£₽₹₩₪₫฿₴₺]|zł|Kč|kr\b|руб|грн|USD\b|EUR\b|円|元|원)/u;

const licence: Rule = (page) => {
  const { facts, address, vendor, ruleset } = page;
  const texts = [facts.title, ...facts.headings, ...vendorItems(page).mine, ...address.slugs.map((words) => words.join(" "))];
  for (const text of texts) {
    const words = wordsOf(text);
    if (!mentions(words, vendor, ruleset)) continue;
    const units = licenceUnits(words, ruleset);
    if (units) return { rule: "licence-units", where: text === facts.title ? "title" : "list", text: units, weight: 0.5, kind: "purchase" };
  }
  return undefined;
};

const portalWords: Rule = ({ facts, ruleset }) => {
  const words = wordsOf(facts.text);
  const found = textTermsIn(ruleset.phrases, words).filter((match) => match.value === "portal");
  const terms = [...new Set(found.map(({ at, length }) => words.slice(at, at + length).join(" ")))];
  if (terms.length === 0) return undefined;
  const weight = Math.min(0.6, 0.3 * terms.length);
  return { rule: "portal-words", where: "text", text: terms.slice(0, 3).join(", "), weight, kind: "download" };
};

const sellerWords: Rule = ({ facts, ruleset }) => {
  const words = wordsOf(facts.text);
  const found = textTermsIn(ruleset.phrases, words).filter((match) => match.value === "offer");
  if (found.length === 0) return undefined;
  const first = found[0] as (typeof found)[number];
  return {
    rule: "seller-words",
    where: "text",
    text: words.slice(first.at, first.at + first.length).join(" "),
    weight: combine(found.slice(0, 3).map(() => 0.35)),
    kind: "purchase",
  };
};

/** That a known page is a list says what sort of page it is, and no more than `site-page` about an offer. */
const LISTED = 0.1;

/** A list of the vendor's products sells them when it shows prices or buttons; see `buy-control` and `price`. */
const listing: Rule = (page) => {
  const { site, page: kind, facts, vendor, ruleset } = page;
  // A known site says that this is a list; of whom, its search words or its heading say.
  const heads = [kind?.search ?? "", facts.title, ...facts.headings.slice(0, facts.mainHeadings)];
  if (site && (kind?.type === "search" || kind?.type === "category") && heads.some((text) => mentions(wordsOf(text), vendor, ruleset)))
    return { rule: "listing", where: "address", text: `${site.name}: ${kind.type}`, weight: LISTED, kind: "purchase" };
  const list = vendorItems(page);
  return isVendorList(list)
    ? { rule: "listing", where: "list", text: `${list.mine.length} of ${list.total}`, weight: 0.35, kind: "purchase" }
    : undefined;
};

export const PAGE_INTENT_RULES: readonly Rule[] = [
  dataOffer,
  metaOffer,
  price,
  shopFrame,
  licence,
  portalWords,
  sellerWords,
  listing,
  textOffers,
  textControls,
];
