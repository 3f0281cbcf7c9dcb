/** Labelled page texts, saved pages and listing titles. They are third-party texts, kept beside the project and not in it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../src/cli/build-extension";
import { makeJudge } from "../../src/cli/judge";
import { readCorpus } from "../../src/cli/measure/corpus";
import { judgeSet } from "../../src/cli/measure/score";

const FOLDER = join(ROOT, "../shared/corpus");
const present = existsSync(join(FOLDER, "pages.jsonl"));
if (!present) console.warn("No corpus of pages beside the project (../shared/corpus): its tests are skipped.");

describe.skipIf(!present)("labelled pages (../shared/corpus)", () => {
  const judge = makeJudge();
  const corpus = present ? readCorpus(FOLDER) : undefined;

  test.each([
    ["page texts", 0.98, 0.9],
    ["html", 0.98, 0.9],
    ["titles", 0.99, 0.97],
  ] as const)("%s: precision at least %d, recall at least %d", (set, precision, recall) => {
    const rows = { "page texts": corpus?.texts, html: corpus?.html, titles: corpus?.titles }[set] ?? [];
    const report = judgeSet(set, rows, judge);
    expect(report.mistakes.filter((mistake) => mistake.sort === "error")).toEqual([]);
    expect(report.precision).toBeGreaterThanOrEqual(precision);
    expect(report.recall).toBeGreaterThanOrEqual(recall);
    expect(report.kindAccuracy).toBeGreaterThanOrEqual(0.95);
  });
});
