/** What the words of a page's own text say, where titles, data and controls say little. */
import { describe, expect, test } from "vitest";
import type { RuleId } from "../../src/detection/classify/catalogue";
import type { PageFacts } from "../../src/detection/facts";
import { findingsOn } from "./support/findings";

type Facts = Partial<PageFacts>;
const CONTROLS: Facts = { controls: [{ text: "More", place: "main", count: 1 }] };

/** Words and weight of what one rule finds in the text. */
function found(rule: RuleId, text: string, facts: Facts = {}, url = "https://a.example/1") {
  return findingsOn({ title: "Kaspersky", text, ...facts }, url)
    .filter((finding) => finding.rule === rule && finding.where === "text")
    .map((finding) => [finding.text, Number(finding.weight.toFixed(3))]);
}

describe("a text is about the vendor", () => {
  test.each([
    ["We like Kaspersky tools a lot and so on", "kaspersky tools a lot and", 0.25],
    ["We like Kaspersky Premium a lot and so on", "kaspersky premium a lot and", 0.45],
    ["We like Kaspersky tools a lot, Kaspersky and Kaspersky", "kaspersky tools a lot kaspersky", 0.5],
    ["We sell Kaspersky Premium and Kaspersky and Kaspersky tools", "kaspersky premium and kaspersky and", 0.7],
    [
      "Kaspersky Plus 1 user. Kaspersky Premium 3 devices.",
      "kaspersky plus 1 user kaspersky premium 3 devices, kaspersky premium 3 devices",
      0.85,
    ],
    [
      "Kaspersky Plus 1 user x x x x x Norton 3 users x x x Acme 4 users x x x Kaspersky Plus 2 pc",
      "kaspersky plus 1 user x x x x x, kaspersky plus 2 pc",
      0.85,
    ],
    [
      "Kaspersky Plus 1 user x x x x x Norton 3 users x x x Acme 4 users x x x Acme 5 users x x x Kaspersky Plus 2 pc",
      "kaspersky plus 1 user x",
      0.45,
    ],
  ])("%s", (text, words, weight) => expect(found("text-subject", text)).toEqual([[words, weight]]));

  test("less so where the page has controls or headings of its own", () => {
    expect(found("text-subject", "We like Kaspersky Premium", CONTROLS)).toEqual([]);
    expect(found("text-subject", "We like Kaspersky Premium", { headings: ["x"] })).toEqual([]);
    expect(found("text-subject", "Kaspersky Plus 1 user. Kaspersky Plus 3 pc", CONTROLS)).toHaveLength(1);
  });

  test("not where it does not name it, on its own site, or beside another product", () => {
    expect(found("text-subject", "We like lamps")).toEqual([]);
    expect(found("text-subject", "Kaspersky", {}, "https://www.kaspersky.com/zzz")).toEqual([]);
    expect(found("text-subject", "Kaspersky", { data: [{ type: "Product", name: "Lamp" }] })).toEqual([]);
  });
});

test.each([
  ["Kaspersky Plus 1 user", [["kaspersky plus 1 user", 0.45]]],
  ["Kaspersky Plus 1 user, Kaspersky Plus 3 pc", [["kaspersky plus 1 user kaspersky plus 3 pc", 0.65]]],
  ["Kaspersky Plus", []],
])("offers in the text: %s", (text, expected) => expect(found("licence-units", text)).toEqual(expected));

describe("the vendor right before a control in the text", () => {
  test.each([
    ["Kaspersky Plus $3 buy now", "kaspersky plus 3 buy"],
    ["Kaspersky lamp add to cart", "kaspersky lamp add to cart"],
    ["Kaspersky a b c d buy now", "kaspersky a b c d buy"],
    ["Kaspersky a buy now b add to cart", "kaspersky a buy"],
    ["Lamps are sold. Kaspersky lamp buy now", "kaspersky lamp buy"],
    ["Better than lamps or caps or hats the Kaspersky buy now", "kaspersky buy"],
    ["Kaspersky lamp, buy. Better than Norton", "kaspersky lamp buy"],
    ["News: Kaspersky lamp buy now", "kaspersky lamp buy"],
  ])("%s", (text, words) => expect(found("near-control", text, CONTROLS)).toEqual([[words, 0.62]]));

  test.each([
    ["too far before", "Kaspersky a b c d e buy now"],
    ["in another sentence", "Kaspersky lamp. Buy now"],
    ["after it", "buy now Kaspersky"],
    ["named to sell another's", "Better than Kaspersky buy now"],
    ["to be replaced", "An alternative to Kaspersky buy now"],
    ["in a list of many", "Kaspersky a buy now b add to cart c buy now"],
    ["before a download", "Kaspersky download now"],
    ["not named at all", "Norton lamp buy now"],
    ["without a control", "Kaspersky lamp"],
  ])("%s: not", (_where, text) => expect(found("near-control", text, CONTROLS)).toEqual([]));
});

describe("words of controls in the text", () => {
  const TEXT = "add to cart, request a quote, buy now, download, free trial";

  test("of a bare text count by how seldom they are said otherwise", () => {
    expect(found("text-controls", TEXT)).toEqual([
      ["add to cart", 0.7],
      ["request a quote", 0.7],
      ["free trial", 0.475],
      ["buy", 0.3],
      ["download", 0.2],
    ]);
  });

  test("of a page with controls only the telling ones count", () => {
    expect(found("text-controls", TEXT, CONTROLS)).toEqual([
      ["add to cart", 0.7],
      ["request a quote", 0.7],
    ]);
  });
});
