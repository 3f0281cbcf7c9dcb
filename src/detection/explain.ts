/**
 * Why a page was judged as it was, and what would have changed that. Every answer comes from judging again, with a finding left
 * aside or a fact added; nothing is guessed. Pure.
 */

import { CATALOGUE, type Role, type RuleId } from "./classify/catalogue";
import { type Judgement, THRESHOLD, toEvidence, weigh } from "./classify/classify";
import type { Finding } from "./classify/finding";
import type { PageFacts } from "./facts";
import type { ReadyVendor, Ruleset } from "./ruleset";
import type { Evidence, Verdict } from "./verdict";

/** One question of the decision: how far it was answered, 0 to 1, and by what. */
export interface Answer {
  strength: number;
  found: Evidence[];
}

/** Something that a page could say, to see whether it was missing; `subject`: title, heading and data name the vendor's product. */
export type Addition = "subject" | "buy" | "download" | "renew";

/** Another page, or other rules, on which the verdict would have been another one. */
export interface Change {
  /** Evidence that would not count. */
  without: Evidence[];
  /** What the page would say besides. */
  added: Addition[];
  kind: Verdict["kind"];
  confidence: number;
}

export interface Explanation {
  verdict: Verdict;
  /** A notice is due from this confidence on. */
  threshold: number;
  /** Is the page about the vendor's product; does it sell, hand out or renew it; what speaks against a notice. */
  answers: Record<Role, Answer>;
  /** Exclusions that were looked at and did not speak. */
  lookedFor: RuleId[];
  /** The smallest changes that alter the kind of page; none where it would take several at once. */
  changes: Change[];
}

/** @returns the verdict of `classify` on these facts, taken apart */
export function explain(facts: PageFacts, ruleset: Ruleset): Explanation {
  const judgement = weigh(facts, ruleset);
  const { verdict, findings } = judgement;
  const spoke = new Set(findings.map(({ rule }) => rule));
  return {
    verdict,
    threshold: THRESHOLD,
    answers: { identity: answer("identity", judgement), intent: answer("intent", judgement), exclusion: answer("exclusion", judgement) },
    lookedFor: verdict.vendor === null ? [] : EXCLUSIONS.filter((rule) => !spoke.has(rule)),
    changes: changesOf(facts, ruleset, judgement),
  };
}

/** These two are answers, not rules that look at a page. */
const EXCLUSIONS = (Object.keys(CATALOGUE) as RuleId[]).filter(
  (rule) => CATALOGUE[rule].role === "exclusion" && rule !== "no-offer" && rule !== "not-named",
);

function answer(role: Role, { findings, strength }: Judgement): Answer {
  return { strength: strength[role], found: ofRole(findings, role).map(toEvidence) };
}

function ofRole(findings: readonly Finding[], role: Role): Finding[] {
  return findings.filter(({ rule }) => CATALOGUE[rule].role === role);
}

interface Attempt {
  without: readonly Finding[];
  added: readonly Addition[];
}

/** Single changes first; only where none of them helps, what several exclusions and additions come to together. */
function changesOf(facts: PageFacts, ruleset: Ruleset, { verdict, findings }: Judgement): Change[] {
  const single = distinct(findings).map((finding): Attempt => ({ without: [finding], added: [] }));
  if (verdict.kind !== "none") return thatChange(single, facts, ruleset, verdict);
  const without = ofRole(findings, "exclusion");
  const levels: Attempt[][] = [
    [...single, ...ADDITIONS.map((addition) => ({ without: [], added: [addition] }))],
    [{ without, added: [] }],
    ADDITIONS.map((addition) => ({ without, added: [addition] })),
    ADDITIONS.filter((addition) => addition !== "subject").map((offer) => ({ without, added: ["subject", offer] })),
  ];
  for (const level of levels) {
    const changes = thatChange(level, facts, ruleset, verdict);
    if (changes.length > 0) return changes;
  }
  return [];
}

function thatChange(attempts: readonly Attempt[], facts: PageFacts, ruleset: Ruleset, verdict: Verdict): Change[] {
  const vendor = ruleset.vendors.find(({ id }) => id === verdict.vendor) ?? ruleset.vendors[0];
  return attempts.flatMap(({ without, added }) => {
    const page = vendor ? added.reduce((changed, addition) => ADD[addition](changed, vendor), facts) : facts;
    const ignored = new Set(without.map(keyOf));
    const { kind, confidence } = weigh(page, ruleset, (finding) => ignored.has(keyOf(finding))).verdict;
    return kind === verdict.kind ? [] : [{ without: without.map(toEvidence), added: [...added], kind, confidence }];
  });
}

/** What is found when a page is judged again is the same by its content only. */
function keyOf({ rule, where, text }: Finding): string {
  return `${rule}\n${where}\n${text}`;
}

function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [keyOf(finding), finding])).values()];
}

const ADD: Record<Addition, (facts: PageFacts, vendor: ReadyVendor) => PageFacts> = {
  subject: (facts, { name, rules }) => {
    const product = `${name} ${rules.products[0]?.name ?? ""}`.trim();
    return {
      ...facts,
      title: product,
      headings: [product, ...facts.headings.slice(1)],
      mainHeadings: Math.max(1, facts.mainHeadings),
      data: facts.data.map((item) => ({ ...item, name: product, maker: name })),
    };
  },
  buy: (facts) => ({ ...withControl(facts, "Add to cart"), prices: [...facts.prices, "$39.99"] }),
  download: (facts) => withControl(facts, "Download now"),
  renew: (facts) => withControl(facts, "Renew now"),
};
const ADDITIONS = Object.keys(ADD) as Addition[];

function withControl(facts: PageFacts, text: string): PageFacts {
  return { ...facts, controls: [{ text, place: "main", count: 1 }, ...facts.controls] };
}
