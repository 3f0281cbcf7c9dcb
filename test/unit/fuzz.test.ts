/** A short run of `npm run fuzz`; and what the border of the worker makes of anything that is sent. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readSamples } from "../../src/cli/browser/samples";
import { ROOT } from "../../src/cli/build-extension";
import { checkFacts, checkVerdict } from "../../src/cli/fuzz/bounds";
import { fuzz } from "../../src/cli/fuzz/fuzz";
import { classify } from "../../src/detection/classify/classify";
import { decodeFacts } from "../../src/detection/decode-facts";
import { emptyFacts, type PageFacts } from "../../src/detection/facts";
import { noVerdict } from "../../src/detection/verdict";
import { gate, rules } from "./support/rules";

test("nothing gives way: made pages, mutated samples, and facts changed step by step", () => {
  const pages = readSamples().map(({ file }) => readFileSync(join(ROOT, "test/samples", file), "utf8"));
  const { failure, extractions, classifications, flagged } = fuzz({ runs: 150, verdicts: 20, seed: 7, pages, ruleset: rules, gate });
  expect(failure).toBeUndefined();
  expect([extractions, classifications]).toEqual([150, 3000]);
  expect(flagged, "pages that matter are among them").toBeGreaterThan(100);
});

test("whatever is sent as facts is refused, or made into facts that can be judged", () => {
  const known = fc.record(
    Object.fromEntries(Object.keys(emptyFacts("")).map((key) => [key, fc.oneof(fc.jsonValue(), fc.array(fc.string(), { maxLength: 60 }))])),
    { requiredKeys: [] },
  );
  const url = fc.constantFrom("https://www.kaspersky.com/premium", "", "x");
  fc.assert(
    fc.property(
      fc.oneof(
        fc.jsonValue(),
        fc.tuple(known, url).map(([facts, where]) => ({ ...facts, url: where })),
      ),
      (sent) => {
        const facts = decodeFacts(sent);
        if (!facts) return;
        checkFacts(facts);
        checkVerdict(classify(facts, rules));
      },
    ),
    { numRuns: 500 },
  );
});

test("a bound that does not hold is found", () => {
  expect(() => checkFacts({ ...emptyFacts("x"), text: "x".repeat(20_000) } as PageFacts)).toThrow("bytes");
  const evidence = [{ rule: "price", where: "price", text: "x".repeat(161), weight: 1 }] as const;
  expect(() => checkVerdict(noVerdict(null, [...evidence]))).toThrow("too long");
  expect(() => checkVerdict({ ...noVerdict(null, []), confidence: Number.NaN })).toThrow("confidence");
});
