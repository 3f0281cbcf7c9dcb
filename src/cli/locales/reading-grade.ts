/**
 * How many years of school an English text asks for: the Flesch-Kincaid grade (Kincaid et al., 1975), with syllables counted by
 * vowel groups. An estimate, good for finding the sentence that is too long. Pure.
 */

/** @param texts each is read as sentences of its own, whether or not it ends with a full stop */
export function readingGrade(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** Full stops within abbreviations, and values that come later. */
function plain(text: string): string {
  return text
    .replace(/\bU\.S\./g, "US")
    .replace(/\bInc\./g, "Inc")
    .replace(/\$\d/g, "Name")
    .replace(/[“”"()]/g, "");
}

function sentencesOf(text: string): string[] {
  return plain(text)
    .split(/[.!?;:…]+(?:\s|$)/)
    .filter((sentence) => /\p{L}/u.test(sentence));
}

function wordsOf(sentence: string): string[] {
  return sentence.split(/[\s–/-]+/).filter((word) => /[\p{L}\d]/u.test(word));
}

/** Vowel groups, without a silent e at the end; a figure or an abbreviation is one breath. */
export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  if (letters.length <= 2 || word === word.toUpperCase()) return 1;
  const groups = letters.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e|(?<=[aeiouy]l)e)$/, "").match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 1);
}
