/** `npm run build`: the unpacked extension for each browser, under dist/. */

import { relative } from "node:path";
import { BROWSERS } from "../build/manifest";
import { buildExtension, ROOT } from "./build-extension";

try {
  for (const browser of BROWSERS) console.log(`${browser.padEnd(8)} ${relative(ROOT, buildExtension(browser))}`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
