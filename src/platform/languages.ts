/** Languages of the interface, by the name of their folder in `_locales`, each in its own words. */
export const LANGUAGES = {
  en: "English",
  es: "Español",
  zh_CN: "简体中文",
  zh_TW: "繁體中文",
  vi: "Tiếng Việt",
  fil: "Filipino",
  ko: "한국어",
  ru: "Русский",
  ar: "العربية",
  fr: "Français",
  pt_BR: "Português (Brasil)",
  de: "Deutsch",
} as const;

export type LanguageName = keyof typeof LANGUAGES;

export const LANGUAGE_NAMES = Object.keys(LANGUAGES) as readonly LanguageName[];

/** @returns the language tag that browsers know, such as pt-BR */
export function tagOf(name: LanguageName): string {
  return name.replace("_", "-");
}
