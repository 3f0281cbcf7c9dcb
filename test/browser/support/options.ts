/** What the tests of the options page do on it, and what they find there. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { ROOT } from "../../../src/cli/build-extension";

const DAY = 24 * 60 * 60 * 1000;

/** A hidden notice, as it is kept. */
export const hidden = (scope: string, target: string, more = {}) => ({
  scope,
  target,
  vendor: "kaspersky",
  kind: "purchase",
  restriction: "us-icts-2021-002@1",
  at: Date.now() - 3 * DAY,
  ...more,
});

/** One of each sort. */
export const HIDDEN = [
  hidden("page", "www.kaspersky.com/premium"),
  hidden("site", "amazon.com"),
  hidden("month", "", { until: Date.now() + 27 * DAY }),
];

/** Presses the button with this text, as a person would. */
export async function press(page: Page, text: string): Promise<void> {
  const button = await page.waitForSelector(`::-p-xpath(//button[normalize-space()="${text}"])`, { timeout: 4000 });
  await button?.click();
}

/** Waits until the page says something. */
export async function says(page: Page, text: string): Promise<void> {
  await page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 4000 }, text);
}

/** @returns where a file with this text lies */
export function writeToLoad(text: string): string {
  mkdirSync(join(ROOT, "out"), { recursive: true });
  const path = join(ROOT, `out/settings-to-load-${process.pid}.json`);
  writeFileSync(path, text);
  return path;
}

/** Loads a file with this text. */
export async function load(page: Page, text: string): Promise<void> {
  const path = writeToLoad(text);
  const chooser = page.waitForFileChooser();
  await press(page, "Load from a file");
  await (await chooser).accept([path]);
}
