import { describe, expect, test } from "vitest";
import { fold, squeeze, wordsOf } from "../../src/detection/words";

describe("fold makes one spelling of", () => {
  test.each([
    ["Kaspersky", "kaspersky"],
    ["ＫＡＳＰＥＲＳＫＹ", "kaspersky"],
    ["Télécharger", "telecharger"],
    ["Касперского", "касперского"],
    ["Йод и ёлка", "иод и елка"],
    ["ｶｽﾍﾟﾙｽｷｰ", "カスペルスキー"],
    ["카스퍼스키", "카스퍼스키"],
    ["①", "1"],
  ])("%s: %s", (text, folded) => expect(fold(text)).toBe(folded));

  test("composed and decomposed letters", () => {
    for (const text of ["é", "й", "ガ", "각", "แคสเปอร์สกี้", "कैस्परस्की"])
      expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
  });
});

describe("words of", () => {
  test.each([
    ["Kaspersky Anti-Virus 1-PC", ["kaspersky", "anti", "virus", "1", "pc"]],
    ["Kaspersky's (new) VPN!", ["kaspersky", "s", "new", "vpn"]],
    ["kaspersky_plus.2024", ["kaspersky", "plus", "2024"]],
    ["Антивирус «Касперского»", ["антивирус", "касперского"]],
    ["カスペルスキー・プレミアム", ["カスペルスキー", "プレミアム"]],
    ["แคสเปอร์สกี้ Premium", ["แคสเปอร์สกี้", "premium"]],
    ["कैस्परस्की", ["कैस्परस्की"]],
    ["😀 — …", []],
    ["", []],
  ])("%s", (text, words) => expect(wordsOf(text)).toEqual(words.map((word) => fold(word))));
});

describe("squeeze", () => {
  test.each([
    ["  a \n\t b  ", 10, "a b"],
    ["a\u00a0b", 10, "a b"],
    ["abcdef", 3, "abc"],
    [null, 5, ""],
    [undefined, 5, ""],
  ])("%j to %d characters: %j", (text, limit, expected) => expect(squeeze(text, limit)).toBe(expected));
});

test("of a text without end only its beginning is looked at", () => {
  const endless = { slice: (from: number, to: number) => "a b ".repeat(1000).slice(from, to) } as unknown as string;
  expect(squeeze(endless, 5)).toBe("a b a");
});
