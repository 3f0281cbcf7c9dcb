/** Texts of the rules, which carry their translations with them. */

/** A text per language; English is always there. */
export type Localized = { en: string } & Record<string, string>;

/** @returns the text in `language` (pt-BR), else in its base language (pt), else in English */
export function localized(text: Localized, language: string): string {
  return translation(text, language) ?? text.en;
}

/** @returns `{ lang: "en" }` for a text that is English among words of another language: it is pronounced otherwise */
export function foreign(text: Localized, language: string): { lang?: "en" } {
  return translation(text, language) === undefined ? { lang: "en" } : {};
}

function translation(text: Localized, language: string): string | undefined {
  return text[language] ?? text[language.split("-")[0] ?? language];
}
