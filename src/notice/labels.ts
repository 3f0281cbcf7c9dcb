/** The notice's own words: buttons, titles, small print. What is said about page and rule comes with the model. */
import type english from "../../public/_locales/en/messages.json";
import { text } from "./extension";

export type LabelKey = Extract<keyof typeof english, `notice_${string}` | "appName">;

/** @returns the label in the language of the browser, its $1 … $9 filled with `values` */
export function label(key: LabelKey, ...values: string[]): string {
  return text(key, values);
}
