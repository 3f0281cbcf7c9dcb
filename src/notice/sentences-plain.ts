/** Sentences for restrictions that have no wording of their own: their title, and what their file states. */
import type { Statement } from "../rules/schema";
import type { LawInput } from "./input";
import { foreign, localized } from "./localized";
import type { SourcedText } from "./model";
import type { Sentences } from "./sentences-shape";
import { sourceOf } from "./sources";

export function plain(input: LawInput): Sentences {
  const { restriction, t, vendorName, language, formatDay, today } = input;
  const title = localized(restriction.title, language);
  const from = restriction.phases[0]?.from ?? restriction.published;
  const key = from > today ? "sentence_rule_from" : "sentence_rule";
  const source = sourceOf([restriction.official], restriction.sources);
  const rule = { text: t(key, title, restriction.authority.name, formatDay(from)), source };
  return {
    heading: { text: t("sentence_heading_rule", vendorName, title), source },
    rule,
    brief: [rule, stated(restriction.privateUse.statement, input), stated(restriction.advice, input)],
    background: background(input),
  };
}

/** One line of why, and the vendor's reply: always in the words of the restriction's file. */
export function background(input: LawInput): SourcedText[] {
  return [stated(input.restriction.reason, input), stated(input.restriction.reply, input)];
}

/** A statement of the restriction's file as it stands. */
export function stated(statement: Statement, { restriction, language }: LawInput): SourcedText {
  const source = sourceOf(statement.sources, restriction.sources);
  return { text: localized(statement.text, language), ...foreign(statement.text, language), source };
}
