/** Texts and dates in the language of the browser. Texts stand in `_locales`; English decides which ones there are. */
import browser from "./browser";
import type { MessageKey, MessageValues } from "./message-names";

export type { MessageKey, MessageValues };

/** @returns the text for `key`, its $1 … $9 filled with `values` */
export function t<K extends MessageKey>(key: K, ...values: MessageValues[K]): string {
  return browser.i18n.getMessage(key, values.map(String));
}

/** Language tag of the texts: that of the browser (en-US), or that of the translation where the browser's has none. */
export function language(): string {
  const [wanted, shown] = [browser.i18n.getUILanguage(), browser.i18n.getMessage("page_language")];
  return !shown || base(wanted) === base(shown) ? wanted : shown;
}

function base(tag: string): string {
  return tag.split(/[-_]/)[0] ?? tag;
}

/** Languages written from right to left; the browser tells its own direction only, which English texts in it do not have. */
const RIGHT_TO_LEFT = ["ar", "fa", "he", "ur"];

/** Writing direction of the texts. */
export function direction(): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.includes(base(language())) ? "rtl" : "ltr";
}

/** @param day YYYY-MM-DD, a calendar day without a time zone */
export function formatDay(day: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(language(), { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" });
}
