/** Real browsers under a policy of the machine. */
import { constants, cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { findChromium, findFirefox } from "../../../src/cli/browser/find";
import { openChromium } from "./chromium";

/** Where browsers of Google's family look for policies on Linux, by a word in the path of the browser. */
const FOLDERS: readonly [word: string, folder: string][] = [
  ["chromium", "/etc/chromium/policies/managed"],
  ["edge", "/etc/opt/edge/policies/managed"],
  ["chrome", "/etc/opt/chrome/policies/managed"],
];

/**
 * Runs `use` in Chromium under this policy. The file lies there for every browser of the machine, so only while `use` runs.
 * @returns why it could not be done, or undefined
 */
export async function inManagedChromium(
  name: string,
  policy: string,
  use: (browser: Browser) => Promise<void>,
): Promise<string | undefined> {
  const folder = process.platform === "linux" ? FOLDERS.find(([word]) => findChromium().includes(word))?.[1] : undefined;
  if (!folder) return "on this system, no policy can be given to this browser by a file";
  const made = firstMissing(folder);
  const file = join(folder, name);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, policy);
  } catch (error) {
    return `${file} cannot be written (${(error as NodeJS.ErrnoException).code})`;
  }
  try {
    const browser = await openChromium();
    await use(browser).finally(() => browser.close());
  } finally {
    rmSync(file);
    removeEmpty(folder, made);
  }
  return undefined;
}

/** The first folder on the way to this one that is not there. */
function firstMissing(folder: string): string | undefined {
  if (existsSync(folder)) return undefined;
  return firstMissing(dirname(folder)) ?? folder;
}

/** Takes away the folders that we made, as far as nobody else uses them by now. */
function removeEmpty(folder: string, made: string | undefined): void {
  if (!made?.length || !folder.startsWith(made)) return;
  try {
    rmdirSync(folder);
  } catch {
    return;
  }
  removeEmpty(dirname(folder), made);
}

/**
 * Runs `use` in a copy of Firefox that has a policy of its own beside its program, where no other Firefox sees it.
 * @returns why it could not be done, or undefined
 */
export async function inManagedFirefox(policies: string, use: (browser: Browser) => Promise<void>): Promise<string | undefined> {
  const program = realpathSync(findFirefox());
  if (!existsSync(join(dirname(program), "omni.ja"))) return `${program} is not the program itself, and cannot be copied`;
  if (existsSync("/etc/firefox/policies/policies.json")) return "a policy for every Firefox on this machine would win";
  const copy = mkdtempSync(join(tmpdir(), "vendor-notice-firefox-"));
  try {
    const isOther = (path: string) => basename(path) !== "distribution";
    cpSync(dirname(program), copy, { recursive: true, dereference: true, filter: isOther, mode: constants.COPYFILE_FICLONE });
    mkdirSync(join(copy, "distribution"));
    writeFileSync(join(copy, "distribution/policies.json"), policies);
    const browser = await puppeteer.launch({ browser: "firefox", executablePath: join(copy, basename(program)), headless: true });
    await use(browser).finally(() => browser.close());
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  return undefined;
}
