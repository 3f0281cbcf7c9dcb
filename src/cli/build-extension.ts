/** Builds one unpacked extension under dist/. */
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "../build/manifest";
import { loadRules } from "../rules/load";
import { RULES_FOLDER } from "../rules/load-compiled";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * @returns the folder to load into the browser
 * @throws RuleError when a rule file is broken, with file, place and reason; Error with the bundler's words when the build fails
 */
export function buildExtension(browser: Browser): string {
  // Before the bundler, whose own report would bury the one line that matters.
  loadRules(RULES_FOLDER);
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  const run = spawnSync(process.execPath, [vite, "build", "--mode", browser, "--configLoader", "runner"], { cwd: ROOT, encoding: "utf8" });
  if (run.status !== 0) throw new Error(`The build for ${browser} failed:\n${run.stdout}${run.stderr}`);
  return join(ROOT, "dist", browser);
}
