/** Exclusions of texts about a product: articles, reviews, comparisons, instructions, forums, told by data, title, address or first words. */
import type { EditorialGroup } from "../../rules/schema";
import { editorialIn } from "../phrases";
import type { SegmentGroup } from "../ruleset";
import { wordsOf } from "../words";
import type { Rule } from "./finding";
import { names } from "./identity";
import { OFFERING_PAGES } from "./intent-address";
import { isOffering } from "./offerings";
import type { Case } from "./reading";
import { begins, isAbout } from "./subject";

const ARTICLE = /Article$|Posting$|Review$|Recipe|QAPage|Question|HowTo|FAQPage/;

/** True when the page's own data offer the vendor's product at a price, or a cart stands ready for what the title names. */
function sells(page: Case): boolean {
  const { facts, vendor, ruleset, title } = page;
  const offered = facts.data.some(
    (item) => isOffering(item) && item.price && (names(ruleset, vendor, item.maker ?? "") || isAbout(item.name, vendor, ruleset)),
  );
  const titled = begins(title, vendor, ruleset);
  return offered || (titled && facts.prices.length > 0 && hasCart(page));
}

function hasCart({ controls }: Case): boolean {
  return controls.some((control) => control.place === "main" && (control.cart === true || control.groups.has("cart")));
}

/** What customers say about a product, questions about it and steps to use it are part of its page. */
const BESIDE_PRODUCT = /Review$|HowTo|FAQPage|Question/;

/** A price and a control to buy: shops explain things too. */
function hasBuy({ facts, controls }: Case): boolean {
  return facts.prices.length > 0 && controls.some((control) => control.place === "main" && control.groups.has("buy"));
}

const articleData: Rule = (page) => {
  const { facts } = page;
  if (sells(page)) return undefined;
  const product = facts.data.some(isOffering);
  const article = facts.data.find(
    ({ type }) => ARTICLE.test(type) && !/FAQPage|Question/.test(type) && !(product && BESIDE_PRODUCT.test(type)),
  );
  if (article) return { rule: "article-data", where: "data", text: article.type, weight: /JobPosting/.test(article.type) ? 1 : 0.9 };
  // Content systems call every page an article: where a listed site or a product's data say what it is, they know better.
  const known = product || page.owner === page.vendor || (page.page !== undefined && OFFERING_PAGES.has(page.page.type));
  return facts.meta["og:type"] === "article"
    ? { rule: "article-data", where: "meta", text: "article", weight: known ? 0.2 : 0.6 }
    : undefined;
};

/** How far each sort of title speaks against an offer. Product pages do carry "reviews", hence the lower figure. */
const EDITORIAL_WEIGHT: Record<EditorialGroup, number> = {
  review: 0.7,
  versus: 0.9,
  alternative: 0.9,
  uninstall: 0.95,
  howto: 0.85,
  news: 0.85,
  forum: 0.85,
  job: 0.95,
  coupon: 0.8,
  best: 0.85,
};

/** A shop's page that sells says "reviews" and "best price" too. */
const SHOP_TALK: ReadonlySet<EditorialGroup> = new Set(["review", "best", "coupon"]);

const editorialTitle: Rule = (page) => {
  const selling = sells(page);
  const found = page.editorial.map(({ group, text }) => ({
    text,
    weight: selling && SHOP_TALK.has(group) ? 0.2 : EDITORIAL_WEIGHT[group],
  }));
  const worst = found.sort((a, b) => b.weight - a.weight)[0];
  return worst && { rule: "editorial-title", where: "title", ...worst };
};

/** Groups that show a text to be talk in its first sentences too; "review" also stands beside the stars of a product, "best" in any advertisement. */
const TALK: ReadonlySet<EditorialGroup> = new Set(["howto", "news", "uninstall", "versus", "forum"]);
const LEAD_WORDS = 60;

const editorialText: Rule = (page) => {
  const { facts, ruleset, vendor, owner } = page;
  const offered = facts.data.some((item) => isOffering(item) && item.price);
  // Shops, download pages and the vendor itself explain what they hand out.
  if (
    offered ||
    owner === vendor ||
    hasCart(page) ||
    facts.files.some((file) => ruleset.names.inside(file.split("/").at(-1) ?? "").includes(vendor))
  )
    return undefined;
  const words = wordsOf(facts.text).slice(0, LEAD_WORDS);
  const match = editorialIn(ruleset.phrases, words).find((candidate) => TALK.has(candidate.value));
  const weight = hasBuy(page) ? 0.2 : 0.4;
  return match && { rule: "editorial-text", where: "text", text: words.slice(match.at, match.at + match.length).join(" "), weight };
};

const DATED = /\/(?:19|20)\d\d\/(?:0?[1-9]|1[0-2])(?:\/|$)/;
const TELLING: Partial<Record<SegmentGroup, number>> = { editorial: 0.85, support: 0.8, forum: 0.9, company: 0.85 };

/** Where a page rule of the vendor or a listed site says what the address is, its words say nothing more. */
const editorialAddress: Rule = (page) => {
  const { address, ruleset, site, ownRule } = page;
  if (ownRule || !address.web || site) return undefined;
  const common = { rule: "editorial-address", where: "address" } as const;
  const quiet = address.labels.slice(0, -1).find((label) => ruleset.address.quietHosts.has(label));
  if (quiet) return { ...common, text: address.host, weight: 0.85 };
  if (DATED.test(address.path)) return { ...common, text: address.path, weight: 0.85 };
  // A product's name may hold any word: "post-op bra", "travel guide".
  const sold = sells(page) || (page.facts.prices.length > 0 && hasCart(page));
  const findings = address.slugs.map((words, index) => ({
    ...common,
    text: address.segments[index] ?? "",
    weight: sold && words.length > 1 ? 0 : editorialWeight(words, page),
  }));
  return findings.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)[0];
};

/** How far one segment of a path speaks of an article, forum or help page; a word among others says less than a segment of its own. */
function editorialWeight(words: readonly string[], { ruleset }: Case): number {
  const share = words.length === 1 ? 1 : 0.6;
  const single = words.map((word) => (TELLING[ruleset.address.segment.get(word) ?? "shop"] ?? 0) * share);
  const phrase = words.length > 1 ? editorialIn(ruleset.phrases, words)[0] : undefined;
  return Math.max(0, ...single, phrase ? EDITORIAL_WEIGHT[phrase.value] : 0);
}

export const EDITORIAL_EXCLUSION_RULES: readonly Rule[] = [articleData, editorialTitle, editorialText, editorialAddress];
