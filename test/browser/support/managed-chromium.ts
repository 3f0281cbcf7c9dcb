/**
 * Chromium under a policy, as an administrator's machine has it. On Linux policies are read from one folder of the system, for every
 * Chromium that runs: the file there names only the extension of the test, which ordinary test browsers do not fetch
 * (`--disable-background-networking`), and is taken away in the end.
 */

import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { findChromium } from "../../../src/cli/browser/find";
import { extensionWorker } from "../../../src/cli/browser/launch";

/** By what the browser says when it is asked for its version. */
const FOLDERS = [
  [/^Chromium /, "/etc/chromium/policies/managed"],
  [/^Google Chrome /, "/etc/opt/chrome/policies/managed"],
  [/^Microsoft Edge /, "/etc/opt/edge/policies/managed"],
] as const;

export interface PolicyFile {
  write(policies: object): void;
  remove(): void;
}

/** @returns the file, or in one sentence why there can be none on this machine */
export function policyFile(): PolicyFile | string {
  if (process.platform !== "linux") return "policies are files only on Linux";
  const name = execFileSync(findChromium(), ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const folder = FOLDERS.find(([pattern]) => pattern.test(name))?.[1];
  if (!folder) return `the policy folder of ${name.trim()} is not known`;
  if (!isWritable(folder)) return `${folder} cannot be written`;
  const path = join(folder, "vendor-notice-test.json");
  const remove = () => rmSync(path, { force: true });
  // A run that was cut off may have left it behind.
  remove();
  return {
    write(policies) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, JSON.stringify(policies));
    },
    remove,
  };
}

/** True when the folder, or what is there of the way to it, may be written. */
function isWritable(folder: string): boolean {
  if (!existsSync(folder)) return isWritable(dirname(folder));
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** What puppeteer would switch off: extensions that a policy installs, and the way to where they come from. */
const NEEDED = ["--disable-extensions", "--disable-background-networking"];

/** @returns the browser, as soon as the extension that the policy forces into it runs */
export async function openManagedChromium(): Promise<Browser> {
  const browser = await puppeteer.launch({
    executablePath: findChromium(),
    headless: true,
    pipe: true,
    ignoreDefaultArgs: NEEDED,
    args: ["--no-first-run", "--disable-component-update", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  await extensionWorker(browser);
  return browser;
}
