/** The phrases of each language, held against what its readers meet in shops, on vendors' sites, in app stores and in the news. */
import { describe, expect, test } from "vitest";
import { licenceUnits } from "../../src/detection/classify/subject";
import { controlsIn, editorialIn, textTermsIn } from "../../src/detection/phrases";
import { TermIndex } from "../../src/detection/terms";
import { wordsOf } from "../../src/detection/words";
import { CYRILLIC } from "./phrases/cyrillic";
import { EAST_ASIAN } from "./phrases/east-asian";
import { EASTERN } from "./phrases/eastern";
import { GERMANIC } from "./phrases/germanic";
import { ROMANCE } from "./phrases/romance";
import { SLAVIC } from "./phrases/slavic";
import { SOUTH_EAST } from "./phrases/south-east";
import { SOUTHERN } from "./phrases/southern";
import { NOT_SAID, SAID } from "./phrases/text";
import { data, rules } from "./support/rules";

const TABLES = [...GERMANIC, ...ROMANCE, ...SOUTHERN, ...SLAVIC, ...CYRILLIC, ...EASTERN, ...SOUTH_EAST, ...EAST_ASIAN];

/** Groups of the language's own phrases that the text matches. */
function groupsIn(section: "controls" | "editorial", language: string) {
  const index = new TermIndex<string>();
  for (const [group, phrases] of Object.entries(data.phrases.find((file) => file.language === language)?.[section] ?? {}))
    for (const phrase of phrases) index.add(phrase, group);
  return (text: string) => groups(index, text);
}

const groups = (index: TermIndex<string>, text: string) => index.find(wordsOf(text)).map((match) => match.value);
const rows = <T>(record: Partial<Record<string, T[]>>) =>
  Object.entries(record).flatMap(([key, texts = []]) => texts.map((text) => [key, text] as const));

test("every language has its table", () => {
  expect(TABLES.map((table) => table.language).sort()).toEqual(data.phrases.map((file) => file.language).sort());
});

describe.each(TABLES)("$language", ({ language, controls, titles, offers, traps, units }) => {
  const control = groupsIn("controls", language);
  const editorial = groupsIn("editorial", language);

  test.each(rows(controls))("control, %s: %s", (group, text) => expect(control(text)).toContain(group));
  test.each(rows(titles))("title, %s: %s", (group, text) => expect(editorial(text)).toContain(group));
  // Phrases of all languages count on every page.
  test.each(offers)("title of an offer: %s", (text) => expect(editorialIn(rules.phrases, wordsOf(text))).toEqual([]));
  test.each(traps)("no control, %s: %s", (group, text) =>
    expect(controlsIn(rules.phrases, wordsOf(text)).map((match) => match.value)).not.toContain(group),
  );
  test.each(units)("licence: %s", (text) => expect(licenceUnits(wordsOf(text), rules)).toBeDefined());
});

describe("running text", () => {
  const said = (text: string) => textTermsIn(rules.phrases, wordsOf(text)).map((match) => match.value);
  test.each(SAID)("%s: %s", (group, text) => expect(said(text)).toContain(group));
  test.each(NOT_SAID)("no %s: %s", (group, text) => expect(said(text)).not.toContain(group));
});
