/** Times the decision: page by page, and over rule sets of many vendors. */
import { Bench } from "tinybench";
import { classify } from "../../detection/classify/classify";
import type { PageFacts } from "../../detection/facts";
import { prepare, type Ruleset } from "../../detection/ruleset";
import { clearRecent } from "../../detection/words";
import type { CompiledRules, CompiledVendor } from "../../rules/compiled";

const WARM_ROUNDS = 30;

/** @returns median milliseconds of one verdict for each page, nothing of it remembered from the run before */
export async function timeClassification(facts: readonly PageFacts[], rules: Ruleset): Promise<number[]> {
  // The engine first learns what is called often; a page timed before that tells of the engine.
  for (let round = 0; round < WARM_ROUNDS; round++) for (const page of facts) classify(page, rules);
  const bench = new Bench({ time: 20, warmupTime: 5 });
  facts.forEach((page, index) => {
    bench.add(`${index}`, () => void classify(page, rules), { beforeEach: clearRecent });
  });
  await bench.run();
  return bench.tasks.flatMap(({ result }) => ("latency" in result ? [result.latency.p50] : []));
}

/** The shipped rules with `count` vendors, the real one among them. */
export function withVendors(rules: CompiledRules, count: number): Ruleset {
  const [real] = rules.vendors;
  if (!real) throw new Error("The rules hold no vendor.");
  const made = Array.from({ length: count - 1 }, (_nothing, index) => madeVendor(real, index));
  return prepare({ ...rules, vendors: [real, ...made] });
}

/** A vendor with a name of its own, made of letters so that names are words of all beginnings. */
function madeVendor(real: CompiledVendor, index: number): CompiledVendor {
  const letters = [...index.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join("");
  const name = `${letters.padStart(4, "q")}soft`;
  return { ...real, id: name, name, names: [name, `${name} labs`], domains: [`${name}.example`] };
}
