/** Rules on the page's running text, for pages that say little in titles, data and controls, and for bare texts. */

import type { ControlGroup, Kind } from "../../rules/schema";
import { controlsIn, editorialIn } from "../phrases";
import type { Ruleset } from "../ruleset";
import { wordsOf } from "../words";
import { combine, type Finding, type Rule } from "./finding";
import { hasOtherSubject } from "./other-subject";
import type { Case } from "./reading";
import { mentions, offersIn, subjectOfPart, unitsIn } from "./subject";

/** The text counts as being about the vendor from this many mentions on. */
const OFTEN = 3;
const AROUND = 5;

/** Bare text: nothing of the page's structure is known, so that every word of it weighs more. */
function isBare({ facts }: Case): boolean {
  return facts.headings.length === 0 && facts.controls.length === 0;
}

export const textSubject: Rule = (page) => {
  if (page.owner === page.vendor || hasOtherSubject(page)) return undefined;
  const { facts, vendor, ruleset } = page;
  const words = wordsOf(facts.text);
  const named = ruleset.names.find(words).filter((match) => match.value === vendor);
  const first = named[0];
  if (!first) return undefined;
  const offers = offersIn(words, vendor, ruleset);
  if (offers.length >= 2 && offers.length * 2 >= unitsIn(words, ruleset)) {
    return { rule: "text-subject", where: "text", text: offers.slice(0, 2).join(", "), weight: 0.85 };
  }
  if (!isBare(page)) return undefined;
  const withProduct = named.some(({ at }) => subjectOfPart(words.slice(at, at + AROUND), "", vendor, ruleset)?.form === "product");
  const weight = named.length >= OFTEN ? (withProduct ? 0.7 : 0.5) : withProduct ? 0.45 : 0.25;
  return { rule: "text-subject", where: "text", text: words.slice(first.at, first.at + AROUND).join(" "), weight };
};

export const textOffers: Rule = ({ facts, vendor, ruleset }) => {
  const offers = offersIn(wordsOf(facts.text), vendor, ruleset);
  if (offers.length === 0) return undefined;
  return { rule: "licence-units", where: "text", text: offers[0] as string, weight: offers.length >= 2 ? 0.65 : 0.45, kind: "purchase" };
};

/** A card says name, price and "Buy" in one breath. */
const BREATH = 5;
const FEW_CONTROLS = 2;

/** A full stop parts a sentence from the button below it; on a card nothing stands between name and button. */
const SENTENCE_END = /[.!?。！？](?:\s|$)/;

/** The vendor named right before the word of a control that buys, as on the card of a list. */
export const nearControl: Rule = (page) => {
  if (page.owner === page.vendor || hasOtherSubject(page)) return undefined;
  const { facts, ruleset, vendor } = page;
  if (!mentions(wordsOf(facts.text), vendor, ruleset)) return undefined;
  const buys = controlsIn(ruleset.phrases, wordsOf(facts.text)).filter((match) => match.value === "cart" || match.value === "buy");
  // Many such controls are a list, and one card of a list is not what the list is about.
  if (buys.length === 0 || buys.length > FEW_CONTROLS) return undefined;
  for (const sentence of facts.text.split(SENTENCE_END)) {
    const text = nameBeforeControl(wordsOf(sentence), page);
    if (text) return { rule: "near-control", where: "text", text, weight: 0.62 };
  }
  return undefined;
};

function nameBeforeControl(words: readonly string[], { vendor, ruleset }: Case): string | undefined {
  const controls = controlsIn(ruleset.phrases, words).filter((match) => match.value === "cart" || match.value === "buy");
  for (const name of ruleset.names.find(words)) {
    const control = name.value === vendor && controls.find(({ at }) => at > name.at && at <= name.at + BREATH);
    const before = words.slice(Math.max(0, name.at - BREATH), name.at + 1);
    if (control && !isContrasted(before, ruleset)) return words.slice(name.at, control.at + control.length).join(" ");
  }
  return undefined;
}

/** "Better than …", "switch from …": the vendor is named to sell another's product. */
function isContrasted(words: readonly string[], ruleset: Ruleset): boolean {
  return editorialIn(ruleset.phrases, words).some((match) => match.value === "versus" || match.value === "alternative");
}

/** Words that hardly occur but on controls weigh more than words that articles use too. */
const TEXT_CONTROL: Partial<Record<ControlGroup, [Kind, number]>> = {
  cart: ["purchase", 0.6],
  quote: ["purchase", 0.6],
  buy: ["purchase", 0.3],
  trial: ["download", 0.3],
  download: ["download", 0.2],
};
/** Said in the text of a page that has controls of its own, only these still tell. */
const TELLING: ReadonlySet<ControlGroup> = new Set(["cart", "quote"]);

/** A text copied from a page still holds the words of its controls; a form's invitation often stands outside the button. */
export const textControls: Rule = ({ facts, ruleset }) => {
  const bare = facts.controls.length === 0;
  const words = wordsOf(facts.text);
  const best = new Map<ControlGroup, Finding>();
  for (const match of controlsIn(ruleset.phrases, words)) {
    const known = TEXT_CONTROL[match.value];
    if (!known || (!bare && !TELLING.has(match.value))) continue;
    // "Buy now" is a control; "buy" alone may be a sentence.
    const weight = match.length > 1 ? combine([known[1], 0.25]) : known[1];
    const text = words.slice(match.at, match.at + match.length).join(" ");
    if ((best.get(match.value)?.weight ?? 0) < weight)
      best.set(match.value, { rule: "text-controls", where: "text", text, weight, kind: known[0] });
  }
  return [...best.values()];
};
