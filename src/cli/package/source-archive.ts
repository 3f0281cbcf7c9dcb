/** The source archive: everything that the packages can be built from again, for reviewers. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { filesIn, zip } from "./archive";

/** What commands make. An unpacked source archive holds nothing else beside what was in it. */
const MADE = new Set(["node_modules", "dist", "out"]);

/**
 * @param root folder of the project
 * @param folder the one folder that everything in the archive stands in
 */
export function sourceArchive(root: string, folder: string): Uint8Array {
  const files = sourceFiles(root).map((name) => [`${folder}/${name}`, new Uint8Array(readFileSync(join(root, name)))]);
  return zip(Object.fromEntries(files));
}

/**
 * Paths of what belongs to the project: in a checkout what Git tracks, so that nothing private gets out; else all that no command made.
 * @throws Error with Git's words when it cannot say
 */
export function sourceFiles(root: string): string[] {
  if (existsSync(join(root, ".git"))) return trackedFiles(root).sort();
  const kept = readdirSync(root, { withFileTypes: true }).filter(({ name }) => !MADE.has(name));
  return kept
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(root, entry.name)).map((name) => `${entry.name}/${name}`) : entry.name))
    .sort();
}

function trackedFiles(root: string): string[] {
  const { status, stdout, stderr, error } = spawnSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`Git could not list the files of ${root}: ${error?.message ?? stderr}`);
  return stdout.split("\0").filter((name) => name !== "" && existsSync(join(root, name)));
}
