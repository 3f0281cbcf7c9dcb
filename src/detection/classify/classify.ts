/**
 * The decision: page facts and rules in, verdict out. Pure, bounded, no browser, no clock.
 *
 * Confidence = identity × intent × what exclusions leave, where several hints of one sort add up as independent ones.
 */
import type { Kind } from "../../rules/schema";
import type { PageFacts } from "../facts";
import { referenceCode } from "../reference";
import type { ReadyVendor, Ruleset } from "../ruleset";
import { type Evidence, noVerdict, type Venue, type Verdict } from "../verdict";
import { CATALOGUE } from "./catalogue";
import { EDITORIAL_EXCLUSION_RULES } from "./exclusion-editorial";
import { PLACE_EXCLUSION_RULES } from "./exclusion-place";
import { THING_EXCLUSION_RULES } from "./exclusion-thing";
import { combine, type Finding, type Rule } from "./finding";
import { PRODUCT_IDENTITY_RULES } from "./identity";
import { LIST_IDENTITY_RULES } from "./identity-list";
import { ADDRESS_INTENT_RULES } from "./intent-address";
import { CONTROL_INTENT_RULES } from "./intent-controls";
import { PAGE_INTENT_RULES } from "./intent-page";
import { WORD_INTENT_RULES } from "./intent-words";
import { type Case, locate, read } from "./reading";
import { vendorsNamed } from "./vendors-named";

/** From this confidence on a notice is shown. */
export const THRESHOLD = 0.5;
/** Pieces of evidence kept in a verdict. */
const MAX_EVIDENCE = 12;

/** A verdict with everything that was found on the way, for tools that explain or measure. */
export interface Judgement {
  verdict: Verdict;
  findings: readonly Finding[];
}

/** @returns what the page is for, for the vendor it speaks of most clearly, with the evidence */
export function classify(facts: PageFacts, ruleset: Ruleset): Verdict {
  return weigh(facts, ruleset).verdict;
}

/** @returns the verdict of `classify`, and all findings of the vendor it is about, whether or not they count */
export function weigh(facts: PageFacts, ruleset: Ruleset): Judgement {
  const location = locate(facts, ruleset);
  const vendors = vendorsNamed(location);
  if (vendors.length === 0) return { verdict: silent(null, "not-named"), findings: [] };
  const page = read(location);
  const judgements = vendors.map((vendor) => judge({ ...page, vendor }));
  return judgements.sort((a, b) => rank(b.verdict) - rank(a.verdict))[0] as Judgement;
}

/** A flag before none, then by confidence. */
function rank(verdict: Verdict): number {
  return (verdict.kind === "none" ? 0 : 1) + verdict.confidence;
}

const IDENTITY_RULES: readonly Rule[] = [...PRODUCT_IDENTITY_RULES, ...LIST_IDENTITY_RULES];
const INTENT_RULES: readonly Rule[] = [...ADDRESS_INTENT_RULES, ...PAGE_INTENT_RULES, ...CONTROL_INTENT_RULES, ...WORD_INTENT_RULES];
const EXCLUSION_RULES: readonly Rule[] = [...PLACE_EXCLUSION_RULES, ...THING_EXCLUSION_RULES, ...EDITORIAL_EXCLUSION_RULES];

function apply(rules: readonly Rule[], page: Case): Finding[] {
  return rules.flatMap((rule) => rule(page) ?? []).sort((a, b) => b.weight - a.weight);
}

function judge(page: Case): Judgement {
  const intents = apply(INTENT_RULES, page);
  const decisive = intents.find((finding) => finding.rule === "own-page" || finding.rule === "installer");
  const identities = apply(IDENTITY_RULES, page);
  // A known page of the vendor, or an installer, is what it is whatever its title says.
  const exclusions = apply(EXCLUSION_RULES, page).filter((finding) => !decisive || finding.weight === 1);
  return {
    verdict: decide(page, decisive, identities, decisive ? [decisive] : intents, exclusions),
    findings: [...identities, ...intents, ...exclusions],
  };
}

