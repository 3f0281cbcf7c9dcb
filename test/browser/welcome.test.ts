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

test("leaves everything as it is at one press, and is gone", async () => {
  const page = await openOwnPage(browser, "welcome");
  const gone = new Promise((resolve) => page.once("close", resolve));
  await (await page.waitForSelector("::-p-xpath(//button[.='Leave it as it is'])"))?.click();
  await gone;
});

test("leads to the settings", async () => {
  const page = await openOwnPage(browser, "welcome");
  const target = browser.waitForTarget((candidate) => candidate.url().includes("/pages/options/"), { timeout: 4000 });
  await (await page.waitForSelector("::-p-xpath(//button[.='All settings'])"))?.click();
  const options = await (await target).page();
  await options?.close();
  await page.close();
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
