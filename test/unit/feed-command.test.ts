/** `npm run feed`: keys, signing, and reading as a device would. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "../../src/cli/build-extension";

const folder = mkdtempSync(join(tmpdir(), "vendor-notice-feed-"));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(ROOT, "node_modules/tsx/dist/cli.mjs"), join(ROOT, "src/cli/feed.ts"), ...args], { encoding: "utf8" });
const at = (name: string) => join(folder, name);

beforeAll(() => {
  expect(run("keygen", "--out", at("key.json")).stdout).toMatch(/"rulesFeedKey": "[\w-]{43}"/);
  const { status, stderr } = run("sign", "--key", at("key.json"), "--out", at("feed.jws"), "--days", "30");
  expect([status, stderr]).toEqual([0, ""]);
});

test("a key can be read by its owner only, and is never overwritten", () => {
  if (process.platform !== "win32") expect(statSync(at("key.json")).mode & 0o777).toBe(0o600);
  const before = readFileSync(at("key.json"), "utf8");
  expect(run("keygen", "--out", at("key.json")).stderr).toContain("never overwritten");
  expect(readFileSync(at("key.json"), "utf8")).toBe(before);
});

test("what was signed is right", () => {
  const { status, stdout } = run("verify", at("feed.jws"), "--key", at("key.json"));
  expect(stdout).toMatch(/: right\. Number \d+, rules of \d{4}-\d\d-\d\d, good until \d{4}-\d\d-\d\d\.\n$/);
  expect(status).toBe(0);
});

test("another key does not pass", () => {
  const { status, stderr } = run("verify", at("feed.jws"), "--key", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
  expect(stderr).toBe(`${at("feed.jws")}: The signature is not the right one.\n`);
  expect(status).toBe(1);
});

test.each([
  [["verify", "nowhere.jws", "--key", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"], /nowhere\.jws cannot be read/],
  [["sign", "--key", "nowhere.json", "--out", "x"], /nowhere\.json cannot be read as JSON/],
  [["sign", "nowhere", "--key", "KEY", "--out", "x"], /nowhere: no rules here/],
  [["sign", "--key", "WRONG", "--out", "x"], /is no private key for feeds/],
])("%j ends with 1 and one line", (args, words) => {
  writeFileSync(at("wrong.json"), "{}");
  const { status, stderr } = run(...args.map((arg) => (arg === "KEY" ? at("key.json") : arg === "WRONG" ? at("wrong.json") : arg)));
  expect(stderr).toMatch(words);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(status).toBe(1);
});

test.each([[[]], [["sign"]], [["verify", "x"]], [["keygen"]], [["sign", "a", "b", "--key", "x", "--out", "y"]], [["--nothing"]]])(
  "%j ends with 2",
  (args) => {
    const { status, stderr } = run(...args);
    expect(stderr).toContain("Usage:");
    expect(status).toBe(2);
  },
);

test("a number of days must be one", () => {
  expect(run("sign", "--key", at("key.json"), "--out", at("x"), "--days", "soon").status).toBe(2);
});
