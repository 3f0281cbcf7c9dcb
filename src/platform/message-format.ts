/** The format of `_locales` files, for texts that are read without `browser.i18n`, which knows no language but the browser's. Pure. */

export interface Message {
  message: string;
  /** By name, in lower case; the content is a text of its own, mostly "$1". */
  placeholders?: Record<string, { content: string }>;
}

export type Messages = Record<string, Message>;

/**
 * Fills a text as browsers do: `$NAME$` by its placeholder, then `$1` … `$9` by the values, and `$$` is a dollar sign.
 * @see https://developer.chrome.com/docs/extensions/reference/api/i18n
 */
export function fill({ message, placeholders = {} }: Message, values: readonly string[]): string {
  const named = message.replace(/\$([a-z0-9_@]+)\$/gi, (whole, name: string) => placeholders[name.toLowerCase()]?.content ?? whole);
  return named.replace(/\$(\$+|[1-9])/g, (_, what: string) => (what.startsWith("$") ? what : (values[Number(what) - 1] ?? "")));
}

/** Whatever a file holds, as messages; entries that are none are left out. */
export function decodeMessages(file: unknown): Messages {
  if (typeof file !== "object" || file === null) return {};
  return Object.fromEntries(Object.entries(file).filter(([, entry]) => typeof (entry as Partial<Message> | null)?.message === "string"));
}
