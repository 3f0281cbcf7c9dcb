/** The notice's own words: buttons, titles, small print. What is said about page and rule comes with the model. */
import type { MessageKey, MessageValues } from "../platform/message-names";
import { text } from "./extension";

export type LabelKey = Extract<MessageKey, `notice_${string}` | "appName">;

/** @returns the label in the language of the browser, its $1 … $9 filled with `values` */
export function label<K extends LabelKey>(key: K, ...values: MessageValues[K]): string {
  return text(key, values.map(String));
}
