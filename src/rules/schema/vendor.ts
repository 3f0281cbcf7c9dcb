/** rules/vendors: names, domains, pages, installers and products of a vendor. */
import * as v from "valibot";
import { glob, host, id, once, pattern, schemaRef, sourceSchema, text, words } from "./common";

export const KINDS = ["purchase", "download", "renewal"] as const;

const pageRuleSchema = once(() =>
  v.strictObject({
    id: id("Name of the rule, shown in evidence"),
    kind: v.pipe(
      v.picklist([...KINDS, "none"]),
      v.description("What such a page is for; none = nothing is sold, handed out or renewed here"),
    ),
    hosts: v.optional(
      v.pipe(
        v.array(pattern("Host pattern")),
        v.minLength(1),
        v.description("Host patterns (* = within a label, ** = anything); without it every host of the vendor"),
      ),
    ),
    paths: v.pipe(v.array(glob("Path pattern: * within a segment, ** anything, {a,b} choices")), v.minLength(1)),
    query: v.optional(
      v.pipe(
        v.record(v.string(), pattern("Pattern of the value")),
        v.description("Parameters the address must carry, each with a pattern for its value"),
      ),
    ),
    about: v.pipe(v.string(), v.minLength(3), v.maxLength(120), v.description("What such pages are, in a few words; shown as evidence")),
  }),
);

const productSchema = once(() =>
  v.strictObject({
    name: text("Product name as the vendor writes it, without the vendor's name"),
    words: v.optional(v.pipe(v.array(v.string()), v.description("Other spellings that follow the vendor's name in titles and addresses"))),
    audience: v.optional(
      v.pipe(v.picklist(["consumer", "business"]), v.description("Whom it is for; decides which alternatives are offered")),
    ),
  }),
);

const appSchema = once(() =>
  v.strictObject({
    id: pattern("App id or pattern"),
    note: v.optional(v.string()),
    exempt: v.optional(v.pipe(v.boolean(), v.description("true for an app that the restriction does not cover"))),
    source: v.pipe(v.string(), v.description("Id of the source in which the id was seen")),
  }),
);

export const vendorSchema = once(() =>
  v.strictObject({
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
      v.array(pageRuleSchema()),
      v.description("What the pages of the vendor's own sites are for; the first rule that matches decides"),
    ),
    installers: v.strictObject({
      hosts: v.pipe(v.array(pattern("Host pattern")), v.description("Host patterns that hand out the vendor's installers")),
      files: v.pipe(v.array(pattern("File name pattern")), v.description("File name patterns of installers, wherever they are hosted")),
      exempt: v.pipe(v.array(pattern("File name pattern")), v.description("File name patterns never to warn about, such as removal tools")),
    }),
    apps: v.optional(v.pipe(v.record(v.string(), v.array(appSchema())), v.description("App ids by the id of the store (rules/sites)"))),
    products: v.pipe(v.array(productSchema()), v.description("Products that the restriction covers")),
    exempt: v.pipe(
      v.array(v.strictObject({ name: text("What is not covered"), words: v.array(v.string()), sources: v.array(v.string()) })),
      v.description("Products and services the restriction does not cover: pages about them get no notice"),
    ),
    unrelated: v.optional(
      words("Words that show a thing to be no product of the vendor's kind though it carries its name: book, cap, sticker"),
    ),
    sources: v.array(sourceSchema()),
  }),
);

export type Kind = (typeof KINDS)[number];
export type PageRule = v.InferOutput<ReturnType<typeof pageRuleSchema>>;
export type Vendor = v.InferOutput<ReturnType<typeof vendorSchema>>;
