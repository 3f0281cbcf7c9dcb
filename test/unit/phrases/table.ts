/** What a reader of one language meets, and what it is; the brand Zelvaro is invented. */
import type { ControlGroup, EditorialGroup } from "../../../src/rules/schema";

export interface Table {
  language: string;
  /** Words on controls, by what pressing them does. */
  controls: Record<Exclude<ControlGroup, "document">, string[]>;
  /** Titles and headings, by the sort of text. */
  titles: Partial<Record<EditorialGroup, string[]>>;
  /** Titles of pages that offer something: no sort of text is to be seen in them. */
  offers: string[];
  /** Controls and texts that do not do what they seem to. */
  traps: [ControlGroup, string][];
  /** Titles that state a licence. */
  units: string[];
}
