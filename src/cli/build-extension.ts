/** Builds one unpacked extension under dist/. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import type { Browser } from "../build/manifest";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * @returns the folder to load into the browser
 * @throws Error when the build fails; a broken rule file is named with file, place and reason
 */
export async function buildExtension(browser: Browser): Promise<string> {
  await build({ root: ROOT, mode: browser, logLevel: "error", configLoader: "runner" });
  return join(ROOT, "dist", browser);
}
