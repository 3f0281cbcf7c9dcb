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
import { CATALOGUE, type Role } from "./catalogue";
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
  /** How far each question of the decision was answered, 0 to 1. */
  strength: Record<Role, number>;
}

/** Of a page that names no vendor where a page says what it is about. */
export const NOT_NAMED: Judgement = {
  verdict: silent(null, "not-named"),
  findings: [],
  strength: { identity: 0, intent: 0, exclusion: 0 },
};

/** @returns what the page is for, for the vendor it speaks of most clearly, with the evidence */
export function classify(facts: PageFacts, ruleset: Ruleset): Verdict {
  return weigh(facts, ruleset).verdict;
}

/**
 * @param without findings to leave aside, to learn what the verdict would be without them
 * @returns the verdict of `classify`, and all findings of the vendor it is about, whether or not they count
 */
export function weigh(facts: PageFacts, ruleset: Ruleset, without?: (finding: Finding) => boolean): Judgement {
  const location = locate(facts, ruleset);
  const vendors = vendorsNamed(location);
  if (vendors.length === 0) return NOT_NAMED;
  const page = read(location);
  const judgements = vendors.map((vendor) => judge({ ...page, vendor }, without));
  return judgements.sort((a, b) => rank(b.verdict) - rank(a.verdict))[0] as Judgement;
}

/** A flag before none, then by confidence. */
function rank(verdict: Verdict): number {
  return (verdict.kind === "none" ? 0 : 1) + verdict.confidence;
}

const IDENTITY_RULES: readonly Rule[] = [...PRODUCT_IDENTITY_RULES, ...LIST_IDENTITY_RULES];
const INTENT_RULES: readonly Rule[] = [...ADDRESS_INTENT_RULES, ...PAGE_INTENT_RULES, ...CONTROL_INTENT_RULES, ...WORD_INTENT_RULES];
const EXCLUSION_RULES: readonly Rule[] = [...PLACE_EXCLUSION_RULES, ...THING_EXCLUSION_RULES, ...EDITORIAL_EXCLUSION_RULES];

type Without = ((finding: Finding) => boolean) | undefined;

function apply(rules: readonly Rule[], page: Case, without: Without): Finding[] {
  const findings = rules.flatMap((rule) => rule(page) ?? []);
  return (without ? findings.filter((finding) => !without(finding)) : findings).sort((a, b) => b.weight - a.weight);
}

function judge(page: Case, without: Without): Judgement {
  const intents = apply(INTENT_RULES, page, without);
  const decisive = intents.find((finding) => finding.rule === "own-page" || finding.rule === "installer");
  const identities = apply(IDENTITY_RULES, page, without);
  // A known page of the vendor, or an installer, is what it is whatever its title says.
  const exclusions = apply(EXCLUSION_RULES, page, without).filter((finding) => !decisive || finding.weight === 1);
  return {
    verdict: decide(page, decisive, identities, decisive ? [decisive] : intents, exclusions),
    findings: [...identities, ...intents, ...exclusions],
    strength: {
      identity: identityOf(decisive, identities),
      intent: strongestKind(decisive ? [decisive] : intents).weight,
      exclusion: together(exclusions),
    },
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
  const { kind, weight } = strongestKind(intents);
  const confidence = round(identityOf(decisive, identities) * weight * (1 - together(exclusions)));
  const speaking = intents.filter((finding) => finding.kind === kind && finding !== decisive);
  if (!kind || confidence < THRESHOLD) {
    const findings = [...(decisive ? [decisive] : []), ...identities, ...speaking, ...exclusions];
    return { ...silent(page.vendor, exclusions[0]?.rule ?? "no-offer", findings), confidence };
  }
  return flagged(page, kind, confidence, [...(decisive ? [decisive] : []), ...identities, ...speaking]);
}

function together(findings: readonly Finding[]): number {
  return combine(findings.map((finding) => finding.weight));
}

/** Whose product a known page or an installer is need not be asked. */
function identityOf(decisive: Finding | undefined, identities: readonly Finding[]): number {
  return decisive ? 1 : together(identities);
}

/** When two kinds are about as likely, the one that says more wins: renewing before handing out before selling. */
const PRECEDENCE: readonly Kind[] = ["renewal", "download", "purchase"];
const ABOUT_AS_LIKELY = 0.05;
/** A page that says in its title that it renews does so by selling: prices and carts do not speak against it. */
const SAYS_RENEWAL = 0.85;

function strongestKind(intents: readonly Finding[]): { kind: Kind | undefined; weight: number } {
  let best: { kind: Kind | undefined; weight: number } = { kind: undefined, weight: 0 };
  for (const kind of PRECEDENCE) {
    const weight = together(intents.filter((finding) => finding.kind === kind));
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

/** A finding as a verdict tells it. */
export function toEvidence({ rule, where, text, weight, source }: Finding): Evidence {
  const readable = text.slice(0, MAX_TEXT).replace(UNREADABLE, " ");
  return { rule, where, text: readable, weight: round(weight), ...(source ? { source } : {}) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
