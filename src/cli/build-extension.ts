/** Builds unpacked extensions under dist/. */
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Manifest, managedManifest } from "../build/managed-edition";
import type { Browser } from "../build/manifest";
import { loadRules } from "../rules/load";
import { RULES_FOLDER } from "../rules/load-compiled";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * Builds the standard edition.
 * @returns the folder to load into the browser
 * @throws RuleError when a rule file is broken, with file, place and reason; Error with the bundler's words when the build fails
 */
export function buildExtension(browser: Browser): string {
  // Before the bundler, whose own report would bury the one line that matters.
  loadRules(RULES_FOLDER);
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  // Whoever starts it: a test runner's own environment would give a build for developers, larger and slower than what is handed out.
  const env = { ...process.env, NODE_ENV: "production" };
  const run = spawnSync(process.execPath, [vite, "build", "--mode", browser, "--configLoader", "runner"], {
    cwd: ROOT,
    encoding: "utf8",
    env,
  });
  if (run.status !== 0) throw new Error(`The build for ${browser} failed:\n${run.stdout}${run.stderr}`);
  return join(ROOT, "dist", browser);
}

/**
 * Builds the standard edition, and the managed one from it: only the manifest differs, so one is as well tested as the other.
 * @returns the folders of both
 * @throws as `buildExtension`
 */
export function buildEditions(browser: Browser): { standard: string; managed: string } {
  const standard = buildExtension(browser);
  const managed = `${standard}-managed`;
  rmSync(managed, { recursive: true, force: true });
  cpSync(standard, managed, { recursive: true });
  const path = join(managed, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
  writeFileSync(path, `${JSON.stringify(managedManifest(manifest), null, 2)}\n`);
  return { standard, managed };
}
