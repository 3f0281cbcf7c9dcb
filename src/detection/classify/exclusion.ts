/** Exclusions: what makes a page that names the vendor none of our business. */

import type { EditorialGroup } from "../../rules/schema";
import { editorialIn } from "../phrases";
import { matches } from "../ruleset";
import { wordsOf } from "../words";
import type { Finding, Rule } from "./finding";
import { labelNaming, names } from "./identity";
import { isOffering, mainOfferings } from "./offerings";
import type { Case } from "./reading";
import { isAbout, mentions, subjectOf } from "./subject";

const filePage: Rule = ({ address, ruleset }) =>
  ruleset.address.asset.test(address.path)
    ? { rule: "file-page", where: "address", text: address.segments.at(-1) ?? "", weight: 1 }
    : undefined;

const quietSite: Rule = ({ site, address, vendor, ruleset }) => {
  if (site?.role !== "quiet") return undefined;
  const handsOut = ruleset.address.installer.test(address.file) && matches(vendor.rules.installers.file, address.file);
  return handsOut ? undefined : { rule: "quiet-site", where: "address", text: site.name, weight: 1 };
};

const quietPage: Rule = ({ site, page, vendor }) => {
  if (!site || !page) return undefined;
  const apps = vendor.rules.apps[site.id];
  if (page.id && apps && matches(apps.none, page.id)) return { rule: "quiet-page", where: "address", text: page.id, weight: 1 };
  const silent = page.type === "article" || page.type === "help" || page.type === "other";
  return silent ? { rule: "quiet-page", where: "address", text: `${site.name}: ${page.type}`, weight: 1, source: page.source } : undefined;
};

const ownOtherPage: Rule = ({ owner, ownRule, vendor, address, ruleset }) => {
  if (owner !== vendor || ownRule?.kind !== "none") return undefined;
  if (ownRule.id !== "removal" && address.file && ruleset.address.installer.test(address.file)) return undefined;
  return { rule: "own-other-page", where: "address", text: ownRule.about, weight: 1, source: ownRule.source };
};

const removalTool: Rule = ({ address, vendor }) => {
  const last = address.segments.at(-1) ?? "";
  return last && matches(vendor.rules.installers.exempt, last)
    ? { rule: "removal-tool", where: "address", text: last, weight: 1 }
    : undefined;
};

const notCovered: Rule = ({ facts, address, vendor, ruleset }) => {
  const texts = [facts.title, ...facts.headings.slice(0, facts.mainHeadings), ...address.slugs.map((words) => words.join(" "))];
  for (const text of texts) {
    const words = wordsOf(text);
    const exempt = vendor.exempt.find(words)[0];
    if (exempt && vendor.products.find(words).every((product) => product.length < exempt.length || product.at === exempt.at))
      if (mentions(words, vendor, ruleset)) return { rule: "not-covered", where: "title", text: exempt.value, weight: 1 };
  }
  return undefined;
};

const ARTICLE = /Article$|Posting$|Review$|QAPage|Question|HowTo|FAQPage/;

/** True when the page's own data offer the vendor's product at a price, or a cart stands ready for what the title names. */
function sells(page: Case): boolean {
  const { facts, vendor, ruleset, title } = page;
  const offered = facts.data.some(
    (item) => isOffering(item) && item.price && (names(ruleset, vendor, item.maker ?? "") || isAbout(item.name, vendor, ruleset)),
  );
  const titled = ruleset.names.find(title).some((match) => match.value === vendor && match.at === 0);
  return offered || (titled && facts.prices.length > 0 && hasCart(page));
}

function hasCart({ controls }: Case): boolean {
  return controls.some((control) => control.place === "main" && (control.cart === true || control.groups.has("cart")));
}

const articleData: Rule = (page) => {
  const { facts } = page;
  if (sells(page)) return undefined;
  const product = facts.data.some(isOffering);
  // What customers say about a product, and questions about it, are no articles.
  const article = facts.data.find(
    (item) => ARTICLE.test(item.type) && !/FAQPage|Question/.test(item.type) && !(product && /Review$/.test(item.type)),
  );
  if (article) return { rule: "article-data", where: "data", text: article.type, weight: /JobPosting/.test(article.type) ? 1 : 0.9 };
  return facts.meta["og:type"] === "article" ? { rule: "article-data", where: "meta", text: "article", weight: 0.6 } : undefined;
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
  const { facts, ruleset, vendor } = page;
  const offered = facts.data.some((item) => isOffering(item) && item.price);
  // Shops and download pages explain what they hand out.
  if (offered || hasCart(page) || facts.files.some((file) => ruleset.names.inside(file.split("/").at(-1) ?? "").includes(vendor)))
    return undefined;
  const words = wordsOf(facts.text).slice(0, LEAD_WORDS);
  const match = editorialIn(ruleset.phrases, words).find((candidate) => TALK.has(candidate.value));
  return match && { rule: "editorial-text", where: "text", text: words.slice(match.at, match.at + match.length).join(" "), weight: 0.4 };
};

