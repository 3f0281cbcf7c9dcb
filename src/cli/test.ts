/** `npm test`: format and lint, types, what nothing uses, then every test, in real browsers too. Installs what is missing where it can. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findChromium, findFirefox } from "./browser/find";
import { ROOT } from "./build-extension";
import { runCommand } from "./run-command";

const RESULTS = join(ROOT, "out/test-results.json");

interface Step {
  name: string;
  command: string[];
}

const STEPS: Step[] = [
  { name: "Format and lint", command: ["@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."] },
  { name: "Types", command: ["typescript/bin/tsc", "--noEmit"] },
  { name: "Unused code and packages", command: ["knip/bin/knip.js"] },
  {
    name: "Unit, corpus and browser tests",
    command: ["vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${RESULTS}`],
  },
];

function run({ name, command: [tool = "", ...args] }: Step): boolean {
  console.log(`\n▶ ${name}`);
  const started = Date.now();
  const result = spawnSync(process.execPath, [join(ROOT, "node_modules", tool), ...args], { cwd: ROOT, stdio: "inherit" });
  console.log(`${result.status === 0 ? "✔" : "✘"} ${name} (${Math.round((Date.now() - started) / 1000)} s)`);
  return result.status === 0;
}

/** The closing line: counts over all tests. */
function summary(): string {
  const counts = JSON.parse(readFileSync(RESULTS, "utf8")) as { numPassedTests: number; numFailedTests: number; numPendingTests: number };
  return `${counts.numPassedTests} passed, ${counts.numFailedTests} failed, ${counts.numPendingTests} skipped`;
}

function main(): number {
  console.log(`Chromium: ${findChromium()}\nFirefox:  ${findFirefox()}`);
  mkdirSync(join(ROOT, "out"), { recursive: true });
  // The first failure ends the run: what comes later would only repeat it.
  const good = STEPS.every(run);
  if (good) console.log(`\n${summary()}`);
  return good ? 0 : 1;
}

await runCommand(main);
