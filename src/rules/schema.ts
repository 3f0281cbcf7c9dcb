/**
 * The shape of every file under `rules/`. One source for three things: the TypeScript types (see the `Infer…` exports),
 * the validation at build time (`load.ts`), and the JSON Schema files that editors use (`npm run rules:schema`).
 */
import * as v from "valibot";

const text = (about: string) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000), v.description(about));
const id = (about: string) =>
  v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "lower-case words joined by hyphens"), v.description(about));
const day = (about: string) =>
  v.pipe(v.string(), v.isoDate("a day written as YYYY-MM-DD"), v.check(isCalendarDay, "a day of the calendar"), v.description(about));
/** 2024-02-31 has the form of a day and is none. */
const isCalendarDay = (text: string) => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
const link = (about: string) =>
  v.pipe(v.string(), v.url("a complete address"), v.startsWith("https://", "an https address"), v.description(about));
const host = (about: string) =>
  v.pipe(v.string(), v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, "a host name in lower case, such as example.com"), v.description(about));
const glob = (about: string) =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(400),
    v.regex(/^[^?#\s]+$/, "a path pattern without ?, # or spaces"),
    v.description(about),
  );

const words = (about: string) => v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))), v.description(about));

/** `"$schema"` is allowed in every file so that editors can find the JSON Schema. */
const schemaRef = v.optional(v.string());

/** A text per language; English is the one that must be there. */
const Localized = v.intersect([v.object({ en: text("English text") }), v.record(v.string(), v.string())]);

const SourceSchema = v.strictObject({
  id: id("Name by which statements refer to this source"),
  publisher: text("Who published it"),
  title: text("What it is"),
  url: link("Where it stands"),
  date: v.optional(day("Day of publication")),
  checkedOn: day("Day on which somebody last held the fact against this source"),
  confirmed: v.pipe(
    v.picklist(["official", "quoted", "reported"]),
    v.description(
      "official: the text of the authority or a faithful copy of it was read; quoted: parts of it were read where others quote it; reported: press, law firms or the vendor report it",
    ),
  ),
});

const StatementSchema = v.strictObject({
  id: id("Name of the statement"),
  text: Localized,
  date: v.optional(day("Day the statement is about")),
  sources: v.pipe(v.array(v.string()), v.minLength(1, "at least one source id"), v.description("Ids from the file's list of sources")),
});

/* ---------------------------------------------------------------- vendors */

export const KINDS = ["purchase", "download", "renewal"] as const;

const PageRuleSchema = v.strictObject({
  id: id("Name of the rule, shown in evidence"),
  kind: v.pipe(
    v.picklist([...KINDS, "none"]),
    v.description("What such a page is for; none = nothing is sold, handed out or renewed here"),
  ),
  hosts: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.minLength(1))),
      v.minLength(1),
      v.description("Host patterns (* = within a label, ** = anything); without it every host of the vendor"),
    ),
  ),
  paths: v.pipe(v.array(glob("Path pattern: * within a segment, ** anything, {a,b} choices")), v.minLength(1)),
  query: v.optional(
    v.pipe(v.record(v.string(), v.string()), v.description("Parameters the address must carry, each with a pattern for its value")),
  ),
  about: v.pipe(v.string(), v.minLength(3), v.maxLength(120), v.description("What such pages are, in a few words; shown as evidence")),
});

const ProductSchema = v.strictObject({
  name: text("Product name as the vendor writes it, without the vendor's name"),
  words: v.optional(v.pipe(v.array(v.string()), v.description("Other spellings that follow the vendor's name in titles and addresses"))),
  audience: v.optional(
    v.pipe(v.picklist(["consumer", "business"]), v.description("Whom it is for; decides which alternatives are offered")),
  ),
});

