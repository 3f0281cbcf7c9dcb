/** The diagrams of docs/architecture.md hold against the code. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../src/cli/build-extension";
import { codeImports } from "../support/imports";

const document = readFileSync(join(ROOT, "docs/architecture.md"), "utf8");
const [flow = "", floors = ""] = [...document.matchAll(/```mermaid\n([\s\S]*?)```/g)].map(([, diagram]) => diagram);
const arrows = [...floors.matchAll(/^ {2}(\w+) --> (\w+)$/gm)].map(([, from = "", to = ""]) => ({ from, to }));
const imports = codeImports();

interface Edge {
  from: string;
  to: string;
}

/** A folder of `src`; what stands beside the folders is on no floor. */
function floorOf(path: string): string | undefined {
  return path.includes("/") ? path.split("/")[0] : undefined;
}

/** Imports between two floors. */
const between = imports.flatMap(({ from, to }) => {
  const [upper, lower] = [floorOf(from), floorOf(to)];
  return upper && lower && upper !== lower ? [{ from: upper, to: lower, where: `${from} imports ${to}` }] : [];
});

/** @returns for each start of edges all that can be reached from it */
function reaching(edges: readonly Edge[]): (start: string) => Set<string> {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  return (start) => {
    const found = new Set(next.get(start));
    // A set hands out what is added while it is walked, too.
    for (const place of found) for (const to of next.get(place) ?? []) found.add(to);
    return found;
  };
}

const below = reaching(arrows);

describe("the floors", () => {
  test("are drawn line by line, each a folder, and listed", () => {
    expect(floors.trim().split("\n")).toHaveLength(arrows.length + 1);
    const drawn = new Set(arrows.flatMap(({ from, to }) => [from, to]));
    const folders = new Set(imports.flatMap(({ from, to }) => [floorOf(from), floorOf(to)]).filter((floor) => floor !== undefined));
    expect([...drawn].sort()).toEqual([...folders].sort());
    const listed = [...document.matchAll(/^\| `(\w+)` \| [^|]+ \|$/gm)].map(([, floor]) => floor);
    expect(listed.sort()).toEqual([...folders].sort());
  });

  test("have no arrow that leads back up", () => {
    for (const floor of new Set(arrows.map(({ from }) => from))) expect(below(floor).has(floor), floor).toBe(false);
  });

  test("have every import pointing down", () => {
    expect(between.length).toBeGreaterThan(100);
    expect(between.filter(({ from, to }) => !below(from).has(to)).map(({ where }) => where)).toEqual([]);
  });

  test("have no arrow that no import follows, and none that the others make needless", () => {
    for (const arrow of arrows) {
      expect(
        between.some(({ from, to }) => from === arrow.from && to === arrow.to),
        `${arrow.from} → ${arrow.to}`,
      ).toBe(true);
      const others = arrows.filter((other) => other !== arrow);
      expect(reaching(others)(arrow.from).has(arrow.to), `${arrow.from} → ${arrow.to}`).toBe(false);
    }
  });
});

test("no file imports itself by way of others", () => {
  const from = reaching(imports);
  expect([...new Set(imports.map((edge) => edge.from))].filter((file) => from(file).has(file))).toEqual([]);
});

test("the way of the data names messages that are there", () => {
  const messages = readFileSync(join(ROOT, "src/messages.ts"), "utf8");
  const named = [...flow.matchAll(/"(?:injects, )?(\w+\/\w+)"/g)].map(([, name]) => name);
  expect(named.sort()).toEqual(["notice/act", "notice/show", "page/facts", "page/named"]);
  for (const name of named) expect(messages).toContain(`"${name}": {`);
});
