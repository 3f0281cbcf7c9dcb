/**
 * The heading and the statements of a notice. Which words are used depends on the type of the restriction: a restriction
 * of a type that has no sentences of its own is told by its title and by the statements of its file, never by another one's words.
 */
import type { NoticeInput } from "./input";
import type { SourcedText } from "./model";
import { icts } from "./sentences-icts";
import { plain } from "./sentences-plain";

export interface Sentences {
  heading: string;
  /** In the order in which they are read; the first three say what one must know. */
  statements: SourcedText[];
}

export function sentences(input: NoticeInput): Sentences {
  return (input.restriction.type === "icts-determination" && icts(input)) || plain(input);
}
