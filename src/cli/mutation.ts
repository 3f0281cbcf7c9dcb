/**
 * `npm run mutation [-- FILE or FOLDER …]`: changes the code in small ways and runs the unit tests on each change; a change that no
 * test notices is printed. Ends with 1 where fewer than 80 of 100 changes are noticed. See docs/mutation.md.
 */
import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import { runCommand, UsageError } from "./run-command";

const USAGE = "Usage: npm run mutation [-- FILE or FOLDER …]";

/** What Stryker takes for a file, or for all code in a folder. */
function patternsOf(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`${path}: no such file or folder`);
  return found.isDirectory() ? [`${path.replace(/\/$/, "")}/**/*.ts`, "!src/**/*.d.ts"] : [path];
}

/** Stryker itself sets the exit code by `thresholds` of stryker.config.json. */
async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const mutate = positionals.flatMap(patternsOf);
  await new Stryker(mutate.length > 0 ? { mutate } : {}).runMutationTest();
  return Number(process.exitCode ?? 0);
}

await runCommand(main, USAGE);
