/** Texts of the rules as the package carries them. */
import { describe, expect, test } from "vitest";
import { LANGUAGE_NAMES, tagOf } from "../../src/platform/languages";
import { loadRules } from "../../src/rules/load";
import { RULES_FOLDER } from "../../src/rules/load-compiled";
import { packTexts, unpackTexts } from "../../src/rules/packed-texts";

const TAGS = LANGUAGE_NAMES.map(tagOf);

describe("packed texts", () => {
  test("come back as they were, in all languages", () => {
    const { restrictions, alternatives } = loadRules(RULES_FOLDER);
    const told = JSON.parse(JSON.stringify({ restrictions, alternatives }));
    expect(unpackTexts(JSON.parse(JSON.stringify(packTexts(told, TAGS))))).toEqual(told);
  });

  test("stand by language, so that none is left in the data", () => {
    const { data, texts } = packTexts([{ text: { en: "one", de: "eins" } }, { text: { en: "two" } }], ["en", "de"]);
    expect(data).toEqual([{ text: { $text: 0 } }, { text: { $text: 1 } }]);
    expect(texts).toEqual({ en: ["one", "two"], de: ["eins", null] });
  });

  test("a text without a translation comes back without it", () => {
    const told = { title: { en: "one" }, names: ["en", "de"], none: null, empty: {}, de: { deep: true }, country: { en: 1 } };
    expect(unpackTexts(packTexts(told, ["en", "de"]))).toEqual(told);
  });
});
