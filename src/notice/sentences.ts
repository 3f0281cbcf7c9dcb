/**
 * The heading and the statements of a notice. Which words are used depends on the type of the restriction: a restriction
 * of a type that has no sentences of its own is told by its title and by the statements of its file, never by another one's words.
 */
import type { NoticeInput } from "./input";
import { icts } from "./sentences-icts";
import { organization } from "./sentences-organization";
import { plain } from "./sentences-plain";
import type { Sentences } from "./sentences-shape";

export function sentences(input: NoticeInput): Sentences {
  const { restriction } = input;
  if (restriction.type === "organization-rule") return organization({ ...input, restriction });
  const law = { ...input, restriction };
  return (restriction.type === "icts-determination" && icts(law)) || plain(law);
}
