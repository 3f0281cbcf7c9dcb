/** Licences of everything that is installed, and which of them are good enough for what. */
import { join } from "node:path";
import { expect, test } from "vitest";
import pkg from "../../package.json" with { type: "json" };
import { installedPackages, isAllowed } from "../../src/cli/licenses/installed";
import { temporaryFolder } from "./support/folder";

const empty = temporaryFolder();
const installed = await installedPackages(".");

test("everything that is installed may be used", () => {
  expect(installed.filter((one) => !isAllowed(one))).toEqual([]);
});

test("shipped is what package.json depends on, and nothing else", () => {
  const shipped = installed.filter((one) => one.shipped).map(({ name }) => name.replace(/@[^@]*$/, ""));
  expect(shipped.sort()).toEqual(Object.keys(pkg.dependencies).sort());
  expect(installed.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^@biomejs\/biome@/));
});

test.each([
  ["MIT", true, true],
  ["MPL-2.0", true, true],
  ["CC-BY-3.0", false, true],
  ["(MIT AND CC-BY-3.0)", false, true],
  ["MIT OR Apache-2.0", true, true],
  ["(MIT OR GPL-3.0)", false, false],
  ["GPL-3.0-only", false, false],
  ["MIT*", false, false],
  ["UNKNOWN", false, false],
  ["", false, false],
])("%s: in the extension %s, for building and testing %s", (licence, inExtension, inTools) => {
  expect(isAllowed({ licence, shipped: true })).toBe(inExtension);
  expect(isAllowed({ licence, shipped: false })).toBe(inTools);
});

test("a folder without a package.json is named", async () => {
  await expect(installedPackages(empty.path)).rejects.toThrow(join(empty.path, "package.json"));
});
