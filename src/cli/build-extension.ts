/** Builds unpacked extensions under dist/. */
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Manifest, managedManifest } from "../build/managed-edition";
import type { Browser } from "../build/manifest";
import { type Edition, unpackedFolder } from "../build/targets";
import { loadRules } from "../rules/load";
import { RULES_FOLDER } from "../rules/load-compiled";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** The folder that a build of an edition is put into. */
export function builtFolder(build: Browser, edition: Edition): string {
  return join(ROOT, "dist", unpackedFolder({ build, edition }));
}

/**
 * Builds the standard edition.
 * @returns the folder to load into the browser
 * @throws RuleError when a rule file is broken, with file, place and reason; Error with the bundler's words when the build fails
 */
export function buildExtension(browser: Browser): string {
  // Before the bundler, whose own report would bury the one line that matters.
  loadRules(RULES_FOLDER);
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  // Test runners say "test" here, and the bundler would build another program than the one that is handed out.
  const env = { ...process.env, NODE_ENV: "production" };
  const args = [vite, "build", "--mode", browser, "--configLoader", "runner"];
  const run = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: "utf8" });
  if (run.status !== 0) throw new Error(`The build for ${browser} failed:\n${run.stdout}${run.stderr}`);
  return builtFolder(browser, "standard");
}

/**
 * Builds the standard edition, and the managed one from it: only the manifest differs, so one is as well tested as the other.
 * @returns the folders of both
 * @throws as `buildExtension`
 */
export function buildEditions(browser: Browser): Record<Edition, string> {
  const standard = buildExtension(browser);
  const managed = builtFolder(browser, "managed");
  rmSync(managed, { recursive: true, force: true });
  cpSync(standard, managed, { recursive: true });
  const path = join(managed, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
  writeFileSync(path, `${JSON.stringify(managedManifest(manifest), null, 2)}\n`);
  return { standard, managed };
}
