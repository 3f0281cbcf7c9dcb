/** The rules as they were: of another folder, or of a commit. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { loadCompiled } from "../../rules/load-compiled";
import { ROOT } from "../build-extension";
import { InputError } from "../page";

/**
 * @param from a folder with rule files, or what git knows a commit by
 * @throws InputError when it is neither; RuleError when those rules are broken
 */
export function oldRules(from: string): ReturnType<typeof loadCompiled> {
  if (statSync(from, { throwIfNoEntry: false })?.isDirectory()) return loadCompiled(from);
  const files = git(["ls-tree", "-r", "--name-only", from, "rules/"])
    ?.split("\n")
    .filter((name) => name.endsWith(".json"));
  if (!files || files.length === 0)
    throw new InputError(`--against ${from}: is neither a folder of rules nor a commit that git knows here, expected one of them`);
  const folder = mkdtempSync(join(tmpdir(), "vendor-notice-rules-"));
  try {
    for (const name of files) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, git(["show", `${from}:${name}`]) ?? "");
    }
    return loadCompiled(join(folder, "rules"));
  } catch (error) {
    throw new InputError(
      `The rules of ${from} do not fit what rule files may hold today; compare with a later commit.\n${(error as Error).message}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function git(args: readonly string[]): string | undefined {
  const run = spawnSync("git", args, { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 26 });
  return run.status === 0 ? run.stdout : undefined;
}
