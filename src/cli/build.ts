/** `npm run build [-- chrome|firefox]`: the unpacked extension for each browser, or for one, in both editions, under dist/. Too large a file stops it. */

import { relative } from "node:path";
import { BROWSERS } from "../build/manifest";
import { buildEditions, ROOT } from "./build-extension";
import { runCommand, UsageError } from "./run-command";
import { measurePackage, tooLarge } from "./size/measure";

const USAGE = "Usage: npm run build [-- chrome|firefox]";

function main(): number {
  const [only] = process.argv.slice(2);
  const wanted = BROWSERS.filter((browser) => only === undefined || browser === only);
  if (wanted.length === 0) throw new UsageError(`There is no build for ${only}; choose one of: ${BROWSERS.join(", ")}`);
  for (const browser of wanted) {
    const { standard, managed } = buildEditions(browser);
    for (const folder of [standard, managed]) console.log(relative(ROOT, folder));
    const passed = tooLarge(measurePackage(standard));
    if (passed.length > 0) throw new Error(`Larger than src/cli/size/limits.json allows:\n${passed.join("\n")}`);
  }
  return 0;
}

await runCommand(main, USAGE);
