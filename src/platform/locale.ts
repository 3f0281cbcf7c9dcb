/**
 * Texts and dates in the language of the browser, or in the one that was chosen instead. Texts stand in `_locales`; English
 * decides which ones there are.
 */
import browser from "./browser";
import { LANGUAGE_NAMES, type LanguageName, tagOf } from "./languages";
import { decodeMessages, fill, type Messages } from "./message-format";
import type { MessageKey, MessageValues } from "./message-names";

export type { MessageKey, MessageValues };

/** The language that was chosen, read from the package; only a cache, so that `t` need not wait. */
let chosen: { name: LanguageName; messages: Messages } | undefined;
let asked: LanguageName | "auto" = "auto";

/** From now on texts are in this language; what a translation lacks is in English. */
export async function speak(wanted: LanguageName | "auto"): Promise<void> {
  const name = wanted === "auto" && isMute() ? nearest(browser.i18n.getUILanguage()) : wanted;
  asked = name;
  if (name === (chosen?.name ?? "auto")) return;
  const next = name === "auto" ? undefined : { name, messages: { ...(await readMessages("en")), ...(await readMessages(name)) } };
  // Asked for another one meanwhile: the last one counts, whichever file came first.
  if (asked === name) chosen = next;
}

/** Seen in Chromium: a worker that was just started may find no text at all. Then the files are read instead. */
function isMute(): boolean {
  return browser.i18n.getMessage("page_language") === "";
}

/** @returns the language of the package that fits a tag such as pt-BR or de-AT best; English where none does */
function nearest(tag: string): LanguageName {
  const exact = LANGUAGE_NAMES.find((name) => tagOf(name) === tag);
  return exact ?? LANGUAGE_NAMES.find((name) => base(name) === base(tag)) ?? "en";
}

async function readMessages(name: LanguageName): Promise<Messages> {
  try {
    const file = await fetch(browser.runtime.getURL(`_locales/${name}/messages.json`));
    return decodeMessages(await file.json());
  } catch {
    // A package without this language: English stands in.
    return {};
  }
}

/** @returns the text for `key`, its $1 … $9 filled with `values` */
export function t<K extends MessageKey>(key: K, ...values: MessageValues[K]): string {
  const message = chosen?.messages[key];
  const texts = values.map(String);
  return message ? fill(message, texts) : browser.i18n.getMessage(key, texts);
}

/** Every text whose key passes, unfilled, when they are not those of the browser: for scripts that only know `browser.i18n`. */
export function chosenMessages(wanted: (key: string) => boolean): Messages | undefined {
  return chosen && Object.fromEntries(Object.entries(chosen.messages).filter(([key]) => wanted(key)));
}

/** Language tag of the texts: that of the browser (en-US), or that of the translation where the browser's has none. */
export function language(): string {
  // Where the package lacks the chosen language, its texts are in English and so is the tag.
  if (chosen) return chosen.messages.page_language?.message ?? tagOf(chosen.name);
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
