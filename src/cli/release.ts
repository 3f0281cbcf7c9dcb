/**
 * `npm run release -- X.Y.Z [--dry-run] [--skip-tests]`: checks, raises the version, dates the changelog, commits and tags. Nothing
 * leaves this machine: pushing the tag is what publishes. Exit codes: 0 done, 1 something stands in the way, 2 bad usage.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadRules } from "../rules/load";
import { RULES_FOLDER } from "../rules/load-compiled";
import { ROOT } from "./build-extension";
import { type Released, release } from "./release/release";
import { runCommand, UsageError } from "./run-command";

const USAGE = "Usage: npm run release -- X.Y.Z [--dry-run] [--skip-tests]";

function main(): number {
  const flag = { type: "boolean", default: false } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { "dry-run": flag, "skip-tests": flag } });
  const [version, ...more] = positionals;
  if (version === undefined || more.length > 0) throw new UsageError("one version is needed");
  const released = release({
    root: ROOT,
    version,
    day: new Date().toISOString().slice(0, 10),
    data: loadRules(RULES_FOLDER),
    dryRun: values["dry-run"],
    prove: values["skip-tests"] ? () => undefined : test,
  });
  console.log(summary(released, values["dry-run"]));
  return 0;
}

/** Everything that `npm test` runs. */
function test(): void {
  const run = spawnSync(process.execPath, [join(ROOT, "src/cli/setup.mjs"), "test"], { stdio: "inherit" });
  if (run.status !== 0) throw new Error("A test failed: nothing was changed.");
}

function summary({ tag, notes, newSites }: Released, isDry: boolean): string {
  return [
    ...(newSites.length > 0 ? [`New sites (${newSites.length}):`, ...newSites.map((site) => `  ${site}`)] : []),
    notes,
    "",
    isDry ? `${tag} could be released. Nothing was changed.` : `${tag} is ready. To publish it: git push --atomic origin main ${tag}`,
  ].join("\n");
}

await runCommand(main, USAGE);
