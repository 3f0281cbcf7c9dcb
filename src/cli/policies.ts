/**
 * `npm run policies`: writes everything that is made from the catalogue of policies.
 * `npm run policies -- --out FOLDER [--chrome-id ID] [--edge-id ID] [--firefox-id ID]`: writes the files for administrators elsewhere, with these ids.
 * `npm run policies -- check FILE`: says of each setting in a JSON policy file whether it holds, and if not, why.
 * Exit codes: 0 all is well, 1 a setting or the file is wrong, 2 bad usage.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "./build-extension";
import { administratorFiles, committedFiles } from "./policies/files";
import { checkPolicyFile, reasonOf } from "./policies/policy-file";
import { PLACEHOLDERS } from "./policies/targets";
import { writeFiles } from "./policies/write-files";
import { runCommand, UsageError } from "./run-command";

const USAGE = "Usage: npm run policies [-- check FILE | --out FOLDER [--chrome-id ID] [--edge-id ID] [--firefox-id ID]]";

function main(): number {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: text, "chrome-id": text, "edge-id": text, "firefox-id": text },
  });
  const [command, file, ...more] = positionals;
  if (command === "check" && file !== undefined && more.length === 0) return check(file);
  const { out, ...ids } = values;
  const {
    "chrome-id": chrome = PLACEHOLDERS.chrome,
    "edge-id": edge = PLACEHOLDERS.edge,
    "firefox-id": firefox = PLACEHOLDERS.firefox,
  } = ids;
  // Ids belong into files for one organization, not into the project.
  const isElsewhere = Object.keys(ids).length > 0;
  if (command !== undefined || (isElsewhere && out === undefined)) throw new UsageError("what to do is not clear");
  const files = out === undefined ? committedFiles() : administratorFiles({ chrome, edge, firefox });
  writeFiles(out === undefined ? ROOT : resolve(out), files);
  for (const name of Object.keys(files)) console.log(name);
  return 0;
}

function check(file: string): number {
  const { good, problems } = checkPolicyFile(file);
  for (const key of good) console.log(`${key}: right`);
  for (const problem of problems) console.log(`${problem.key}: wrong. ${reasonOf(problem)}`);
  console.log(problems.length > 0 ? `${problems.length} wrong.` : `All is well; settings: ${good.length}.`);
  return problems.length > 0 ? 1 : 0;
}

await runCommand(main, USAGE);