export const VendorSchema = v.strictObject({
  $schema: schemaRef,
  id: id("Name of the vendor in code and in verdicts"),
  code: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, "three capital letters"), v.description("First part of reference codes")),
  name: text("Name shown to people"),
  restriction: id("Id of the restriction that binds this vendor"),
  names: v.pipe(
    v.array(v.pipe(v.string(), v.minLength(2))),
    v.minLength(1),
    v.description(
      "Names in every script the vendor is sold under. A name matches whole words; a trailing * lets the word go on (Касперск*)",
    ),
  ),
  misspellings: v.optional(v.pipe(v.array(v.string()), v.description("Misspelt names seen in real offers"))),
  domains: v.pipe(v.array(host("Domain of the vendor; its subdomains are included")), v.minLength(1)),
  homeAliases: v.optional(
    v.pipe(v.array(v.string()), v.description("First path segments that are regional front pages on the vendor's main domain")),
  ),
  pages: v.pipe(
    v.array(PageRuleSchema),
    v.description("What the pages of the vendor's own sites are for; the first rule that matches decides"),
  ),
  installers: v.strictObject({
    hosts: v.pipe(v.array(v.string()), v.description("Host patterns that hand out the vendor's installers")),
    files: v.pipe(v.array(v.string()), v.description("File name patterns of installers, wherever they are hosted")),
    exempt: v.pipe(v.array(v.string()), v.description("File name patterns never to warn about, such as removal tools")),
  }),
  apps: v.optional(
    v.pipe(
      v.record(
        v.string(),
        v.array(v.strictObject({ id: text("App id or pattern"), note: v.optional(v.string()), exempt: v.optional(v.boolean()) })),
      ),
      v.description("App ids by the id of the store (rules/sites)"),
    ),
  ),
  products: v.pipe(v.array(ProductSchema), v.description("Products that the restriction covers")),
  exempt: v.pipe(
    v.array(v.strictObject({ name: text("What is not covered"), words: v.array(v.string()), sources: v.array(v.string()) })),
    v.description("Products and services the restriction does not cover: pages about them get no notice"),
  ),
  unrelated: v.optional(
    words("Words that show a thing to be no product of the vendor's kind though it carries its name: book, cap, sticker"),
  ),
  sources: v.array(SourceSchema),
});

/* ----------------------------------------------------------- restrictions */

/** Kinds of U.S. measures, so that a weaker one never borrows the words of a stronger one. */
export const RESTRICTION_TYPES = [
  "icts-determination",
  "icts-sector-rule",
  "divest-or-ban-statute",
  "fcc-covered-entity",
  "fcc-covered-category",
  "federal-procurement",
  "government-device",
  "entity-list",
  "sanctions-sdn",
  "conduct-order",
  "organization-rule",
] as const;

export const ACTS = ["sale", "update", "network", "resale", "integration", "licensing"] as const;

const PhaseSchema = v.strictObject({
  from: day("First day on which the act is prohibited"),
  acts: v.pipe(v.array(v.picklist(ACTS)), v.minLength(1)),
  statements: v.pipe(v.array(StatementSchema), v.minLength(1)),
});

const SectionSchema = v.strictObject({
  id: id("Name of the section"),
  title: Localized,
  statements: v.pipe(v.array(StatementSchema), v.minLength(1)),
});

export const RestrictionSchema = v.strictObject({
  $schema: schemaRef,
  id: id("Name of the restriction"),
  type: v.picklist(RESTRICTION_TYPES),
  version: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(1),
    v.description("Goes up by one when what is said changes; a dismissed notice then shows again"),
  ),
  title: Localized,
  authority: v.strictObject({ name: text("Agency"), office: v.optional(text("Office")), country: v.pipe(v.string(), v.length(2)) }),
  announced: day("Day of announcement"),
  published: day("Day of publication"),
  citation: text("Official citation"),
  official: v.pipe(v.string(), v.description("Id of the source that What the rule says opens")),
  phases: v.pipe(v.array(PhaseSchema), v.minLength(1), v.description("Dated prohibitions, oldest first")),
  privateUse: v.strictObject({ limited: v.boolean(), statement: StatementSchema }),
  advice: StatementSchema,
  reason: StatementSchema,
  reply: StatementSchema,
  sections: v.pipe(v.array(SectionSchema), v.description("The whole restriction for the details page, in reading order")),
  sources: v.pipe(v.array(SourceSchema), v.minLength(1)),
});

