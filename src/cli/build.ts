/** `npm run build`: the unpacked extension for each browser, in both editions, under dist/. */

import { relative } from "node:path";
import { BROWSERS } from "../build/manifest";
import { buildEditions, ROOT } from "./build-extension";

try {
  for (const browser of BROWSERS) {
    const { standard, managed } = buildEditions(browser);
    for (const folder of [standard, managed]) console.log(relative(ROOT, folder));
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
