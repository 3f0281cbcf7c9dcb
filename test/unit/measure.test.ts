/** The tables of `npm run eval`, and what `npm run rules:check` compares. */
import { describe, expect, test } from "vitest";
import { bins, thresholds } from "../../src/cli/measure/calibration";
import { compare } from "../../src/cli/measure/compare";
import { oldRules } from "../../src/cli/measure/old-rules";
import type { Outcome } from "../../src/cli/measure/outcome";
import { ruleTable } from "../../src/cli/measure/rule-table";
import { withVendor } from "../../src/detection/given-vendor";
import { compiled, gate, rules } from "./support/rules";

const outcome = (label: string, confidence: number, ...found: [rule: string, source?: string][]): Outcome => ({
  row: { url: "https://a.example/" },
  label,
  sub: "",
  kind: confidence >= 0.5 ? "purchase" : "none",
  confidence,
  findings: found.map(([rule, source]) => ({ rule, where: "title", text: "", weight: 1, source }) as never),
});

describe("what each rule is worth", () => {
  const table = ruleTable([
    outcome("purchase", 0.9, ["slug"], ["slug"], ["site-page", "rules/sites: a"]),
    outcome("none", 0.6, ["slug"], ["site-page", "rules/sites: a"]),
    outcome("none", 0, ["quiet-site"]),
    outcome("download", 0, ["quiet-site"]),
  ]);
  test("a rule for an offer is right on an offer, once a page; an exclusion on any other page", () => {
    expect(table.fired).toEqual({
      slug: { right: 1, wrong: 1 },
      "site-page": { right: 1, wrong: 1 },
      "quiet-site": { right: 1, wrong: 1 },
    });
    expect(table.sources).toEqual({ "rules/sites: a": { right: 1, wrong: 1 } });
  });
  test("rules that never spoke are named, answers are not", () => {
    expect(table.silent).toContain("data-maker");
    for (const spoke of ["slug", "no-offer", "not-named"]) expect(table.silent).not.toContain(spoke);
  });
});

describe("what a confidence is worth", () => {
  const rows = [outcome("purchase", 0.95), outcome("none", 0.92), outcome("purchase", 0.55), outcome("none", 0.1), outcome("download", 1)];
  test("the share of pages to be flagged, by tenths", () => {
    expect(bins(rows).at(-1)).toMatchObject({ from: 0.9, rows: 3, share: 0.6667 });
    expect(bins(rows)[1]).toMatchObject({ rows: 1, mean: 0.1, share: 0 });
    expect(bins(rows)[3]).toMatchObject({ rows: 0, mean: null, share: null });
  });
  test("precision and recall from each threshold on", () => {
    const at = (threshold: number) => thresholds(rows).find((figures) => figures.threshold === threshold);
    expect(at(0.5)).toMatchObject({ precision: 0.75, recall: 1 });
    expect(at(0.9)).toMatchObject({ precision: 0.6667, recall: 0.6667 });
  });
});

describe("rules held against earlier ones", () => {
  const rows = [
    { row: { url: "https://www.kaspersky.com/premium" }, label: "purchase", sub: "" },
    { row: { url: "https://www.zelvaro.example/download" }, label: "none", sub: "" },
    { row: { url: "https://a.example/" }, label: "none", sub: "" },
  ];
  test("verdicts lost and gained are told, and which of them are mistakes", () => {
    const other = { rules: withVendor(rules, { name: "Zelvaro", domains: ["zelvaro.example"] }), gate };
    expect(compare(rows, { rules, gate }, other).map(({ sort, before, after, worse }) => [sort, before, after, worse])).toEqual([
      ["lost", "purchase", "none", true],
      ["gained", "none", "download", true],
    ]);
    expect(compare(rows, other, { rules, gate }).map(({ sort, worse }) => [sort, worse])).toEqual([
      ["gained", false],
      ["lost", false],
    ]);
    expect(compare(rows, { rules, gate }, { rules, gate })).toEqual([]);
  });
  test("earlier rules come from a folder; what is neither folder nor commit is said so", () => {
    expect(oldRules("rules").compiled.version).toBe(compiled.version);
    expect(() => oldRules("no-such-commit")).toThrow(/no-such-commit: is neither a folder of rules nor a commit/);
  });
});
