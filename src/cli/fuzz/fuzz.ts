/** Reads and judges pages that nobody would write, and says whether anything gave way. */
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { parse, serialize } from "parse5";
import { classify } from "../../detection/classify/classify";
import { extract } from "../../detection/extract/extract";
import type { PageFacts } from "../../detection/facts";
import { namesVendor } from "../../detection/gate";
import type { Ruleset } from "../../detection/ruleset";
import type { Gate } from "../../rules/compiled";
import { checkFacts, checkVerdict } from "./bounds";
import { steps } from "./facts-chain";
import { address, markup } from "./markup";

export interface FuzzOptions {
  /** Pages that are read. */
  runs: number;
  /** Pages that are judged for each that is read. */
  verdicts: number;
  seed: number;
  /** Real pages to begin with. */
  pages: readonly string[];
  ruleset: Ruleset;
  gate: Gate;
}

export interface FuzzReport {
  extractions: number;
  classifications: number;
  flagged: number;
  /** Longest call, in milliseconds. */
  slowest: { extract: number; classify: number };
  /** What gave way and the page that made it, made as small as can be; undefined when nothing did. */
  failure: string | undefined;
}

/** Before anything was read. */
export const NOTHING: FuzzReport = {
  extractions: 0,
  classifications: 0,
  flagged: 0,
  slowest: { extract: 0, classify: 0 },
  failure: undefined,
};

export function fuzz({ runs, verdicts, seed, pages, ruleset, gate }: FuzzOptions): FuzzReport {
  const report: FuzzReport = { ...NOTHING, slowest: { ...NOTHING.slowest } };
  const judge = (facts: PageFacts) => {
    const verdict = timed(report, "classify", () => classify(facts, ruleset));
    checkVerdict(verdict);
    report.classifications++;
    if (verdict.kind !== "none") report.flagged++;
  };
  const property = fc.property(markup(pages), address, steps(verdicts - 1), (html, url, changes) => {
    const doc = parseHTML(serialize(parse(html))).document;
    const facts = timed(report, "extract", () => {
      namesVendor(doc, url, gate);
      return extract(doc, url);
    });
    report.extractions++;
    checkFacts(facts);
    judge(facts);
    changes.reduce((before, change) => {
      const after = change(before);
      judge(after);
      return after;
    }, facts);
  });
  const { failed, counterexample, errorInstance } = fc.check(property, { numRuns: runs, seed });
  if (failed) report.failure = `${errorInstance}\n${JSON.stringify(counterexample?.slice(0, 2))}`;
  return report;
}

function timed<T>({ slowest }: FuzzReport, what: keyof FuzzReport["slowest"], run: () => T): T {
  const started = performance.now();
  const result = run();
  slowest[what] = Math.max(slowest[what], performance.now() - started);
  return result;
}
