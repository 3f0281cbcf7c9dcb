/** The first-run page: once after the installation, one screen, one choice. */
import { rmSync } from "node:fs";
import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { firstRunPage, launchChromium } from "../../src/cli/browser/launch";
import { EXTENSION, openChromium, pause } from "./support/chromium";
import { expectAccessible, keep, openOwnPage, smallTargets, tabStops, withLanguage } from "./support/own-page";

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

test("opens by itself once, after the installation", async () => {
  const fresh = await launchChromium({ extension: EXTENSION, headless: true, keepFirstRun: true });
  const page = await firstRunPage(fresh);
  await page?.waitForSelector("h1");
  expect(await page?.$eval("h1", (heading) => heading.textContent)).toBe("Vendor Notice is ready");
  await pause(500);
  expect((await fresh.pages()).filter((candidate) => candidate.url().includes("/welcome/"))).toHaveLength(1);
  await fresh.close();
});

test("fits one screen of an ordinary window", async () => {
  const page = await openOwnPage(browser, "welcome");
  await page.waitForSelector(".choice");
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
  await page.close();
});

test.each([
  { theme: "light", width: 1280 },
  { theme: "dark", width: 768 },
  { theme: "forced", width: 1280 },
  { theme: "dark", width: 320 },
] as const)("axe finds nothing: %j", async (view) => {
  const page = await openOwnPage(browser, "welcome", view);
  await page.waitForSelector(".choice");
  await expectAccessible(page);
  expect(await smallTargets(page)).toEqual([]);
  expect(await tabStops(page)).toEqual(["Look at every site…", "Leave it as it is", "All settings"]);
  await page.close();
});

test("axe finds nothing from right to left", async () => {
  const arabic = withLanguage("ar");
  const other = await openChromium(undefined, arabic);
  try {
    await keep(other, { settings: { language: "ar" } });
    const page = await openOwnPage(other, "welcome", { width: 320 });
    await page.waitForSelector(".choice");
    expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl");
    await expectAccessible(page);
  } finally {
    await other.close();
    rmSync(arabic, { recursive: true, force: true });
  }
});
