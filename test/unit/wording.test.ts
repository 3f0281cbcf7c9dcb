/** What English texts must not say, and how hard they are to read. */
import { describe, expect, it, test } from "vitest";
import { englishPortions } from "../../src/cli/locales/english-texts";
import { readingGrade, syllablesOf } from "../../src/cli/locales/reading-grade";
import { loadRules } from "../../src/rules/load";
import { RULES_FOLDER } from "../../src/rules/load-compiled";
import { MUST_NOT_SAY } from "./support/claims";

const portions = englishPortions();
const everyText = portions.flatMap(({ name, texts }) => texts.map((text) => ({ name, text })));

describe("no English text says", () => {
  test.each(MUST_NOT_SAY)("“%s”", (phrase) => {
    expect(everyText.filter(({ text }) => text.toLowerCase().includes(phrase))).toEqual([]);
  });
});

test("wherever the finding is told at length, the vendor's reply stands beside it", () => {
  for (const { sections, reply, reason } of loadRules(RULES_FOLDER).restrictions) {
    expect(reason.text.en && reply.text.en).toBeTruthy();
    const ids = sections.map(({ id }) => id);
    expect(ids.indexOf("vendor-reply")).toBe(ids.indexOf("why") + 1);
  }
});

describe("days", () => {
  const MONTHS = "January February March April May June July August September October November December".split(" ");
  const DAY = new RegExp(`(${MONTHS.join("|")}) (\\d{1,2}), (20\\d\\d)`, "g");
  const iso = ([, month = "", day = "", year = ""]: RegExpMatchArray) =>
    `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;

  test.each(loadRules(RULES_FOLDER).restrictions)("of a prohibition are those of its phase: $id", ({ phases }) => {
    for (const { from, statements } of phases) {
      for (const { text, date, id } of statements) {
        expect([...text.en.matchAll(DAY)].map(iso), id).toEqual([from]);
        expect(date, id).toBe(from);
      }
    }
  });

  test.each(loadRules(RULES_FOLDER).restrictions)(
    "in a text include the day that the statement is about: $id",
    ({ sections, guide = [] }) => {
      for (const { text, date, id } of [...sections, ...guide].flatMap(({ statements }) => statements)) {
        const days = [...text.en.replace(/From (\w+ \d+) to \d+/g, "$1").matchAll(DAY)].map(iso);
        if (date) expect(days, id).toContain(date);
      }
    },
  );
});

describe("reading grade", () => {
  it.each(portions)("is at most 8: $name", ({ texts }) => {
    expect(readingGrade(texts)).toBeLessThanOrEqual(8);
  });

  it("tells hard from easy", () => {
    expect(readingGrade(["The cat sat on the mat. It was glad."])).toBeLessThan(2);
    expect(
      readingGrade([
        "The determination prohibits counterparties from consummating transactions involving integrated cybersecurity products.",
      ]),
    ).toBeGreaterThan(14);
  });

  it.each([
    ["rule", 1],
    ["updates", 2],
    ["security", 4],
    ["software", 2],
    ["banned", 1],
    ["United", 3],
  ])("counts the syllables of %s", (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });
});
