/** Texts of the rules, which carry their translations with them. */

/** A text per language; English is always there. */
export type Localized = { en: string } & Record<string, string>;

/** @returns the text in `language` (pt-BR), else in its base language (pt), else in English */
export function localized(text: Localized, language: string): string {
  const base = language.split("-")[0] ?? language;
  return text[language] ?? text[base] ?? text.en;
}
