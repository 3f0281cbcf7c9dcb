/** What the reader hides stays hidden, as far as it was said and no further. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { extensionWorker } from "../../src/cli/browser/launch";
import { control, fullTree, press, waitForNotice } from "../../src/cli/browser/notice-tree";
import { choose } from "./support/choose";
import { openChromium, openTab, visit } from "./support/chromium";

const PREMIUM = "https://www.kaspersky.com/premium";
const RENEWAL = "https://www.kaspersky.com/renewal-center/home";
const DOWNLOAD = "https://usa.kaspersky.com/downloads/standard";
const AMAZON = "https://www.amazon.com/Kaspersky-Premium-Total-Security-Devices/dp/B0EXAMPLE1";
/** As long as a page is given to stay silent. */
const SILENCE = 1600;

let browser: Browser;
const profile = mkdtempSync(join(tmpdir(), "vendor-notice-"));
beforeAll(async () => {
  browser = await openChromium(profile);
});
beforeEach(async () => {
  const worker = await extensionWorker(browser);
  await worker.evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]));
});
afterAll(async () => {
  await browser?.close();
  rmSync(profile, { recursive: true, force: true });
});

async function isSilent(page: Page): Promise<boolean> {
  return (await waitForNotice(page, SILENCE)) === undefined;
}

test("closing holds for this page in this tab, over a reload, and nowhere else", async () => {
  const page = await visit(browser, PREMIUM);
  await choose(page, /^close/i);
  await page.reload({ waitUntil: "domcontentloaded" });
  expect(await isSilent(page)).toBe(true);
  const other = await visit(browser, PREMIUM);
  expect(await waitForNotice(other)).toBeDefined();
  await Promise.all([page.close(), other.close()]);
});

test("not on this page: the other pages of the site still show a notice", async () => {
  const page = await visit(browser, PREMIUM);
  await choose(page, /don.t show/i, /this page/i);
  await page.goto(PREMIUM, { waitUntil: "domcontentloaded" });
  expect(await isSilent(page)).toBe(true);
  await page.goto(RENEWAL, { waitUntil: "domcontentloaded" });
  expect(await waitForNotice(page)).toBeDefined();
  await page.close();
});

test("not on this site: another kind of offer there, and other sites, still show one", async () => {
  const page = await visit(browser, PREMIUM);
  await choose(page, /don.t show/i, /kaspersky\.com/i);
  await page.reload({ waitUntil: "domcontentloaded" });
  expect(await isSilent(page)).toBe(true);
  await page.goto(RENEWAL, { waitUntil: "domcontentloaded" });
  expect(await waitForNotice(page)).toBeDefined();
  await page.goto(AMAZON, { waitUntil: "domcontentloaded" });
  expect(await waitForNotice(page)).toBeDefined();
  await page.close();
});

test("for 30 days: nowhere, also after the browser was closed and opened again", async () => {
  const page = await visit(browser, PREMIUM);
  await choose(page, /don.t show/i, /30 days/i);
  await page.goto(AMAZON, { waitUntil: "domcontentloaded" });
  expect(await isSilent(page)).toBe(true);
  await browser.close();
  browser = await openChromium(profile);
  const again = await openTab(browser);
  await again.goto(DOWNLOAD, { waitUntil: "domcontentloaded" });
  expect(await isSilent(again)).toBe(true);
  await again.close();
});

test("undo brings the notice back", async () => {
  const page = await visit(browser, PREMIUM);
  await choose(page, /don.t show/i, /30 days/i);
  const tree = await fullTree(page);
  const undo = tree && control(tree, /undo/i);
  expect(undo).toBeDefined();
  if (undo) await press(page, undo);
  const notice = await waitForNotice(page);
  expect(notice && control(notice, /alternatives/i)).toBeDefined();
  await page.reload({ waitUntil: "domcontentloaded" });
  expect(await waitForNotice(page)).toBeDefined();
  await page.close();
});

test("folded stays folded on the site", async () => {
  const page = await visit(browser, PREMIUM);
  await choose(page, /fold|smaller|minimi/i);
  await page.reload({ waitUntil: "domcontentloaded" });
  const notice = await waitForNotice(page);
  expect(notice).toBeDefined();
  expect(notice && control(notice, /alternatives/i)).toBeUndefined();
  await page.close();
});
