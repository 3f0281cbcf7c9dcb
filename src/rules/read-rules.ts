/**
 * From any JSON to rules, or to what is wrong with it. Needs neither files nor the list of public suffixes, so that the worker can
 * read rules that reach it at run time as strictly as the build reads those in `rules/`.
 */
import * as v from "valibot";
import { mistakesAcross } from "./across-files";
import type { RuleData } from "./rule-data";
import { addressWordsSchema, alternativeFileSchema, phraseFileSchema, restrictionSchema, siteFileSchema, vendorSchema } from "./schema";

/** One line for each mistake: file, place in it, what was expected. */
export type Mistakes = { mistakes: readonly string[] };

/**
 * @param file what the JSON is called in mistakes
 * @param at where in it the JSON stands; `$` is the whole
 * @returns the value as the schema has it, or every mistake
 */
export function readAs<S extends v.GenericSchema>(
  schema: S,
  json: unknown,
  file: string,
  at = "$",
): { value: v.InferOutput<S> } | Mistakes {
  const result = v.safeParse(schema, json);
  return result.success ? { value: result.output } : { mistakes: result.issues.map((issue) => describe(issue, `${file}: at ${at}`)) };
}

/**
 * All rules in one object, such as those of a feed.
 * @param file what the JSON is called in mistakes of form; mistakes between rules name the file of `rules/` that each would have
 */
export function readRules(json: unknown, file: string): { value: RuleData } | Mistakes {
  const read = readAs(allRules(), json, file);
  if ("mistakes" in read) return read;
  const mistakes = mistakesAcross(read.value);
  return mistakes.length > 0 ? { mistakes } : read;
}

/** Made when asked for: hardly any worker ever reads rules. */
function allRules() {
  return v.strictObject({
    vendors: v.array(vendorSchema()),
    restrictions: v.array(restrictionSchema()),
    siteFiles: v.array(siteFileSchema()),
    phrases: v.array(phraseFileSchema()),
    addressWords: addressWordsSchema(),
    alternatives: v.array(alternativeFileSchema()),
  });
}

function describe(issue: v.BaseIssue<unknown>, at: string): string {
  const place = (issue.path ?? []).map((item) => (typeof item.key === "number" ? `[${item.key}]` : `.${String(item.key)}`)).join("");
  const expected = issue.expected ? `expected ${issue.expected}, found ${issue.received}` : issue.message;
  const reason = issue.type === "strict_object" && issue.expected === "never" ? `unknown key, ${expected}` : expected;
  return `${at}${place}: ${reason}${issue.expected && !issue.message.startsWith("Invalid") ? ` (${issue.message})` : ""}`;
}
