/**
 * The shape of an organization's own rules: that of `rules/`, with everything left out that an administrator need not say.
 * Made when asked for, because hardly any worker ever reads some.
 */
import * as v from "valibot";
import { id, link, once } from "../schema/common";
import { SITE_ROLES, siteFileSchema } from "../schema/site";
import { vendorSchema } from "../schema/vendor";

const line = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));

/** A name of two Latin letters stands inside words on every other page. */
const name = () => v.pipe(line(100), v.check(isDistinct, "a name of at least three letters, or two of another script"));

function isDistinct(text: string): boolean {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, "");
  return letters.length >= (/^[\p{sc=Latin}\d]*$/u.test(letters) ? 3 : 2);
}

export const organizationRuleSchema = once(() =>
  v.strictObject({
    type: v.optional(v.literal("organization-rule"), "organization-rule"),
    id: id("Name of the rule"),
    version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
    title: line(120),
    text: line(600),
    link: v.optional(link("Where more stands")),
  }),
);

export const ownVendorSchema = once(() => {
  const { domains, products, installers, ...entries } = vendorSchema().entries;
  return v.strictObject({
    ...entries,
    name: name(),
    id: v.optional(entries.id),
    code: v.optional(entries.code, "ORG"),
    names: v.optional(v.array(name()), []),
    misspellings: v.optional(v.array(name()), []),
    domains: v.optional(v.array(domains.pipe[0].item), []),
    pages: v.optional(entries.pages, []),
    installers: v.optional(v.partial(installers)),
    products: v.optional(v.array(v.union([line(100), products.pipe[0].item])), []),
    exempt: v.optional(entries.exempt, []),
    sources: v.optional(entries.sources, []),
    alternatives: v.optional(
      v.array(v.strictObject({ name: line(100), url: link("Where it can be had"), about: v.optional(line(300)) })),
      [],
    ),
  });
});

export type OwnVendor = v.InferOutput<ReturnType<typeof ownVendorSchema>>;

export const ownSiteSchema = once(() => {
  const { id: siteId, ...entries } = siteFileSchema().entries.sites.pipe[0].item.entries;
  return v.strictObject({
    ...entries,
    id: v.optional(siteId),
    role: v.optional(v.picklist(SITE_ROLES), "shop"),
    pages: v.optional(entries.pages, []),
  });
});

export type OwnSite = v.InferOutput<ReturnType<typeof ownSiteSchema>>;
