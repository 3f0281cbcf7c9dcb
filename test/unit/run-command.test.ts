/** Exit codes of commands, and what is said when one fails. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runCommand, UsageError } from "../../src/cli/run-command";
import { ROOT } from "./support/check";

const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
const before = process.exitCode;

beforeEach(() => said.mockClear());
afterEach(() => {
  process.exitCode = before;
});

test("the command's own code is kept, now or later", async () => {
  await runCommand(() => 1);
  expect(process.exitCode).toBe(1);
  await runCommand(async () => 0);
  expect(process.exitCode).toBe(0);
  expect(said).not.toHaveBeenCalled();
});

test("a failure is code 1 and its message alone", async () => {
  await runCommand(() => Promise.reject(new Error("the disk is full")), "Usage: …");
  expect(process.exitCode).toBe(1);
  expect(said.mock.calls).toEqual([["the disk is full"]]);
});

test.each([
  ["what the command refuses", () => Promise.reject(new UsageError("one file at a time")), /^one file at a time\nUsage: …$/],
  ["an unknown option", () => parseArgs({ args: ["--colour"], options: {} }) && 0, /--colour.*\nUsage: …$/],
])("%s is code 2, with the usage below", async (_name, main, text) => {
  await runCommand(main, "Usage: …");
  expect(process.exitCode).toBe(2);
  expect(said.mock.calls).toEqual([[expect.stringMatching(text)]]);
});

test("a command that takes nothing shows no usage", async () => {
  await runCommand(() => Promise.reject(new UsageError("takes nothing")));
  expect(said.mock.calls).toEqual([["takes nothing"]]);
});

test("every command ends this way: none sets a code of its own", () => {
  const folder = join(ROOT, "src/cli");
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const own = files.filter((name) => readFileSync(join(folder, name), "utf8").includes("process.exitCode ="));
  expect(own).toEqual(["run-command.ts"]);
});
