/** The support page in real Firefox: what the notice's visit left in the log is explained, and a saved page is judged. */
import { join } from "node:path";
import type { Browser, ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, test } from "vitest";
import { launchFirefox } from "../../src/cli/browser/launch";
import { readSamples, serve } from "../../src/cli/browser/samples";
import { ROOT } from "../../src/cli/build-extension";
import { judgeRow, makeJudge } from "../../src/cli/judge";
import { pause, SAMPLES } from "./support/chromium";
import { noticeText } from "./support/firefox";
import { says } from "./support/options";

/** Firefox gives each installation another address; here it is one that the test knows. */
const HOST = "3f2b8a54-0d3c-4b7e-9a51-6f1f0c2d7e11";
const ID = "vendor-notice@vendor-notice.example";

let browser: Browser;
beforeAll(async () => {
  browser = await launchFirefox({
    extension: join(ROOT, "dist/firefox"),
    headless: true,
    // Without this no driver may look at pages of extensions.
    args: ["--remote-allow-system-access"],
    prefs: { "extensions.webextensions.uuids": JSON.stringify({ [ID]: HOST }) },
  });
});
afterAll(() => browser?.close());

async function openSupport(): Promise<Page> {
  const page = await browser.newPage();
  // Firefox moves the tab to another process on the way, and its driver never says that the page is there.
  await page.goto(`moz-extension://${HOST}/src/pages/support/index.html`, { timeout: 2000 }).catch(() => undefined);
  await page.waitForSelector("main");
  return page;
}

test("the code of a page with a notice is in the log, and is explained", async () => {
  const shop = await browser.newPage();
  await serve(shop, SAMPLES, "block");
  await shop.goto("https://www.kaspersky.com/premium", { waitUntil: "domcontentloaded" });
  for (let waited = 0; waited < 8000 && !(await noticeText(browser, shop)); waited += 100) await pause(100);
  const page = await openSupport();
  const row = await (await page.waitForSelector(".log tbody tr"))?.evaluate((element) => element.textContent ?? "");
  const code = /KAS-P-[0-9A-Z]{6}/.exec(row ?? "")?.[0] ?? "";
  await page.type("#code-text", code);
  await says(page, "The same as in this version");
  await page.close();
});

test("a saved page gets the verdict of the command line", async () => {
  const [sample] = readSamples().filter((one) => one.expect === "renewal");
  if (!sample) throw new Error("no sample of a renewal");
  const path = join(ROOT, "test/samples", sample.file);
  const page = await openSupport();
  await page.type("#address", sample.url);
  const input = (await page.$('section[aria-labelledby="check"] input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  await says(page, judgeRow(makeJudge(), { url: sample.url, html: path }).reference ?? "");
  await page.close();
});
