/** The notice's own words: buttons, titles, small print. What is said about page and rule comes with the model. */
import { fill, type Messages } from "../platform/message-format";
import type { MessageKey, MessageValues } from "../platform/message-names";
import { text } from "./extension";

export type LabelKey = Extract<MessageKey, `notice_${string}` | "appName">;

let chosen: Messages | undefined;

/** From now on labels are these; without any, those of the browser's language. */
export function setLabels(labels: Messages | undefined): void {
  chosen = labels;
}

/** True for a message that is a label. */
export function isLabel(key: string): key is LabelKey {
  return key === "appName" || key.startsWith("notice_");
}

/** @returns the label in the language of the notice, its $1 … $9 filled with `values` */
export function label<K extends LabelKey>(key: K, ...values: MessageValues[K]): string {
  const message = chosen?.[key];
  const texts = values.map(String);
  return message ? fill(message, texts) : text(key, texts);
}
