/** What every rule file is made of: texts, ids, days, links, patterns, sources and statements. */
import * as v from "valibot";

/** Made when asked for: the worker carries the schemas for organizations with rules of their own, and everybody else should not pay for them. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export const text = (about: string) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000), v.description(about));
export const id = (about: string) =>
  v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "lower-case words joined by hyphens"), v.description(about));
export const day = (about: string) =>
  v.pipe(v.string(), v.isoDate("a day written as YYYY-MM-DD"), v.check(isCalendarDay, "a day of the calendar"), v.description(about));

/** 2024-02-31 has the form of a day and is none. */
const isCalendarDay = (text: string) => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
export const link = (about: string) =>
  v.pipe(v.string(), v.url("a complete address"), v.startsWith("https://", "an https address"), v.description(about));
export const host = (about: string) =>
  v.pipe(v.string(), v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, "a host name in lower case, such as example.com"), v.description(about));
export const glob = (about: string) =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(400),
    v.regex(/^[^?#\s]+$/, "a path pattern without ?, # or spaces"),
    v.check(hasFlatChoices, "choices {a,b} that are closed and not nested"),
    v.check(hasFewWildcards, "at most three **"),
    v.description(about),
  );

/** A pattern of a host, a file name, a parameter's value or an app id. */
export const pattern = (about: string) =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(400),
    v.check(hasFlatChoices, "choices {a,b} that are closed and not nested"),
    v.check(hasFewWildcards, "at most three **"),
    v.description(about),
  );

/** `{a,b}` inside `{…}` cannot be read. */
function hasFlatChoices(pattern: string): boolean {
  return !/[{}]/.test(pattern.replace(/\{[^{}]*\}/g, ""));
}

/** Each further `**` multiplies the time that a long address can cost. */
function hasFewWildcards(pattern: string): boolean {
  return (pattern.match(/\*\*/g) ?? []).length <= 3;
}

export const words = (about: string) =>
  v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))), v.description(about));

/** `"$schema"` is allowed in every file so that editors can find the JSON Schema. */
export const schemaRef = v.optional(v.string());

/** A text per language; English is the one that must be there. */
export const localizedText = once(() => v.intersect([v.object({ en: text("English text") }), v.record(v.string(), v.string())]));

export const sourceSchema = once(() =>
  v.strictObject({
    id: id("Name by which statements refer to this source"),
    publisher: text("Who published it"),
    title: text("What it is"),
    url: link("Where it stands"),
    date: v.optional(day("Day of publication")),
    checkedOn: day("Day on which somebody last held the fact against this source"),
    confirmed: v.pipe(
      v.picklist(["official", "quoted", "reported"]),
      v.description(
        "official: the text of the authority or a faithful copy of it was read; quoted: parts of it were read where others quote it; reported: press, law firms or the vendor report it",
      ),
    ),
  }),
);

export const statementSchema = once(() =>
  v.strictObject({
    id: id("Name of the statement"),
    text: localizedText(),
    date: v.optional(day("Day the statement is about")),
    sources: v.pipe(v.array(v.string()), v.minLength(1, "at least one source id"), v.description("Ids from the file's list of sources")),
  }),
);

export type Source = v.InferOutput<ReturnType<typeof sourceSchema>>;
export type Statement = v.InferOutput<ReturnType<typeof statementSchema>>;
