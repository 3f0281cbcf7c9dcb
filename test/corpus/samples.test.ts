/** The sample pages of `npm start`, judged whatever site they stand on: the browser tests see only those on listed sites. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSamples } from "../../src/cli/browser/samples";
import { ROOT } from "../../src/cli/build-extension";
import { judgeRow, makeJudge } from "../../src/cli/judge";

const judge = makeJudge();

test("there are at least 16 samples, half of them silent", () => {
  const samples = readSamples();
  expect(samples.length).toBeGreaterThanOrEqual(16);
  expect(samples.filter((sample) => sample.expect === "none").length * 2).toBeGreaterThanOrEqual(samples.length);
});

test.each(readSamples())("$id is judged $expect", ({ url, file, expect: kind }) => {
  expect(judgeRow(judge, { url, html: join(ROOT, "test/samples", file) }).kind).toBe(kind);
});
