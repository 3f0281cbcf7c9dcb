/** `npm run build [-- chrome|firefox]`: the unpacked extension for each browser, or for one, in both editions, under dist/. */

import { relative } from "node:path";
import { BROWSERS } from "../build/manifest";
import { buildEditions, ROOT } from "./build-extension";

const [only] = process.argv.slice(2);
const wanted = BROWSERS.filter((browser) => only === undefined || browser === only);

try {
  if (wanted.length === 0) throw new Error(`There is no build for ${only}; choose one of: ${BROWSERS.join(", ")}`);
  for (const browser of wanted) {
    const { standard, managed } = buildEditions(browser);
    for (const folder of [standard, managed]) console.log(relative(ROOT, folder));
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = wanted.length === 0 ? 2 : 1;
}
