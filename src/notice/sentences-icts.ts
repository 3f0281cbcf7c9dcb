/**
 * Sentences for determinations of the Commerce Department about information technology (15 CFR part 791): dated prohibitions
 * of sale, resale and updates that bind vendor and resellers and leave private use free. Dates come from the restriction's phases.
 */
import type { Verdict } from "../detection/verdict";
import type { MessageKey } from "../platform/locale";
import type { Act } from "../rules/schema";
import type { NoticeInput } from "./input";
import type { SourcedText } from "./model";
import { type DatedAct, datedAct } from "./phases";
import { background, stated } from "./sentences-plain";
import type { Sentences } from "./sentences-shape";
import { sharedSource, sourceOf } from "./sources";

/** @returns undefined when the restriction prohibits nothing that such a page offers */
export function icts(input: NoticeInput): Sentences | undefined {
  const act = actOn(input.verdict);
  const main = datedAct(input.restriction, act, input.today);
  if (!main) return undefined;
  return {
    heading: heading(input, main),
    statements: [prohibited(input, act, main), here(input, main), ...useAndAdvice(input), ...background(input)],
  };
}

type MainAct = Extract<Act, "sale" | "resale" | "update">;

/** The vendor itself is bound from another day than those who resell; whoever downloads or renews is concerned by the end of updates. */
function actOn({ kind, venue }: Verdict): MainAct {
  if (kind !== "purchase") return "update";
  return venue === "own" ? "sale" : "resale";
}

function heading(input: NoticeInput, main: DatedAct): string {
  const { verdict, vendorName, t } = input;
  const day = input.formatDay(main.from);
  if (verdict.kind !== "purchase")
    return t(ahead(`sentence_heading_${verdict.kind === "renewal" ? "renewal" : "download"}`, main), vendorName, day);
  if (verdict.listing) return t(ahead("sentence_heading_sale_list", main), vendorName, day);
  return t(ahead("sentence_heading_sale", main), offered(input), day);
}

/** What the page offers, by name: "Acme Premium", or "Acme software" when the product is not known. */
function offered({ verdict, vendorName, t }: NoticeInput): string {
  const { product } = verdict;
  if (!product) return t("sentence_vendor_software", vendorName);
  return product.toLowerCase().startsWith(vendorName.toLowerCase()) ? product : `${vendorName} ${product}`;
}

function prohibited({ restriction, vendorName, t, formatDay }: NoticeInput, act: MainAct, main: DatedAct): SourcedText {
  return {
    text: t(ahead(`sentence_${act}`, main), vendorName, formatDay(main.from)),
    source: sourceOf(main.statement.sources, restriction.sources),
  };
}

/** What it means on this kind of page. */
function here(input: NoticeInput, main: DatedAct): SourcedText {
  const { verdict, restriction, vendorName, t, formatDay, today } = input;
  if (verdict.kind === "download")
    return { text: t("sentence_here_download"), source: sourceOf(main.statement.sources, restriction.sources) };
  if (verdict.kind === "renewal")
    return { text: t("sentence_here_renewal"), source: sourceOf(main.statement.sources, restriction.sources) };
  const base = verdict.listing ? "sentence_here_sale_list" : "sentence_here_sale";
  const update = datedAct(restriction, "update", today);
  return {
    text: update ? t(ahead(base, update), vendorName, formatDay(update.from)) : t(`${base}_only`),
    source: sourceOf((update ?? main).statement.sources, restriction.sources),
  };
}

/** Use is no offense, switching is advised: one sentence when one source says both, two when none does. */
function useAndAdvice(input: NoticeInput): SourcedText[] {
  const { restriction, vendorName, t } = input;
  const { limited, statement } = restriction.privateUse;
  const source = sharedSource(statement, restriction.advice, restriction.sources);
  if (limited || !source) return [stated(statement, input), stated(restriction.advice, input)];
  return [{ text: t("sentence_use_and_advice", vendorName), source }];
}

/** Keys that have a second wording for the time before the prohibition begins. */
type Dated =
  Extract<MessageKey, `sentence_${string}_from`> extends infer K ? (K extends `${infer Base}_from` ? Base & MessageKey : never) : never;

function ahead<K extends Dated>(key: K, act: DatedAct): K | `${K}_from` {
  return act.ahead ? `${key}_from` : key;
}
