/**
 * Sentences for determinations of the Commerce Department about information technology (15 CFR part 791): dated prohibitions
 * of sale, resale and updates that bind vendor and resellers and leave private use free. Dates come from the restriction's phases.
 */
import type { Verdict } from "../detection/verdict";
import type { MessageKey } from "../platform/message-names";
import type { Act } from "../rules/schema";
import type { LawInput } from "./input";
import type { SourcedText } from "./model";
import { here, type Offer, offerOf } from "./offer";
import { type DatedAct, datedAct } from "./phases";
import { background, stated } from "./sentences-plain";
import type { Sentences } from "./sentences-shape";
import { sharedSource, sourceOf } from "./sources";

/** @returns undefined when the restriction prohibits nothing that such a page offers */
export function icts(input: LawInput): Sentences | undefined {
  const offer = offerOf(input.verdict);
  const act = actOn(input.verdict);
  const main = datedAct(input.restriction, act, input.today);
  if (!main || !offer) return undefined;
  const rule = prohibited(input, act, main);
  return {
    heading: { ...rule, text: heading(input, offer, main) },
    rule,
    brief: [
      { ...rule, text: input.t("sentence_join", here(input, offer), rule.text) },
      ...alsoUpdates(input, offer),
      ...useAndAdvice(input),
    ],
    background: background(input),
  };
}

type MainAct = Extract<Act, "sale" | "resale" | "update">;

/** The vendor itself is bound from another day than those who resell; whoever downloads or renews is concerned by the end of updates. */
function actOn({ kind, venue }: Verdict): MainAct {
  if (kind !== "purchase") return "update";
  return venue === "own" ? "sale" : "resale";
}

function heading(input: LawInput, offer: Offer, main: DatedAct): string {
  const { vendorName, t } = input;
  const day = input.formatDay(main.from);
  if (offer === "purchase") return t(ahead("sentence_heading_sale", main), offered(input), day);
  return t(ahead(HEADINGS[offer], main), vendorName, day);
}

const HEADINGS = {
  list: "sentence_heading_sale_list",
  download: "sentence_heading_download",
  renewal: "sentence_heading_renewal",
} as const;

/** What the page offers, by name: "Acme Premium", or "Acme software" when the product is not known. */
function offered({ verdict, vendorName, t }: LawInput): string {
  const { product } = verdict;
  if (!product) return t("sentence_vendor_software", vendorName);
  return product.toLowerCase().startsWith(vendorName.toLowerCase()) ? product : `${vendorName} ${product}`;
}

function prohibited({ restriction, vendorName, t, formatDay }: LawInput, act: MainAct, main: DatedAct): SourcedText {
  return {
    text: t(ahead(`sentence_${act}`, main), vendorName, formatDay(main.from)),
    source: sourceOf(main.statement.sources, restriction.sources),
  };
}

/** Who buys is concerned by the end of updates, too. */
function alsoUpdates({ restriction, t, formatDay, today }: LawInput, offer: Offer): SourcedText[] {
  const update = offer === "purchase" || offer === "list" ? datedAct(restriction, "update", today) : undefined;
  if (!update) return [];
  return [
    {
      text: t(ahead("sentence_also_update", update), formatDay(update.from)),
      source: sourceOf(update.statement.sources, restriction.sources),
    },
  ];
}

/** Use is no offense, switching is advised: one sentence when one source says both, two when none does. */
function useAndAdvice(input: LawInput): SourcedText[] {
  const { restriction, t } = input;
  const { limited, statement } = restriction.privateUse;
  const source = sharedSource(statement, restriction.advice, restriction.sources);
  if (limited || !source) return [stated(statement, input), stated(restriction.advice, input)];
  return [{ text: t("sentence_use_and_advice"), source }];
}

/** Keys that have a second wording for the time before the prohibition begins. */
type Dated =
  Extract<MessageKey, `sentence_${string}_from`> extends infer K ? (K extends `${infer Base}_from` ? Base & MessageKey : never) : never;

function ahead<K extends Dated>(key: K, act: DatedAct): K | `${K}_from` {
  return act.ahead ? `${key}_from` : key;
}
