/** rules/sites: where things are sold or handed out, and what which address is. */
import * as v from "valibot";
import { glob, host, id, once, pattern, schemaRef, text } from "./common";

export const SITE_ROLES = ["shop", "software-shop", "marketplace", "app-store", "portal", "reseller", "catalogue", "quiet"] as const;
const PAGE_TYPES = ["product", "search", "category", "cart", "checkout", "app", "download", "article", "help", "other"] as const;

const sitePageSchema = once(() =>
  v.strictObject({
    type: v.pipe(v.picklist(PAGE_TYPES), v.description("What such a page is; article, help and other stay silent")),
    paths: v.pipe(v.array(glob("Path pattern; {id} stands for an app or product id")), v.minLength(1)),
    hosts: v.optional(
      v.pipe(v.array(pattern("Host pattern")), v.description("Host patterns, when only some hosts of the site have such pages")),
    ),
    query: v.optional(v.pipe(v.string(), v.description("Name of the parameter that holds the search words or, for an app, its id"))),
  }),
);

const siteSchema = once(() =>
  v.strictObject({
    id: id("Name of the site"),
    name: text("Name shown to people"),
    hosts: v.pipe(v.array(host("Domain of the site; its subdomains are included")), v.minLength(1)),
    productInHost: v.optional(
      v.pipe(v.boolean(), v.description("true when the first host label names the product (acme-free.en.example.com)")),
    ),
    pages: v.array(sitePageSchema()),
  }),
);

export const siteFileSchema = once(() =>
  v.strictObject({
    $schema: schemaRef,
    role: v.picklist(SITE_ROLES),
    about: text("What unites these sites"),
    sites: v.pipe(v.array(siteSchema()), v.minLength(1)),
  }),
);

export type SiteRole = (typeof SITE_ROLES)[number];
export type PageType = (typeof PAGE_TYPES)[number];
export type SiteFile = v.InferOutput<ReturnType<typeof siteFileSchema>>;
