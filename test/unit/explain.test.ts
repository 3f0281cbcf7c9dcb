/** Why a page was judged as it was: the same verdict, all evidence, and changes that really change it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSamples } from "../../src/cli/browser/samples";
import { ROOT } from "../../src/cli/build-extension";
import { factsOfAnyHtml } from "../../src/cli/page";
import { CATALOGUE } from "../../src/detection/classify/catalogue";
import { classify, weigh } from "../../src/detection/classify/classify";
import { type Explanation, explain } from "../../src/detection/explain";
import { emptyFacts } from "../../src/detection/facts";
import { rules } from "./support/rules";

const samples = readSamples().map(({ id, url, file }) => ({
  id,
  facts: factsOfAnyHtml(readFileSync(join(ROOT, "test/samples", file), "utf8"), url),
}));
const factsOf = (id: string) => samples.find((sample) => sample.id === id)?.facts ?? emptyFacts("");
const conditions = ({ changes }: Explanation) => changes.map(({ without, added }) => [...without.map(({ rule }) => rule), ...added]);

describe.each(samples)("$id", ({ facts }) => {
  const explanation = explain(facts, rules);

  test("is explained by the verdict that it gets", () => {
    expect(explanation.verdict).toEqual(classify(facts, rules));
  });

  test("has every finding under the question that it answers", () => {
    const { findings } = weigh(facts, rules);
    const { identity, intent, exclusion } = explanation.answers;
    expect(identity.found.length + intent.found.length + exclusion.found.length).toBe(findings.length);
    for (const [role, { found }] of Object.entries(explanation.answers))
      for (const { rule } of found) expect(CATALOGUE[rule].role).toBe(role);
  });

  test("comes to its confidence by the strength of the three answers", () => {
    const { identity, intent, exclusion } = explanation.answers;
    expect(explanation.verdict.confidence).toBeCloseTo(identity.strength * intent.strength * (1 - exclusion.strength), 2);
  });

  test("names changes that lead to another kind of page", () => {
    for (const { kind, confidence } of explanation.changes) {
      expect(kind).not.toBe(explanation.verdict.kind);
      if (kind !== "none") expect(confidence).toBeGreaterThanOrEqual(explanation.threshold);
    }
  });

  test("says of a silent page what would bring up a notice", () => {
    if (explanation.verdict.kind === "none") expect(explanation.changes).not.toEqual([]);
  });
});

test("one sign that decides alone is named", () => {
  expect(conditions(explain(factsOf("walmart-late"), rules))).toContainEqual(["slug"]);
});

test("exclusions that only together keep a page silent are named together", () => {
  expect(conditions(explain(factsOf("wikipedia-kaspersky"), rules))).toEqual([["quiet-site", "article-data"]]);
});

test("a page that offers nothing would need an offer", () => {
  const facts = { ...emptyFacts("https://shop.example/1"), title: "Kaspersky Premium", headings: ["Kaspersky Premium"], mainHeadings: 1 };
  const explanation = explain(facts, rules);
  expect(explanation.verdict.kind).toBe("none");
  expect(conditions(explanation)).toContainEqual(["buy"]);
});

test("a page that names no vendor had no exclusion looked at, and would need another subject", () => {
  const explanation = explain(factsOf("target-lamp"), rules);
  expect(explanation.lookedFor).toEqual([]);
  expect(conditions(explanation)).toEqual([["subject"]]);
});

test("what was looked for in vain is told", () => {
  const { lookedFor, answers } = explain(factsOf("kaspersky-blog"), rules);
  expect(lookedFor).toContain("not-covered");
  expect(lookedFor).not.toContain("no-offer");
  for (const { rule } of answers.exclusion.found) expect(lookedFor).not.toContain(rule);
});
