import { describe, expect, test } from "vitest";
import { CATALOGUE, type RuleId, ruleByCode } from "../../src/detection/classify/catalogue";
import { readReference, referenceCode, versionMark } from "../../src/detection/reference";
import { KINDS } from "../../src/rules/schema";

const VERSION = "2026-11-22.3f9a";
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODES = KINDS.map((kind, index) => referenceCode("KAS", kind, [1 + index, 20, 53], VERSION));

describe("a code says what was put in", () => {
  const rows: [string, (typeof KINDS)[number], number[], string, number[]][] = [
    ["KAS", "purchase", [1, 2, 3], VERSION, [1, 2, 3]],
    ["KAS", "download", [27, 5, 63], "2026-01-01.0000", [27, 5, 63]],
    ["ABC", "renewal", [63, 62, 61], "2026-01-01.ffff", [63, 62, 61]],
    ["ZZZ", "purchase", [1], VERSION, [1]],
    ["AAA", "renewal", [], VERSION, []],
    ["KAS", "download", [7, 7, 7, 9], VERSION, [7, 9]],
    ["KAS", "purchase", [1, 2, 3, 4, 5], VERSION, [1, 2, 3]],
  ];
  test.each(rows)("%s %s %j %s", (vendorCode, kind, given, version, kept) => {
    const code = referenceCode(vendorCode, kind, given, version);
    expect(code).toMatch(new RegExp(`^${vendorCode}-[PDR]-[${LETTERS}]{6}$`));
    expect(readReference(code)).toEqual({ vendorCode, kind, rules: kept, version: versionMark(version) });
  });

  test("for every rule of the catalogue", () => {
    for (const id of Object.keys(CATALOGUE) as RuleId[]) {
      const [number = 0] = readReference(referenceCode("KAS", "purchase", [CATALOGUE[id].code], VERSION))?.rules ?? [];
      expect(ruleByCode(number)).toBe(id);
    }
  });
});

test("every rule has a number of its own that fits into a code", () => {
  const numbers = Object.values(CATALOGUE).map(({ code }) => code);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(Math.min(...numbers)).toBeGreaterThan(0);
  expect(Math.max(...numbers)).toBeLessThan(64);
});

/** Numbers in codes that people already hold; one changed here would explain an old code wrongly. */
test("numbers once given stay", () => {
  expect(
    ["own-page", "installer", "data-maker", "site-page", "buy-control", "not-named"].map((id) => CATALOGUE[id as RuleId].code),
  ).toEqual([1, 3, 5, 20, 23, 52]);
});

test("the same page and rules give the same code, other rules another", () => {
  expect(referenceCode("KAS", "purchase", [1, 2, 3], VERSION)).toBe(referenceCode("KAS", "purchase", [1, 2, 3], VERSION));
  const others = [
    referenceCode("KAS", "download", [1, 2, 3], VERSION),
    referenceCode("KAS", "purchase", [1, 3, 2], VERSION),
    referenceCode("KAS", "purchase", [1, 2, 3], "2026-11-22.3f9b"),
    referenceCode("KAT", "purchase", [1, 2, 3], VERSION),
  ];
  expect(new Set([...others, referenceCode("KAS", "purchase", [1, 2, 3], VERSION)]).size).toBe(5);
});

describe("what is misheard or mistyped", () => {
  test.each(CODES)("every single wrong letter of %s is refused", (code) => {
    const tidy = code.replace(/-/g, "");
    for (let at = 0; at < tidy.length; at++)
      for (const letter of "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
        const isSame =
          letter === tidy[at] || (at > 3 && ["0O", "1IL"].some((alike) => alike.includes(letter) && alike.includes(tidy[at] ?? "")));
        if (!isSame)
          expect(readReference(tidy.slice(0, at) + letter + tidy.slice(at + 1)), `${code} with ${letter} at ${at}`).toBeUndefined();
      }
  });

  test("a letter too few or too many is refused", () => {
    for (const code of CODES)
      for (const wrong of [code.slice(0, -1), `${code}0`, code.slice(1), `K${code}`]) expect(readReference(wrong)).toBeUndefined();
  });

  test.each(["", "KAS", "KAS-P-", "KAS-X-7Q2M4K", "hello", "123-P-7Q2M4K", "KAS-P-UUUUUU", "—"])("%j is no code", (text) => {
    expect(readReference(text)).toBeUndefined();
  });
});

describe("what is forgiven", () => {
  const ways: [string, (code: string) => string][] = [
    ["small letters", (code) => code.toLowerCase()],
    ["spaces for hyphens", (code) => code.replace(/-/g, " ")],
    ["no hyphens", (code) => code.replace(/-/g, "")],
    ["spaces around and inside", (code) => `  ${[...code].join(" ")}\n`],
    ["O for 0", (code) => code.slice(0, 6) + code.slice(6).replace(/0/g, "O")],
    ["I for 1", (code) => code.slice(0, 6) + code.slice(6).replace(/1/g, "I")],
    ["l for 1", (code) => code.slice(0, 6) + code.slice(6).replace(/1/g, "l")],
  ];
  test.each(ways)("%s", (_what, spoken) => {
    const codes = Array.from({ length: 40 }, (_, index) => referenceCode("KAS", "purchase", [index, 1, 32], `2026-01-01.00${index + 10}`));
    expect(codes.some((code) => spoken(code) !== code)).toBe(true);
    for (const code of codes) expect(readReference(spoken(code))).toEqual(readReference(code));
  });
});
