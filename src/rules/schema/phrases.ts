/** rules/phrases: words on controls, of titles and texts, per language, and words of addresses. */
import * as v from "valibot";
import { CONTROL_GROUPS, EDITORIAL_GROUPS, TEXT_GROUPS } from "../phrase-groups";
import { once, schemaRef, text, words } from "./common";

export * from "../phrase-groups";

const groups = <K extends string>(names: readonly K[], about: Record<K, string>) =>
  v.strictObject(Object.fromEntries(names.map((name) => [name, words(about[name])])) as Record<K, ReturnType<typeof words>>);

export const phraseFileSchema = once(() =>
  v.strictObject({
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
      document: "Things one downloads that are no program: brochure, manual, PDF, picture",
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
      fitting: "Words after a name that is not the maker's: compatible",
      maker: "Labels and by-lines beside a maker's name: brand, manufacturer, visit the … store",
    }),
  }),
);

export const addressWordsSchema = once(() =>
  v.strictObject({
    $schema: schemaRef,
    about: text("What these words are"),
    segments: v.strictObject({
      product: words("Path words of product pages"),
      shop: words("Path words of shops"),
      download: words("Path words of download pages"),
      software: words("Path words of pages about programs, which may hand them out"),
      renew: words("Path words of renewal pages"),
      editorial: words("Path words of articles, blogs, reviews, news"),
      support: words("Path words of help, manuals, knowledge bases"),
      forum: words("Path words of forums and questions"),
      company: words("Path words of press, careers, legal, account pages"),
      listing: words("Path words of search results and categories"),
    }),
    parameters: v.strictObject({
      brand: words("Names of parameters that narrow a list to one maker; whole words of a name"),
      search: words("Names of parameters that hold search words; whole words of a name"),
    }),
    cart: words("Words in the address of a shopping cart or checkout"),
    assetExtensions: words("File endings that are neither pages nor installers"),
    installerExtensions: words("File endings of installers and program archives"),
    hosts: v.strictObject({
      shop: words("Host words of shops"),
      portal: words("Host words of download sites"),
      quiet: words("Host labels of sites that talk: blog, forum, wiki, support"),
      talk: words("Words inside a site's name beside a vendor's that show it to be a fan, coupon or discussion site"),
    }),
  }),
);

export type PhraseFile = v.InferOutput<ReturnType<typeof phraseFileSchema>>;
export type AddressWords = v.InferOutput<ReturnType<typeof addressWordsSchema>>;
