/** `npm run policies -- check FILE`: what is wrong is said key by key, in whatever a system wraps the settings. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ROOT } from "../../src/cli/build-extension";
import { checkFile } from "../../src/cli/policies/check-file";

const settings = { mode: "shout", logDays: 7, modus: "tab" };
const ID = "a".repeat(32);

test.each<[string, object]>([
  ["nothing", settings],
  ["Chrome's policies", { "3rdparty": { extensions: { [ID]: settings } } }],
  ["Chrome's policies, beside another extension", { "3rdparty": { extensions: { other: { key: 1 }, [ID]: settings } } }],
  ["Firefox's policies", { policies: { "3rdparty": { Extensions: { "x@example.org": settings } } } }],
  ["a native manifest", { name: "x@example.org", type: "storage", description: "", data: settings }],
  ["the Google Admin console's form", Object.fromEntries(Object.entries(settings).map(([key, Value]) => [key, { Value }]))],
])("settings are found in %s", (_form, file) => {
  const { good, problems } = checkFile(file);
  expect(good).toEqual(["logDays"]);
  expect(problems.map(({ key, problem }) => [key, problem.reason])).toEqual([
    ["mode", "choice"],
    ["modus", "unknown"],
  ]);
});

test("in JSON, what Chrome drops for its type is wrong, though Firefox takes it", () => {
  const loose = { disableFirstRunPage: 1, logDays: "7", lockedSettings: '["mode"]' };
  expect(checkFile({ "3rdparty": { extensions: { [ID]: loose } } }).problems.map(({ key, problem }) => [key, problem])).toEqual([
    ["logDays", { reason: "dropped", expected: "integer" }],
    ["lockedSettings", { reason: "dropped", expected: "array" }],
    ["disableFirstRunPage", { reason: "dropped", expected: "boolean" }],
  ]);
  expect(checkFile({ policies: { "3rdparty": { Extensions: { x: loose } } } }).problems).toEqual([]);
});

test.each([null, 7, "text", [settings], { "3rdparty": { extensions: { a: { x: 1 }, b: {} } } }, { "3rdparty": { extensions: {} } }])(
  "%j holds no settings of ours",
  (file) => {
    expect(() => checkFile(file)).toThrow(/settings/);
  },
);

describe("the command", () => {
  const folder = mkdtempSync(join(tmpdir(), "policies-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, "src/cli/setup.mjs"), "policies", ...args], { encoding: "utf8" });
  const file = (text: string) => {
    const path = join(folder, "file.json");
    writeFileSync(path, text);
    return path;
  };

  test("ends with 0 when all is well", () => {
    const { status, stdout } = run("check", file('{"mode":"tab"}'));
    expect(stdout).toBe("mode: right\nAll is well; settings: 1.\n");
    expect(status).toBe(0);
  });

  test("ends with 1 and says what is wrong", () => {
    const { status, stdout } = run("check", file('{"mode":"shout","logDays":7,"disableFirstRunPage":1}'));
    expect(stdout).toBe(
      [
        "logDays: right",
        "mode: wrong. It must be one of: tab, notice, interrupt, block.",
        "disableFirstRunPage: wrong. In JSON, Chrome and Edge drop it unless it is of the type boolean.",
        "2 wrong.\n",
      ].join("\n"),
    );
    expect(status).toBe(1);
  });

  test.each(["{", "[]", ""])("ends with 1 for a file with %j in it", (text) => {
    const { status, stderr } = run("check", file(text));
    expect(status).toBe(1);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  test.each([[["check"]], [["chek", "x"]], [["--chrome-id", ID]], [["--nothing"]]])("ends with 2 for %j", (args) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain("Usage:");
  });

  test("writes files with ids into another folder", () => {
    expect(run("--out", folder, "--chrome-id", ID, "--firefox-id", "notice@example.org").status).toBe(0);
    expect(readFileSync(join(folder, "linux/chrome.json"), "utf8")).toContain(ID);
    expect(readFileSync(join(folder, "linux/edge.json"), "utf8")).toContain("EDGE_EXTENSION_ID");
    expect(readFileSync(join(folder, "firefox/policies.json"), "utf8")).not.toContain("vendor-notice@vendor-notice.example");
  });
});
