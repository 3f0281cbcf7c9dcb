/**
 * The phrases of `rules/phrases` that stand in a text, by what they say: what a control does, what sort of text this is, what is
 * offered how. All are found in one pass over the words, which is remembered for long texts (see `TermIndex.find`).
 */
import {
  CONTROL_GROUPS,
  type ControlGroup,
  EDITORIAL_GROUPS,
  type EditorialGroup,
  TEXT_GROUPS,
  type TextGroup,
} from "../rules/phrase-groups";
import type { TermIndex, TermMatch } from "./terms";

/** Names of groups are distinct across the three sorts. */
export type PhraseGroup = ControlGroup | EditorialGroup | TextGroup;
export type PhraseIndex = TermIndex<PhraseGroup>;
type Words = readonly string[];

const CONTROLS: ReadonlySet<PhraseGroup> = new Set(CONTROL_GROUPS);
const EDITORIAL: ReadonlySet<PhraseGroup> = new Set(EDITORIAL_GROUPS);
const TEXT: ReadonlySet<PhraseGroup> = new Set(TEXT_GROUPS);

/** Words that stand on controls to buy, download, renew … */
export function controlsIn(phrases: PhraseIndex, words: Words): TermMatch<ControlGroup>[] {
  return phrases.find(words).filter((match): match is TermMatch<ControlGroup> => CONTROLS.has(match.value));
}

/** Words of titles of reviews, comparisons, news, instructions … */
export function editorialIn(phrases: PhraseIndex, words: Words): TermMatch<EditorialGroup>[] {
  return phrases.find(words).filter((match): match is TermMatch<EditorialGroup> => EDITORIAL.has(match.value));
}

/** Words of prices, licences, catalogues and sellers. */
export function textTermsIn(phrases: PhraseIndex, words: Words): TermMatch<TextGroup>[] {
  return phrases.find(words).filter((match): match is TermMatch<TextGroup> => TEXT.has(match.value));
}