function decide(
  page: Case,
  decisive: Finding | undefined,
  identities: readonly Finding[],
  intents: readonly Finding[],
  exclusions: readonly Finding[],
): Verdict {
  if (identities.length === 0 && !decisive) return silent(page.vendor, "not-named", exclusions);
  const identity = decisive ? 1 : combine(identities.map((finding) => finding.weight));
  const { kind, weight } = strongestKind(intents);
  const confidence = round(identity * weight * (1 - combine(exclusions.map((finding) => finding.weight))));
  const speaking = intents.filter((finding) => finding.kind === kind && finding !== decisive);
  if (!kind || confidence < THRESHOLD) {
    const findings = [...(decisive ? [decisive] : []), ...identities, ...speaking, ...exclusions];
    return { ...silent(page.vendor, exclusions[0]?.rule ?? "no-offer", findings), confidence };
  }
  return flagged(page, kind, confidence, [...(decisive ? [decisive] : []), ...identities, ...speaking]);
}

/** When two kinds are about as likely, the one that says more wins: renewing before handing out before selling. */
const PRECEDENCE: readonly Kind[] = ["renewal", "download", "purchase"];
const ABOUT_AS_LIKELY = 0.05;
/** A page that says in its title that it renews does so by selling: prices and carts do not speak against it. */
const SAYS_RENEWAL = 0.85;

function strongestKind(intents: readonly Finding[]): { kind: Kind | undefined; weight: number } {
  let best: { kind: Kind | undefined; weight: number } = { kind: undefined, weight: 0 };
  for (const kind of PRECEDENCE) {
    const weight = combine(intents.filter((finding) => finding.kind === kind).map((finding) => finding.weight));
    if (weight > best.weight + (best.kind ? ABOUT_AS_LIKELY : 0)) best = { kind, weight };
    if (kind === "renewal" && weight >= SAYS_RENEWAL) return best;
  }
  return best;
}

function flagged(page: Case, kind: Kind, confidence: number, findings: readonly Finding[]): Verdict {
  const { vendor } = page;
  const product = findings.find((finding) => finding.product)?.product;
  const evidence = findings.slice(0, MAX_EVIDENCE).map(toEvidence);
  return {
    kind,
    vendor: vendor.id,
    restriction: vendor.restriction,
    product,
    audience: vendor.rules.products.find((candidate) => candidate.name === product)?.audience,
    venue: findings.find((finding) => finding.venue)?.venue ?? venueOf(kind, page),
    listing: findings.some((finding) => finding.rule === "items" || finding.rule === "search-words" || finding.rule === "listing"),
    confidence,
    evidence,
    reference: referenceCode(
      vendor.code,
      kind,
      evidence.map((item) => CATALOGUE[item.rule].code),
      page.ruleset.version,
    ),
  };
}

function venueOf(kind: Kind, page: Case): Venue {
  if (page.owner === page.vendor) return "own";
  return kind === "download" ? "portal" : "shop";
}

function silent(vendor: ReadyVendor | null, rule: Evidence["rule"], findings: readonly Finding[] = []): Verdict {
  const evidence = findings.slice(0, MAX_EVIDENCE).map(toEvidence);
  if (!evidence.some((item) => item.rule === rule)) evidence.push({ rule, where: "address", text: "", weight: 1 });
  return noVerdict(vendor?.id ?? null, evidence);
}

/** Characters by which a page could turn the words around it about, or write into a terminal. */
const UNREADABLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu;
const MAX_TEXT = 160;

function toEvidence({ rule, where, text, weight, source }: Finding): Evidence {
  const readable = text.slice(0, MAX_TEXT).replace(UNREADABLE, " ");
  return { rule, where, text: readable, weight: round(weight), ...(source ? { source } : {}) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
