/** What judging a page gives. */
import type { Kind } from "../rules/schema";
import type { RuleId } from "./classify/catalogue";

/** Where on a page or in its address a piece of evidence was found. */
export type Where = "address" | "title" | "heading" | "data" | "meta" | "controls" | "links" | "list" | "price" | "text" | "breadcrumb";

export interface Evidence {
  rule: RuleId;
  where: Where;
  /** The words found, as they stand on the page. */
  text: string;
  /** How much it counts for (or, for an exclusion, against) the verdict: 0 to 1. */
  weight: number;
  /** Place in `rules/` of the rule as written, where there is one. */
  source?: string;
}

/** What sort of place offers the product; the restriction binds them from different days. */
export type Venue = "own" | "shop" | "app-store" | "portal";

/** The verdict on a page that gets no notice, whatever the evidence. */
export function noVerdict(vendor: string | null, evidence: Evidence[]): Verdict {
  return { kind: "none", vendor, restriction: null, venue: "shop", listing: false, confidence: 0, evidence };
}

export interface Verdict {
  kind: Kind | "none";
  vendor: string | null;
  restriction: string | null;
  product?: string;
  audience?: "consumer" | "business";
  venue: Venue;
  /** True for a search or a list of several products. */
  listing: boolean;
  /** 0 to 1; a notice is due from `THRESHOLD` on. */
  confidence: number;
  evidence: Evidence[];
  reference?: string;
}
