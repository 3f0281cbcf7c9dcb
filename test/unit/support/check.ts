/** Runs the real command line in a process of its own. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
export const CHECK = [join(ROOT, "node_modules/tsx/dist/cli.mjs"), join(ROOT, "src/cli/check.ts")];

export interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

export function check(args: readonly string[], input = ""): Outcome {
  const run = spawnSync(process.execPath, [...CHECK, ...args], { input, encoding: "utf8", cwd: ROOT, maxBuffer: 1 << 26 });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** The rows a batch printed. */
export function rowsOf(outcome: Outcome): Record<string, unknown>[] {
  return outcome.out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
