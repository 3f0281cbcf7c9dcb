/**
 * A real policy for a copy of the built extension in Chromium: a file where the browser looks for an administrator's. It names the
 * copy by the id that its folder gives it, so that no other browser on the machine minds it.
 */
import { createHash } from "node:crypto";
import { accessSync, constants, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Browser } from "puppeteer-core";
import { extensionWorker } from "../../../src/cli/browser/launch";
import { EXTENSION, pause } from "./chromium";

const FOLDER = "/etc/chromium/policies/managed";

/** False where a test may not write an administrator's files; then what needs them is left out, and the report says so. */
export const CAN_DEPLOY = canDeploy();

function canDeploy(): boolean {
  try {
    mkdirSync(FOLDER, { recursive: true });
    accessSync(FOLDER, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Of an unpacked extension: the first 128 bits of the hash of its path, in the letters a to p. */
function idOf(folder: string): string {
  const digits = createHash("sha256").update(folder).digest("hex").slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode("a".charCodeAt(0) + Number.parseInt(digit, 16))).join("");
}

/** The copy; each test file that needs one has its own. */
export const MANAGED_COPY = realpathSync(mkdtempSync(join(tmpdir(), "vendor-notice-managed-")));
cpSync(EXTENSION, MANAGED_COPY, { recursive: true });

const ID = idOf(MANAGED_COPY);
const FILE = `${FOLDER}/vendor-notice-test-${ID}.json`;

/** Before the browser starts, or while it runs: then the browser finds the new file within seconds. */
export function deploy(settings: Record<string, unknown>): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(FILE, JSON.stringify({ "3rdparty": { extensions: { [ID]: settings } } }));
}

export function withdraw(): void {
  rmSync(FILE, { force: true });
  rmSync(MANAGED_COPY, { recursive: true, force: true });
}

/** Deploys `settings`, which must be in the form in which they are read, and waits until the extension works with it. */
export async function deployAndWait(browser: Browser, settings: Record<string, unknown>): Promise<void> {
  deploy(settings);
  for (let waited = 0; waited < 40_000; waited += 250) {
    const worker = await extensionWorker(browser);
    const kept = await worker.evaluate(async () => (await chrome.storage.local.get("policy")).policy as { values?: object } | undefined);
    if (isDeepStrictEqual(kept?.values, settings)) return;
    await pause(250);
  }
  throw new Error(`the policy did not arrive: ${JSON.stringify(settings)}`);
}