/* ------------------------------------------------------------------ sites */

export const SITE_ROLES = ["shop", "software-shop", "marketplace", "app-store", "portal", "reseller", "catalogue", "quiet"] as const;
export const PAGE_TYPES = ["product", "search", "category", "cart", "checkout", "app", "download", "article", "help", "other"] as const;

const SitePageSchema = v.strictObject({
  type: v.pipe(v.picklist(PAGE_TYPES), v.description("What such a page is; article, help and other stay silent")),
  paths: v.pipe(v.array(glob("Path pattern; {id} stands for an app or product id")), v.minLength(1)),
  hosts: v.optional(v.pipe(v.array(v.string()), v.description("Host patterns, when only some hosts of the site have such pages"))),
  query: v.optional(v.pipe(v.string(), v.description("Name of the parameter that holds the search words or, for an app, its id"))),
});

const SiteSchema = v.strictObject({
  id: id("Name of the site"),
  name: text("Name shown to people"),
  hosts: v.pipe(v.array(host("Domain of the site; its subdomains are included")), v.minLength(1)),
  productInHost: v.optional(
    v.pipe(v.boolean(), v.description("true when the first host label names the product (kaspersky-free.en.example.com)")),
  ),
  pages: v.array(SitePageSchema),
});

export const SiteFileSchema = v.strictObject({
  $schema: schemaRef,
  role: v.picklist(SITE_ROLES),
  about: text("What unites these sites"),
  sites: v.pipe(v.array(SiteSchema), v.minLength(1)),
});

/* ---------------------------------------------------------------- phrases */

/** Words on controls, by what pressing the control does. */
export const CONTROL_GROUPS = ["buy", "cart", "trial", "quote", "download", "install", "renew"] as const;
/** Words of titles and headings that show a page to be about something else than offering a product. */
export const EDITORIAL_GROUPS = [
  "review",
  "versus",
  "alternative",
  "uninstall",
  "howto",
  "news",
  "forum",
  "job",
  "coupon",
  "best",
] as const;
/** Words in running text. */
export const TEXT_GROUPS = ["price", "license", "portal", "offer", "compatible"] as const;

const groups = <K extends string>(names: readonly K[], about: Record<K, string>) =>
  v.strictObject(Object.fromEntries(names.map((name) => [name, words(about[name])])) as Record<K, ReturnType<typeof words>>);

export const PhraseFileSchema = v.strictObject({
  $schema: schemaRef,
  language: v.pipe(v.string(), v.regex(/^[a-z]{2}(?:-[A-Z][a-z]{3})?$/, "a language tag such as en or zh-Hans")),
  controls: groups(CONTROL_GROUPS, {
    buy: "Buttons that buy: buy now, order, checkout, subscribe",
    cart: "Buttons that put into a cart",
    trial: "Buttons that start a free trial",
    quote: "Buttons that ask for a price, an offer or a demonstration",
    download: "Buttons that download",
    install: "Buttons that install or get an app",
    renew: "Buttons and titles about renewing or extending a licence or subscription",
  }),
  editorial: groups(EDITORIAL_GROUPS, {
    review: "Reviews and tests",
    versus: "Comparisons of two products",
    alternative: "Alternatives to a product, switching away",
    uninstall: "Removing a product",
    howto: "Instructions, questions, explanations",
    news: "News about bans, warnings, attacks, leaks",
    forum: "Discussions",
    job: "Job posts",
    coupon: "Coupons and discount codes",
    best: "Best-of lists and rankings",
  }),
  text: groups(TEXT_GROUPS, {
    price: "Words beside a price: price, only, from, incl. VAT",
    license: "Units of a licence: user, device, PC, year",
    portal: "Words of software catalogues: freeware, shareware, file size, publisher",
    offer: "Words of a seller: authorized reseller, official partner, genuine licence, in stock",
    compatible: "Words before a name that is not the maker's: for, compatible with",
  }),
});

