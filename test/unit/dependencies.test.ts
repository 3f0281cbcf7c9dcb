/** Every package has its reason in docs/decisions.md, once, and no reason has lost its package. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import pkg from "../../package.json" with { type: "json" };

const [, afterHeading = ""] = readFileSync("docs/decisions.md", "utf8").split("\n## Dependencies\n");
const [shipped, tools] = afterHeading.split("\n| package | for |\n").slice(1).map(packagesIn);

/** What the first column of a table names; a row may hold several packages with one reason. */
function packagesIn(table: string): string[] {
  const rows = [...table.matchAll(/^\| (`.+?) \| (.+) \|$/gm)];
  return rows.flatMap(([, names = ""]) => [...names.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));
}

test("what is part of the package", () => {
  expect(shipped?.sort()).toEqual(Object.keys(pkg.dependencies).sort());
});

test("what builds and tests", () => {
  expect(tools?.sort()).toEqual(Object.keys(pkg.devDependencies).sort());
});
