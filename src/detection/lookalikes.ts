/**
 * Letters of other alphabets that look like Latin ones, as a false name uses them: "Аcme" with a Cyrillic А. Only words that mix
 * alphabets are read this way; a word of one alphabet means what it says.
 * Pairs from Unicode's confusables.txt (UTS #39, https://www.unicode.org/reports/tr39/), capitals included: м for М.
 */
const OTHER = "авсԁеһіјкмнорԛѕтухѵԝαβεικμορτυχ";
const LATIN = "abcdehijkmhopqstyxvwabeikmoptyx";
/** Latin beside Greek or Cyrillic. */
const MIXED = /[a-z][\u0370-\u052f]|[\u0370-\u052f][a-z]/;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** @param text in lower case; @returns it with the words that mix alphabets in Latin letters */
export function readLookalikes(text: string): string {
  if (!MIXED.test(text)) return text;
  return text.replace(WORD, (word) => (MIXED.test(word) ? word.replace(/[\u0370-\u052f]/g, latin) : word));
}

function latin(letter: string): string {
  return LATIN[OTHER.indexOf(letter)] ?? letter;
}