export const AddressWordsSchema = v.strictObject({
  $schema: schemaRef,
  about: text("What these words are"),
  segments: v.strictObject({
    product: words("Path words of product pages"),
    shop: words("Path words of shops"),
    download: words("Path words of download pages"),
    renew: words("Path words of renewal pages"),
    editorial: words("Path words of articles, blogs, reviews, news"),
    support: words("Path words of help, manuals, knowledge bases"),
    forum: words("Path words of forums and questions"),
    company: words("Path words of press, careers, legal, account pages"),
  }),
  cart: words("Words in the address of a shopping cart or checkout"),
  searchParameters: words("Names of query parameters that hold search words"),
  assetExtensions: words("File endings that are neither pages nor installers"),
  installerExtensions: words("File endings of installers and program archives"),
  hosts: v.strictObject({
    shop: words("Host words of shops"),
    portal: words("Host words of download sites"),
    quiet: words("Host labels of sites that talk: blog, forum, wiki, support"),
    talk: words("Words inside a site's name beside a vendor's that show it to be a fan, coupon or discussion site"),
  }),
});

/* ----------------------------------------------------------- alternatives */

export const OPERATING_SYSTEMS = ["windows", "macos", "android", "ios", "chromeos", "linux"] as const;

const AlternativeSchema = v.strictObject({
  id: id("Name of the alternative"),
  name: text("Product and maker"),
  url: link("Official page, without any affiliate mark"),
  systems: v.optional(v.array(v.picklist(OPERATING_SYSTEMS))),
  about: v.optional(Localized),
  headquarters: v.optional(text("Where the maker has its seat, as a fact")),
  evidence: v.optional(v.array(StatementSchema)),
  sources: v.pipe(v.array(v.string()), v.minLength(1)),
});

export const AlternativeFileSchema = v.strictObject({
  $schema: schemaRef,
  group: v.picklist(["built-in", "consumer", "business"]),
  about: Localized,
  alternatives: v.pipe(v.array(AlternativeSchema), v.minLength(1)),
  sources: v.pipe(v.array(SourceSchema), v.minLength(1)),
});

export type Kind = (typeof KINDS)[number];
export type RestrictionType = (typeof RESTRICTION_TYPES)[number];
export type Act = (typeof ACTS)[number];
export type SiteRole = (typeof SITE_ROLES)[number];
export type PageType = (typeof PAGE_TYPES)[number];
export type ControlGroup = (typeof CONTROL_GROUPS)[number];
export type EditorialGroup = (typeof EDITORIAL_GROUPS)[number];
export type TextGroup = (typeof TEXT_GROUPS)[number];
export type OperatingSystem = (typeof OPERATING_SYSTEMS)[number];
export type Source = v.InferOutput<typeof SourceSchema>;
export type Statement = v.InferOutput<typeof StatementSchema>;
export type PageRule = v.InferOutput<typeof PageRuleSchema>;
export type Vendor = v.InferOutput<typeof VendorSchema>;
export type Restriction = v.InferOutput<typeof RestrictionSchema>;
export type Site = v.InferOutput<typeof SiteSchema>;
export type SiteFile = v.InferOutput<typeof SiteFileSchema>;
export type PhraseFile = v.InferOutput<typeof PhraseFileSchema>;
export type AddressWords = v.InferOutput<typeof AddressWordsSchema>;
export type Alternative = v.InferOutput<typeof AlternativeSchema>;
export type AlternativeFile = v.InferOutput<typeof AlternativeFileSchema>;
