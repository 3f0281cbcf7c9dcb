import type { SourcedText } from "./model";

/** What a notice says in words. */
export interface Sentences {
  heading: string;
  /** In the order in which they are read; the first three say what one must know. */
  statements: SourcedText[];
}
