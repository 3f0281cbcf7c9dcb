/**
 * A copy of the extension whose worker can be made to stand still before any of its calls of the browser: that is where a worker
 * is when the browser stops it.
 */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { extensionWorker } from "../../../src/cli/browser/launch";
import { EXTENSION } from "./chromium";

/** Runs in the worker before anything else, because the library in front of the browser's interface remembers what it found. */
const HALT = `
globalThis.calls = 0;
globalThis.haltAt = Infinity;
const wrap = (holder, name) => {
  const call = holder[name];
  holder[name] = (...args) => (++globalThis.calls >= globalThis.haltAt ? new Promise(() => {}) : call.apply(holder, args));
};
for (const area of [chrome.storage.local, chrome.storage.session]) for (const name of ["get", "set"]) wrap(area, name);
for (const name of ["setBadgeText", "setBadgeBackgroundColor", "setTitle"]) wrap(chrome.action, name);
wrap(chrome.scripting, "executeScript");
wrap(chrome.tabs, "sendMessage");
`;

export function haltingExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), "vendor-notice-halting-"));
  cpSync(EXTENSION, folder, { recursive: true });
  writeFileSync(join(folder, "halt.js"), HALT);
  const loader = join(folder, "service-worker-loader.js");
  writeFileSync(loader, `import "./halt.js";\n${readFileSync(loader, "utf8")}`);
  return folder;
}

/** From now on, the worker's call number `at` and all later ones are never answered. */
export async function haltAt(browser: Browser, at: number): Promise<void> {
  const worker = await extensionWorker(browser);
  await worker.evaluate((limit) => Object.assign(globalThis, { calls: 0, haltAt: limit }), at);
}

/** Calls since `haltAt`. */
export async function calls(browser: Browser): Promise<number> {
  const worker = await extensionWorker(browser);
  return worker.evaluate(() => (globalThis as typeof globalThis & { calls: number }).calls);
}
