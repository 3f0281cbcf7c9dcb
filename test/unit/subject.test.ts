/** Whether a text is about the vendor's product or only mentions the vendor, and the licences that it states. */
import { describe, expect, test } from "vitest";
import {
  begins,
  isAbout,
  licenceUnits,
  mentions,
  namesAsFitting,
  offersIn,
  subjectOf,
  subjectOfPart,
  unitsIn,
} from "../../src/detection/classify/subject";
import { prepare } from "../../src/detection/ruleset";
import { wordsOf } from "../../src/detection/words";
import { compiled, rules } from "./support/rules";

const [vendor] = rules.vendors;
const [kaspersky] = compiled.vendors;
if (!vendor || !kaspersky) throw new Error("no vendor is shipped");

describe("a text is about the vendor", () => {
  test.each([
    ["Kaspersky Premium", "product", "Kaspersky Premium"],
    ["Lamp |  Kaspersky Premium ", "product", "Kaspersky Premium"],
    ["Kaspersky lamp | Kaspersky Premium | Kaspersky Plus", "product", "Kaspersky Premium"],
    ["Kaspersky Lab Premium", "product", "Kaspersky Lab Premium"],
    ["Kaspersky the Premium", "head", "Kaspersky the Premium"],
    ["Premium Kaspersky", "head", "Premium Kaspersky"],
    ["  Kaspersky  - Lamp", "head", "Kaspersky"],
    ["Kaspersky lamp | Kaspersky shade", "head", "Kaspersky lamp"],
    ["a b c d e Kaspersky", "head", "a b c d e Kaspersky"],
    ["a b c d e f Kaspersky", "mention", "a b c d e f Kaspersky"],
    ["Shade for Kaspersky", "mention", "Shade for Kaspersky"],
    ["Shade for red Kaspersky", "head", "Shade for red Kaspersky"],
    ["Cake pan of a great size made by Kaspersky a b", "head", "Cake pan of a great size made by Kaspersky a b"],
    ["Cake pan of a great size made by Kaspersky a b c", "mention", "Cake pan of a great size made by Kaspersky a b c"],
    ["Cake pan of a great size and more Kaspersky", "mention", "Cake pan of a great size and more Kaspersky"],
  ])("%s: %s", (text, form, part) => {
    expect(subjectOf(text, vendor, rules)).toMatchObject({ form, text: part });
    expect(isAbout(text, vendor, rules)).toBe(form !== "mention");
  });

  test("not where it is not named", () => {
    expect(subjectOf("Lamp", vendor, rules)).toBeUndefined();
    expect(isAbout(undefined, vendor, rules)).toBe(false);
  });

  test.each([
    ["Kaspersky Small Office Security 5 users 1 year key", "Small Office Security", 1],
    ["Kaspersky Total Security Plus", "Total Security", 1],
    ["Kaspersky Internet Security 3pc", "Internet Security", 0],
    ["Kaspersky Lab Anti-Virus", "Anti-Virus", 1],
    ["Kaspersky Premium with Kaspersky Total Security", "Total Security", 3],
    ["Kaspersky lamp", undefined, 1],
  ])("%s: the longest product, and words left over", (text, product, leftover) => {
    expect(subjectOf(text, vendor, rules)).toMatchObject({ leftover });
    expect(subjectOf(text, vendor, rules)?.product).toBe(product);
  });

  test.each([
    ["a b Kaspersky", false],
    ["a b c Kaspersky", true],
    ["a b c Kaspersky Premium", false],
    ["a cake pan by Kaspersky", false],
  ])("late in %s: %s", (text, late) => expect(subjectOf(text, vendor, rules)?.late).toBe(late));
});

describe("of several vendors each is told apart", () => {
  const both = prepare({ ...compiled, vendors: [kaspersky, { ...kaspersky, id: "acme", names: ["Acme"], products: [] }] });
  const [first, acme] = both.vendors;
  if (!first || !acme) throw new Error("two vendors were given");

  test("in what is named, and where", () => {
    const words = wordsOf("Acme lamp");
    expect([mentions(words, acme, both), mentions(words, first, both)]).toEqual([true, false]);
    expect([begins(words, acme, both), begins(words, first, both)]).toEqual([true, false]);
    expect(subjectOfPart(words, "Acme lamp", first, both)).toBeUndefined();
  });

  test("in what a thing fits and in offers", () => {
    expect(namesAsFitting(wordsOf("case for Acme"), first, both)).toBe(false);
    expect(namesAsFitting(wordsOf("case for Acme"), acme, both)).toBe(true);
    expect(offersIn(wordsOf("Acme and Kaspersky Premium 1 user"), first, both)).toEqual(["kaspersky premium 1 user"]);
  });
});

test.each([
  ["Kaspersky compatible", true],
  ["Kaspersky a b c compatible", true],
  ["Kaspersky a b c d compatible", false],
  ["compatible Kaspersky", false],
  ["compatible Kaspersky case", false],
  ["case for Kaspersky", true],
  ["case for red Kaspersky", false],
])("the vendor is what a thing fits in %s: %s", (text, expected) => {
  expect(namesAsFitting(wordsOf(text), vendor, rules)).toBe(expected);
});

test.each([
  ["Kaspersky 1 user", "1 user"],
  ["12 devices", "12 devices"],
  ["3pc", "3pc"],
  ["for 500pc", "500pc"],
  ["1234 users", undefined],
  ["x3pc", undefined],
  ["3pcx", undefined],
  ["a12 users", undefined],
  ["12a users", undefined],
  ["3 wishes", undefined],
  ["3 price", undefined],
  ["users 3", undefined],
])("%s states the licence %s", (text, units) => expect(licenceUnits(wordsOf(text), rules)).toBe(units));

test.each([
  ["1 user", 1],
  ["1 user 1 year", 1],
  ["1 user a 2 pc", 1],
  ["1 user a b 2 pc", 2],
  ["1 user 1 year a b 3 pc 1 year", 2],
  ["12 users", 1],
  ["1234 users", 0],
  ["a12 users", 0],
  ["12a users", 0],
  ["users 1", 0],
  ["one user", 0],
])("%s states %i licences", (text, count) => expect(unitsIn(wordsOf(text), rules)).toBe(count));

test.each([
  ["Kaspersky Premium 1 user", ["kaspersky premium 1 user"]],
  ["Buy Kaspersky Premium 1 user or Kaspersky Plus 3 pc", ["kaspersky premium 1 user or kaspersky plus 3 pc", "kaspersky plus 3 pc"]],
  ["Kaspersky Premium a b c d e 1 user", ["kaspersky premium a b c d e 1 user"]],
  ["Kaspersky Premium a b c d e f 1 user", []],
  ["Kaspersky 1 user", []],
  ["Kaspersky Premium", []],
  ["Premium 1 user", []],
])("%s: offers %j", (text, offers) => expect(offersIn(wordsOf(text), vendor, rules)).toEqual(offers));
