/**
 * Front door of every npm script that must work on a fresh clone: installs the locked dependencies when they are missing,
 * then hands over to the TypeScript command. Plain JavaScript without dependencies, because none may be there yet.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Vendor Notice needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(2);
}

const [command, ...args] = process.argv.slice(2);
const modules = join(root, "node_modules");
const installed = join(modules, ".package-lock.json");
const lock = join(root, "package-lock.json");

/** Installed means: by npm, and not before the lock file last changed. */
function isInstalled() {
  if (!existsSync(installed) || !existsSync(join(modules, "tsx"))) return false;
  return statSync(installed).mtimeMs >= statSync(lock).mtimeMs || sameVersions();
}

/** A fresh clone gives the lock file a new time; what counts is what is in it. */
function sameVersions() {
  const wanted = JSON.parse(readFileSync(lock, "utf8")).packages;
  const present = JSON.parse(readFileSync(installed, "utf8")).packages;
  return Object.keys(present).every((name) => wanted[name]?.version === present[name].version);
}

if (!isInstalled()) {
  console.error("Installing the locked dependencies (once) …");
  const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) {
    console.error("npm could not install the dependencies; see its message above.");
    process.exit(npm.status ?? 1);
  }
}

const tsx = join(modules, "tsx/dist/cli.mjs");
const run = spawnSync(process.execPath, [tsx, join(root, "src/cli", `${command}.ts`), ...args], { stdio: "inherit" });
process.exit(run.status ?? 1);
