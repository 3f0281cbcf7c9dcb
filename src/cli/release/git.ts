/** The few commands of git that a release needs. */
import { spawnSync } from "node:child_process";

/**
 * @returns what git says
 * @throws Error with git's words when it fails
 */
export function git(root: string, args: string[], input?: string): string {
  const run = spawnSync("git", args, { cwd: root, encoding: "utf8", input });
  if (run.error) throw new Error(`git could not be started: ${run.error.message}`);
  if (run.status !== 0) throw new Error(`git ${args[0]} failed: ${(run.stderr || run.stdout).trim()}`);
  return run.stdout.trimEnd();
}

/** @returns files that are changed, staged or unknown to git, one a line; empty for a clean tree */
export function changes(root: string): string {
  return git(root, ["status", "--porcelain"]);
}
