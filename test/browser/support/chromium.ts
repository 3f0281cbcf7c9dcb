/** Real Chromium with the built extension, and tabs that are served from memory. */
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { extensionWorker, launchChromium } from "../../../src/cli/browser/launch";
import { type Served, samplePages, serve } from "../../../src/cli/browser/samples";
import { ROOT } from "../../../src/cli/build-extension";

export const EXTENSION = join(ROOT, "dist/chrome");
export const SAMPLES = samplePages();

/** @param extension another folder than the built one */
export function openChromium(profile?: string, extension = EXTENSION): Promise<Browser> {
  return launchChromium({ extension, headless: true, profile });
}

/** A tab in which `pages` (and the samples) stand at their addresses and nothing else is reached. */
export async function openTab(browser: Browser, pages: Record<string, Served> = {}): Promise<Page> {
  const page = await browser.newPage();
  await serve(page, new Map([...SAMPLES, ...Object.entries(pages)]), "block");
  return page;
}

export async function visit(browser: Browser, url: string, pages: Record<string, Served> = {}): Promise<Page> {
  const page = await openTab(browser, pages);
  await page.goto(url, { waitUntil: "domcontentloaded" });
  return page;
}

/** Stops the worker as the browser does after a while without work. */
export async function stopWorker(browser: Browser): Promise<void> {
  const worker = await extensionWorker(browser);
  await worker.close();
}

/** True while the extension's worker runs. */
export function workerRuns(browser: Browser): boolean {
  return browser.targets().some((target) => target.type() === "service_worker" && target.url().startsWith("chrome-extension://"));
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
