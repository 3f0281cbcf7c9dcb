/** No regular expression can be made to backtrack without end: each is checked by a library that knows what a match can cost. */
import { checkSync } from "recheck";
import { describe, expect, test, vi } from "vitest";
import { compiledShapes, writtenExpressions } from "./support/expressions";
import { compiled } from "./support/rules";

// The library's own script: its faster forms are programs that not every machine can run.
vi.hoisted(() => {
  process.env.RECHECK_SYNC_BACKEND = "pure";
});

/** Quadratic ones that only ever see a short text, or one that no page wrote. */
const BOUNDED: Record<string, string> = {
  "detection/extract/makers.ts": "a label is cut to some ninety characters before",
  "platform/installation.ts": "reads the browser's own name",
  "rules/installer-filters.ts": "reads patterns of rules",
  "settings/reporting/destination.ts": "reads an address from a policy",
};

/** Conditions on what stands beside a place, which the automaton cannot know; without them it only has more to match. */
const BESIDE = /\\b|\(\?![^()]*\)/g;

/** @returns 1 for linear, 2 for quadratic …; Infinity for exponential, or what the library cannot tell */
function degree(pattern: string, flags = ""): number {
  // What tries one alternative after the other costs as much as the dearest of them.
  return Math.max(...alternatives(pattern.replace(BESIDE, "")).map((part) => degreeOf(part, flags)));
}

function degreeOf(pattern: string, flags: string): number {
  const found = checkSync(pattern, flags, { checker: "automaton", timeout: 20_000 });
  if (found.status === "safe") return 1;
  return found.status === "vulnerable" && found.complexity.type === "polynomial" ? found.complexity.degree : Number.POSITIVE_INFINITY;
}

/** The parts of "a|b(c|d)" that stand outside of all brackets. */
function alternatives(pattern: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const [sign] of pattern.matchAll(/\\.|\[(?:\\.|[^\]])*\]|./gsu)) {
    if (sign === "(") depth++;
    if (sign === ")") depth--;
    if (sign === "|" && depth === 0) parts.push("");
    else parts.push(`${parts.pop()}${sign}`);
  }
  return parts;
}

/** Without repetition nothing can take long. */
const repeats = (pattern: string) => /[*+{]/.test(pattern);

test("the library finds what it is to find", () => {
  expect([degree("^a+$"), degree("x|^[^/]*a[^/]*a$"), degree("^(?:a+|b)+$")]).toEqual([1, 2, Number.POSITIVE_INFINITY]);
});

describe("the source", () => {
  const written = writtenExpressions().filter(({ pattern }) => repeats(pattern));

  test("holds some", () => expect(written.length).toBeGreaterThan(40));

  test.each(written)("$file: $pattern", ({ file, pattern, flags }) => {
    expect(degree(pattern, flags)).toBeLessThanOrEqual(file in BOUNDED ? 2 : 1);
  });
});

test("rules are compiled to expressions that are at worst quadratic over an address, which is bounded", () => {
  const shapes = compiledShapes(compiled).filter(repeats);
  expect(shapes.length).toBeGreaterThan(100);
  const bad = shapes.filter((shape) => degree(shape) > 2);
  expect(bad).toEqual([]);
});
