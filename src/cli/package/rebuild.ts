/** Builds from a source archive, in another folder and another time zone, as somebody does who wants to check a package. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { ROOT } from "../build-extension";

export interface Rebuilt {
  /** The folder of the project. */
  folder: string;
  remove(): void;
}

/**
 * @param archive a source archive
 * @param command a script, by its path in the project, and what it is given
 * @throws Error with the command's words when it fails
 */
export function rebuild(archive: Uint8Array, command: readonly [script: string, ...args: string[]]): Rebuilt {
  const place = mkdtempSync(join(tmpdir(), "vendor-notice-rebuild-"));
  const remove = () => rmSync(place, { recursive: true, force: true });
  try {
    const folder = unpack(archive, place);
    // The lock file says what is in it; a second copy would be the same.
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
    const [script, ...args] = command;
    const tsx = join(folder, "node_modules/tsx/dist/cli.mjs");
    const env = { ...process.env, TZ: "Pacific/Auckland", LC_ALL: "tr_TR.UTF-8" };
    const run = spawnSync(process.execPath, [tsx, join(folder, script), ...args], { cwd: folder, env, encoding: "utf8" });
    if (run.status !== 0) throw new Error(`The second build failed:\n${run.stdout}${run.stderr}`);
    return { folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** @returns the one folder in the archive */
function unpack(archive: Uint8Array, place: string): string {
  const files = Object.entries(unzipSync(archive));
  for (const [name, content] of files) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), content);
  }
  return join(place, files[0]?.[0].split("/")[0] ?? "");
}
