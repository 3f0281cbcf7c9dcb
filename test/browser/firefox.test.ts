/** Smoke test in real Firefox: the notice comes on a page with an offer, and only there. */
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchFirefox } from "../../src/cli/browser/launch";
import { serve } from "../../src/cli/browser/samples";
import { ROOT } from "../../src/cli/build-extension";
import { SAMPLES } from "./support/chromium";
import { waitForNoticeText } from "./support/firefox";

let browser: Browser;
beforeAll(async () => {
  browser = await launchFirefox({ extension: join(ROOT, "dist/firefox"), headless: true });
});
afterAll(() => browser?.close());

async function visit(url: string): Promise<Page> {
  const page = await browser.newPage();
  await serve(page, SAMPLES, "block");
  await page.goto(url, { waitUntil: "domcontentloaded" });
  return page;
}

test.each([
  ["purchase", "https://www.amazon.com/Kaspersky-Premium-Total-Security-Devices/dp/B0EXAMPLE1", /sold|resale|resell/i],
  ["download", "https://play.google.com/store/apps/details?id=com.kms.free", /update/i],
  ["renewal", "https://www.kaspersky.com/renewal-center/home", /update/i],
])("a %s page shows a notice", async (_kind, url, words) => {
  const page = await visit(url);
  const text = await waitForNoticeText(browser, page, 8000);
  expect(text).toMatch(words);
  expect(text).toMatch(/not an offense/i);
  await page.close();
});

test.each([
  ["https://www.kaspersky.com/blog/parking-meter-qr-codes/59001/"],
  ["https://www.amazon.com/Bitdefender-Total-Security-5-Devices/dp/B0EXAMPLE2"],
])("%s stays silent", async (url) => {
  const page = await visit(url);
  expect(await waitForNoticeText(browser, page, 1600)).toBeUndefined();
  await page.close();
});
