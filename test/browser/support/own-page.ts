/** The extension's own pages in Chromium: opened, read, and checked for accessibility. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { expect } from "vitest";
import { extensionId, extensionWorker } from "../../../src/cli/browser/launch";
import { cdp } from "../../../src/cli/browser/notice-tree";
import { LEVELS, violations } from "./axe";
import { EXTENSION } from "./chromium";

export interface View {
  width?: number;
  /** forced: the colours of the operating system, as people with low vision set them. */
  theme?: "light" | "dark" | "forced";
}

/** @param prepare runs before the page is loaded */
export async function openOwnPage(
  browser: Browser,
  name: string,
  view: View = {},
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: view.width ?? 1280, height: 800 });
  const feature =
    view.theme === "forced" ? { name: "forced-colors", value: "active" } : { name: "prefers-color-scheme", value: view.theme ?? "light" };
  await (await cdp(page)).send("Emulation.setEmulatedMedia", { features: [feature] });
  await prepare?.(page);
  await page.goto(`chrome-extension://${await extensionId(browser)}/src/pages/${name}/index.html`);
  await page.waitForSelector("main");
  return page;
}

/** No finding of axe at WCAG 2.2 AA and what is good practice, and nothing wider than the page. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violations(page, "document", [...LEVELS, "best-practice"])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

/** Everything that can be pressed or chosen and is less than 44 px high. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.$$eval("button, select, summary, label.radio, .links a", (elements) =>
    elements
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44)
      .map((element) => element.outerHTML),
  );
}

/** Names of what the Tab key comes to, in order, once around. */
export async function tabStops(page: Page): Promise<string[]> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const stops: string[] = [];
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return "";
      const { id } = element;
      const label = element.getAttribute("aria-label") ?? (id && document.querySelector(`label[for="${id}"]`)?.textContent);
      return (label || element.closest("label")?.textContent || element.textContent || "").trim();
    });
    if (!stop || (stops.length > 1 && stop === stops[0])) break;
    stops.push(stop);
  }
  return stops;
}

/** A copy of the built extension that speaks one more language: each text marked, its placeholders kept. */
export function withLanguage(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), "vendor-notice-locale-"));
  cpSync(EXTENSION, folder, { recursive: true });
  const english = JSON.parse(readFileSync(join(folder, "_locales/en/messages.json"), "utf8")) as Record<string, { message: string }>;
  const marked = Object.entries(english).map(([key, { message }]) => {
    // The name stays: the notice is found by it.
    if (key === "appName") return [key, { message }];
    return [key, { message: key === "page_language" ? name : `«${name}» ${message}` }];
  });
  mkdirSync(join(folder, "_locales", name), { recursive: true });
  writeFileSync(join(folder, "_locales", name, "messages.json"), JSON.stringify(Object.fromEntries(marked)));
  return folder;
}

/** What the extension keeps on the device. */
export async function kept(browser: Browser): Promise<Record<string, unknown>> {
  const worker = await extensionWorker(browser);
  return worker.evaluate(() => chrome.storage.local.get());
}

/** Puts `values` in the place of everything that is kept. */
export async function keep(browser: Browser, values: Record<string, unknown>): Promise<void> {
  const worker = await extensionWorker(browser);
  await worker.evaluate(replaceStored, values);
}

/** The same, to be run within the extension. What stays as it was, such as a policy, is never gone in between. */
export async function replaceStored(values: Record<string, unknown>): Promise<void> {
  const { local, session } = chrome.storage;
  await session.clear();
  const before = await local.get();
  await local.set(values);
  await local.remove(Object.keys(before).filter((key) => !(key in values)));
}
