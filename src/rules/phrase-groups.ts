/** The groups of phrases that `rules/phrases` is made of. Apart from the schema, which uses a library that is not shipped. */

/** Words on controls, by what pressing the control does. */
export const CONTROL_GROUPS = ["buy", "cart", "trial", "quote", "download", "install", "renew", "document"] as const;
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
export const TEXT_GROUPS = ["price", "license", "portal", "offer", "compatible", "fitting", "maker"] as const;

export type ControlGroup = (typeof CONTROL_GROUPS)[number];
export type EditorialGroup = (typeof EDITORIAL_GROUPS)[number];
export type TextGroup = (typeof TEXT_GROUPS)[number];
