/** The labelled addresses: what the address alone can tell. The figures are floors, not goals; see docs/detection.md. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { judgeRow, makeJudge } from "../../src/cli/judge";
import { readAddresses } from "../../src/cli/measure/corpus";
import { judgeSet } from "../../src/cli/measure/score";
import { holdsName } from "../../src/detection/gate";

const judge = makeJudge();
const rows = readAddresses(join(dirname(fileURLToPath(import.meta.url)), "addresses.tsv"));

describe("labelled addresses", () => {
  test("there are enough of each label to mean something", () => {
    for (const label of ["purchase", "download", "renewal", "none"])
      expect(rows.filter((row) => row.label === label).length).toBeGreaterThan(10);
  });

  test("precision, recall and kind accuracy hold", () => {
    const report = judgeSet(
      "addresses that can tell",
      rows.filter((row) => row.label === "none" || holdsName(row.row.url, judge.gate)),
      judge,
    );
    expect(report.precision).toBeGreaterThanOrEqual(0.99);
    expect(report.recall).toBeGreaterThanOrEqual(0.95);
    expect(report.kindAccuracy).toBeGreaterThanOrEqual(0.95);
  });

  test("no address of news, support, research or the company is ever flagged", () => {
    const quiet = rows.filter((row) => row.label === "none" && /^(?:news|support|research|vendor-corporate)$/.test(row.sub));
    expect(quiet.length).toBeGreaterThan(200);
    expect(quiet.filter((row) => judgeRow(judge, row.row).kind !== "none").map((row) => row.row.url)).toEqual([]);
  });
});
