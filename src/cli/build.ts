/** `npm run build`: the unpacked extension for each browser, in both editions, under dist/. Too large a file stops it. */

import { relative } from "node:path";
import { BROWSERS } from "../build/manifest";
import { buildEditions, ROOT } from "./build-extension";
import { measurePackage, tooLarge } from "./size/measure";

try {
  for (const browser of BROWSERS) {
    const { standard, managed } = buildEditions(browser);
    for (const folder of [standard, managed]) console.log(relative(ROOT, folder));
    const passed = tooLarge(measurePackage(standard));
    if (passed.length > 0) throw new Error(`Larger than src/cli/size/limits.json allows:\n${passed.join("\n")}`);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
