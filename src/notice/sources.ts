/** From the source ids of a statement to the link that a reader can follow. */
import type { Source, Statement } from "../rules/schema";
import type { LinkText } from "./model";

/** @returns the source a statement is best held against: an official text that was read, if it names one, else the first it names */
export function sourceOf(ids: readonly string[], sources: readonly Source[]): LinkText | undefined {
  const named = ids.flatMap((id) => sources.filter((source) => source.id === id));
  const best = named.find((source) => source.confirmed === "official") ?? named[0];
  return best && { text: best.publisher, url: best.url };
}

/** @returns a source that both statements rest on, if there is one */
export function sharedSource(one: Statement, other: Statement, sources: readonly Source[]): LinkText | undefined {
  return sourceOf(
    one.sources.filter((id) => other.sources.includes(id)),
    sources,
  );
}
