import { describe, expect, test } from "vitest";
import { TermIndex } from "../../src/detection/terms";
import { wordsOf } from "../../src/detection/words";

function indexOf(...terms: string[]): TermIndex<string> {
  const index = new TermIndex<string>();
  for (const term of terms) index.add(term, term);
  return index;
}

const finds = (term: string, text: string) => indexOf(term).find(wordsOf(text)).length > 0;

describe("a term finds", () => {
  test.each([
    ["Kaspersky", "Buy KASPERSKY today", true],
    ["Kaspersky", "kaspersky's plan", true],
    ["Kaspersky", "kasperskylab", false],
    ["Kaspersky", "Kasparov", false],
    ["add to cart", "Please add to cart now", true],
    ["add to cart", "add it to cart", false],
    ["add to cart", "add to", false],
    ["7-day trial", "Start your 7 day trial", true],
    ["télécharger", "Telecharger", true],
    ["Касперск*", "Антивирус Касперского", true],
    ["Касперск*", "КАСПЕРСКИЙ", true],
    ["Касперск*", "Касперск", true],
    ["Касперск*", "Каспер", false],
    ["купить лиценз*", "Купить лицензию", true],
    ["купить лиценз*", "Купить ключ", false],
    ["卡巴斯基", "购买卡巴斯基安全软件", true],
    ["卡巴斯基", "卡巴", false],
    ["カスペルスキー", "公式カスペルスキー製品", true],
    ["แคสเปอร์สกี้", "ซื้อแคสเปอร์สกี้พรีเมียม", true],
    ["카스퍼스키", "카스퍼스키의 백신", true],
    ["카스퍼스키", "카스퍼", false],
    ["كاسبرسكي", "برنامج كاسبرسكي الجديد", true],
    ["קספרסקי", "אנטי וירוס קספרסקי", true],
    ["कैस्परस्की", "कैस्परस्की एंटीवायरस", true],
    ["add to car*", "add to carts", true],
    ["add to car*", "add tox cart", false],
    ["add to car*", "add to", false],
    ["무료 체험 하기", "무료 체험 하기전", true],
    ["무료 체험 하기", "무서 체험 하기", false],
    ["무료 체험 하기", "무료 시험 하기", false],
    ["무료 체험 하기", "무료 체험판 하기", false],
    ["무료 체험 하기", "무료 체험", false],
  ])("%s in %s: %s", (term, text, expected) => expect(finds(term, text)).toBe(expected));
});

test.each([
  ["장바구니에 담기", "장바구니에 담기"],
  ["무료 체험", "지금 무료 체험하기"],
  ["添加至 Chrome", "添加至 Chrome"],
  ["รวม VAT", "ราคารวม VAT แล้ว"],
])("a term of several words in an unspaced script: %s in %s", (term, text) => expect(finds(term, text)).toBe(true));

test.each([
  ["лиц*", "лицензия"],
  ["vi*", "virus"],
])("a short open stem: %s finds %s", (term, text) => expect(finds(term, text)).toBe(true));

test("matches come in the order of the text, with place and length", () => {
  const matches = indexOf("buy", "add to cart", "cart").find(wordsOf("Cart: add to cart or buy"));
  expect(matches).toEqual([
    { value: "cart", at: 0, length: 1 },
    { value: "add to cart", at: 1, length: 3 },
    { value: "cart", at: 3, length: 1 },
    { value: "buy", at: 5, length: 1 },
  ]);
});

test("one term may stand for several values", () => {
  const index = new TermIndex<number>();
  index.add("renew", 1);
  index.add("renew", 2);
  expect(index.find(["renew"]).map((match) => match.value)).toEqual([1, 2]);
});

test("first answers yes or no", () => {
  const index = indexOf("Kaspersky");
  expect(index.first("by Kaspersky Lab")?.at).toBe(1);
  expect(index.first("by Norton")).toBeUndefined();
});

test("a term without a word is left out", () => {
  expect(indexOf("", "*", "—", "!").find(["—", "!", "*", ""])).toEqual([]);
});

describe("inside a host label", () => {
  test.each([
    ["kasperskyshop", ["Kaspersky"]],
    ["buy-kaspersky", ["Kaspersky"]],
    ["MyKASPERSKY", ["Kaspersky"]],
    ["casper", []],
    ["acme", []],
    ["abcd", []],
    ["myacmeaudio", ["acmeaudio"]],
    ["mydelta", ["delta"]],
    ["audioshop", []],
    ["kasperovich", []],
  ])("%s holds %j", (label, found) =>
    expect(indexOf("Kaspersky", "abcd", "Acme Audio", "acmeaudio", "delta", "Audio Acme", "Касперск*").inside(label)).toEqual(found),
  );

  test("a short name inside a longer word is chance", () => {
    expect(indexOf("acme").inside("acmeshop")).toEqual([]);
    expect(indexOf("acmes").inside("acmeshop")).toEqual(["acmes"]);
  });
});
