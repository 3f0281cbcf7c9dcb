/**
 * The named rules of the decision: what each one says in plain words, and the number by which reference codes know it.
 * Numbers are never given anew: a code read from an old notice must still decode.
 */
export type Role = "identity" | "intent" | "exclusion";

interface RuleInfo {
  code: number;
  role: Role;
  about: string;
}

export const CATALOGUE = {
  "own-page": { code: 1, role: "intent", about: "a known page of the vendor's own site" },
  "own-site": { code: 2, role: "identity", about: "the vendor's own site" },
  installer: { code: 3, role: "intent", about: "the address is an installer of the vendor" },
  "store-app": { code: 4, role: "identity", about: "the app's id in this store belongs to the vendor" },
  "data-maker": { code: 5, role: "identity", about: "the page's data name the vendor as maker" },
  "data-name": { code: 6, role: "identity", about: "the page's data name the vendor's product" },
  "title-subject": { code: 7, role: "identity", about: "the title is about the vendor's product" },
  "heading-subject": { code: 8, role: "identity", about: "the heading is about the vendor's product" },
  slug: { code: 9, role: "identity", about: "the address names the vendor's product" },
  "host-name": { code: 10, role: "identity", about: "the site's name carries the vendor's name" },
  "search-words": { code: 11, role: "identity", about: "the search is for the vendor's products" },
  items: { code: 12, role: "identity", about: "most things listed are the vendor's products" },
  breadcrumb: { code: 13, role: "identity", about: "the page stands under the vendor's name in the site's tree" },
  "leads-to-vendor": { code: 14, role: "identity", about: "a control leads to the vendor's own offer" },
  "text-subject": { code: 15, role: "identity", about: "the text speaks of the vendor's products again and again" },
  "maker-field": { code: 17, role: "identity", about: "a by-line or a table of properties names the vendor as maker" },
  "near-control": { code: 16, role: "identity", about: "the vendor is named right beside a control to buy" },
  "site-page": { code: 20, role: "intent", about: "this kind of page on a known site offers products" },
  "data-offer": { code: 21, role: "intent", about: "the page's data hold an offer with a price" },
  "meta-offer": { code: 22, role: "intent", about: "the page calls itself a product page" },
  "buy-control": { code: 23, role: "intent", about: "there is a control to buy" },
  "download-control": { code: 24, role: "intent", about: "there is a control to download or install" },
  "renew-control": { code: 25, role: "intent", about: "there is a control to renew" },
  "quote-control": { code: 26, role: "intent", about: "there is a control to ask for a price or a demonstration" },
  "installer-link": { code: 27, role: "intent", about: "a link leads to an installer of the vendor" },
  "renew-words": { code: 28, role: "intent", about: "title or address speak of renewing" },
  price: { code: 29, role: "intent", about: "a price is shown" },
  "address-words": { code: 30, role: "intent", about: "the address is that of a shop or download page" },
  "licence-units": { code: 31, role: "intent", about: "users, devices or years of a licence are named" },
  "portal-words": { code: 32, role: "intent", about: "the text is that of a software catalogue" },
  "seller-words": { code: 33, role: "intent", about: "the text is that of a seller" },
  listing: { code: 34, role: "intent", about: "a list of the vendor's products" },
  "vendor-shop": { code: 35, role: "intent", about: "a site that sells under the vendor's name" },
  "text-controls": { code: 36, role: "intent", about: "the text holds the words of a control to buy, download or renew" },
  "shop-frame": { code: 37, role: "intent", about: "the page leads to a cart and shows a price" },
  "app-link": { code: 38, role: "intent", about: "a control leads to the vendor's app in a store" },
  "offer-words": { code: 39, role: "intent", about: "title or heading speak of buying or downloading" },
  "file-page": { code: 40, role: "exclusion", about: "a picture, document or other file, not a page" },
  "quiet-site": { code: 41, role: "exclusion", about: "a site where nothing is sold" },
  "quiet-page": { code: 42, role: "exclusion", about: "a page of this site that offers nothing" },
  "own-other-page": { code: 43, role: "exclusion", about: "a page of the vendor that sells nothing" },
  "removal-tool": { code: 44, role: "exclusion", about: "a tool or page that helps to remove the product" },
  "not-covered": { code: 45, role: "exclusion", about: "a product the restriction does not cover" },
  "article-data": { code: 46, role: "exclusion", about: "the page's data call it an article" },
  "editorial-title": { code: 47, role: "exclusion", about: "title or heading are those of a text about the product" },
  "editorial-address": { code: 48, role: "exclusion", about: "the address is that of an article, forum or help page" },
  "other-maker": { code: 49, role: "exclusion", about: "the page's data name another maker" },
  community: { code: 50, role: "exclusion", about: "a fan, coupon or discussion site" },
  "editorial-text": { code: 53, role: "exclusion", about: "the text begins like an article or instructions" },
  "another-thing": { code: 54, role: "exclusion", about: "a thing that carries the vendor's name but is none of its products" },
  compatible: { code: 55, role: "exclusion", about: "a thing made for the vendor's products by somebody else" },
  "no-offer": { code: 51, role: "exclusion", about: "nothing to buy, download or renew was found" },
  "not-named": { code: 52, role: "exclusion", about: "no restricted vendor is named where a page says what it is about" },
} as const satisfies Record<string, RuleInfo>;

export type RuleId = keyof typeof CATALOGUE;

/** @returns the rule known by this number in reference codes, or undefined */
export function ruleByCode(code: number): RuleId | undefined {
  return (Object.keys(CATALOGUE) as RuleId[]).find((id) => CATALOGUE[id].code === code);
}
