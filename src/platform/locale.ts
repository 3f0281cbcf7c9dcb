/** Texts and dates in the language of the browser. Texts stand in `_locales`; English decides which ones there are. */
import type english from "../../public/_locales/en/messages.json";
import browser from "./browser";

export type MessageKey = keyof typeof english;

/** @returns the text for `key`, its $1 … $9 filled with `values` */
export function t(key: MessageKey, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(key, values.map(String));
}

/** Language tag of the interface, such as en-US. */
export function language(): string {
  return browser.i18n.getUILanguage();
}

/** Writing direction of the interface. */
export function direction(): "ltr" | "rtl" {
  return browser.i18n.getMessage("@@bidi_dir") === "rtl" ? "rtl" : "ltr";
}

/** @param day YYYY-MM-DD, a calendar day without a time zone */
export function formatDay(day: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(language(), { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" });
}
