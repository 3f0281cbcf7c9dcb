/** Intent that the words of title, main heading and address show. */
import type { ControlGroup, Kind } from "../../rules/schema";
import { controlsIn } from "../phrases";
import { wordsOf } from "../words";
import { type Finding, type Rule, strongest } from "./finding";
import type { Case } from "./reading";
import { mentions } from "./subject";

/** What words in title and main heading say about an offer: [kind, weight]. */
const OFFER_WORDS: Partial<Record<ControlGroup, [Kind, number]>> = {
  buy: ["purchase", 0.45],
  cart: ["purchase", 0.45],
  download: ["download", 0.45],
  install: ["download", 0.35],
  trial: ["download", 0.35],
};

/** "Download Acme", "Buy Acme online", "Acme: free trial" as title or main heading. */
const offerWords: Rule = (page) =>
  strongest(
    [page.facts.title, ...page.facts.headings.slice(0, Math.min(1, page.facts.mainHeadings))].flatMap((text) => offersOf(text, page)),
  );

function offersOf(text: string, { facts, vendor, owner, ruleset }: Case): Finding[] {
  const words = wordsOf(text);
  if (owner !== vendor && !mentions(words, vendor, ruleset)) return [];
  const groups = new Set(controlsIn(ruleset.phrases, words).map((match) => match.value));
  if (groups.has("document")) return [];
  return [...groups].flatMap((group) => {
    const [kind, weight] = OFFER_WORDS[group] ?? [];
    return kind && weight
      ? { rule: "offer-words", where: text === facts.title ? ("title" as const) : ("heading" as const), text, weight, kind }
      : [];
  });
}

const renewWords: Rule = ({ facts, vendor, ruleset, address, owner, ownRule }) => {
  if (ownRule) return undefined;
  const texts = [facts.title, ...facts.headings.slice(0, facts.mainHeadings), ...address.slugs.map((words) => words.join(" "))];
  const text = texts.find((candidate) => {
    const words = wordsOf(candidate);
    const renews = controlsIn(ruleset.phrases, words).some(
      (match) => match.value === "renew" && !words[match.at - 1]?.startsWith(AUTOMATIC),
    );
    return renews && (owner === vendor || mentions(words, vendor, ruleset));
  });
  return text ? { rule: "renew-words", where: text === facts.title ? "title" : "heading", text, weight: 0.9, kind: "renewal" } : undefined;
};

/** "Auto-renewal" is a condition of a purchase, in most languages by this prefix. */
const AUTOMATIC = "auto";

export const WORD_INTENT_RULES: readonly Rule[] = [offerWords, renewWords];
