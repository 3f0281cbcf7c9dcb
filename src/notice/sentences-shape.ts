import type { SourcedText } from "./model";

/** What a notice says in words. */
export interface Sentences {
  heading: SourcedText;
  /** What the rule says about such an offer, in one sentence. */
  rule: SourcedText;
  /** What one must know, in the order in which it is read; read in about ten seconds together with the heading. */
  brief: SourcedText[];
  /** Why there is a rule, and what the vendor says to it. */
  background: SourcedText[];
}