const DATED = /\/(?:19|20)\d\d\/(?:0?[1-9]|1[0-2])(?:\/|$)/;
const TELLING = { editorial: 0.85, support: 0.8, forum: 0.9, company: 0.85 } as const;

const editorialAddress: Rule = ({ address, ruleset, site, owner, vendor }) => {
  if (owner === vendor || !address.web || site) return undefined;
  const quiet = address.labels.slice(0, -1).find((label) => ruleset.address.quietHosts.has(label));
  if (quiet) return { rule: "editorial-address", where: "address", text: address.host, weight: 0.85 };
  if (DATED.test(address.path)) return { rule: "editorial-address", where: "address", text: address.path, weight: 0.85 };
  const findings: Finding[] = [];
  address.slugs.forEach((words, index) => {
    const whole = words.length === 1;
    for (const word of words) {
      const group = ruleset.address.segment.get(word);
      if (group && group in TELLING)
        findings.push({
          rule: "editorial-address",
          where: "address",
          text: address.segments[index] ?? word,
          weight: TELLING[group as keyof typeof TELLING] * (whole ? 1 : 0.6),
        });
    }
    const editorial = editorialIn(ruleset.phrases, words)[0];
    if (editorial && words.length > 1)
      findings.push({
        rule: "editorial-address",
        where: "address",
        text: address.segments[index] ?? "",
        weight: EDITORIAL_WEIGHT[editorial.value],
      });
  });
  return findings.sort((a, b) => b.weight - a.weight)[0];
};

/** A product page of another maker that mentions the vendor: a filter, a comparison, a bundle. */
const otherMaker: Rule = ({ facts, vendor, ruleset, owner }) => {
  const maker = mainOfferings(facts.data)[0]?.maker ?? facts.meta["product:brand"];
  // A dash or a blank stands for "unknown" in some shops.
  if (owner === vendor || !maker || !/^[\p{L}\p{N}]/u.test(maker)) return undefined;
  if (mentions(wordsOf(maker), vendor, ruleset)) return undefined;
  // A reseller may stand as brand of the vendor's product; a cap with the vendor's name is another's product.
  const subject = subjectOf(mainOfferings(facts.data)[0]?.name ?? "", vendor, ruleset);
  const known = vendor.rules.products.length > 0;
  if (subject && (known ? subject.form === "product" : subject.form !== "mention")) return undefined;
  return { rule: "other-maker", where: "data", text: maker, weight: 0.9 };
};

/** Books about the vendor, caps of a racing team it sponsored, stickers. */
const anotherThing: Rule = ({ facts, vendor, ruleset, owner }) => {
  if (owner === vendor) return undefined;
  for (const text of [facts.title, ...facts.headings.slice(0, facts.mainHeadings), mainOfferings(facts.data)[0]?.name ?? ""]) {
    const thing = vendor.unrelated.first(text);
    if (thing && subjectOf(text, vendor, ruleset)?.form !== "product")
      return { rule: "another-thing", where: "title", text: thing.value, weight: 0.95 };
  }
  return undefined;
};

/** A site that carries the vendor's name and a word of talk, such as a fan club or a page of coupons. */
const community: Rule = ({ address, vendor, owner, ruleset }) => {
  if (owner === vendor) return undefined;
  const label = labelNaming(address, vendor, ruleset);
  const talk = label && ruleset.address.talk.some((word) => label.includes(word));
  return talk ? { rule: "community", where: "address", text: label, weight: 0.9 } : undefined;
};

export const EXCLUSION_RULES: readonly Rule[] = [
  filePage,
  quietSite,
  quietPage,
  removalTool,
  ownOtherPage,
  notCovered,
  articleData,
  editorialTitle,
  editorialText,
  editorialAddress,
  otherMaker,
  anotherThing,
  community,
];
