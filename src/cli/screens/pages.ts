/** Pictures of the extension's own pages: the details page, the support page and the popup. */
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Browser } from "puppeteer-core";
import { extensionId, extensionWorker } from "../browser/launch";
import { waitForNotice } from "../browser/notice-tree";
import { type Served, serve } from "../browser/samples";
import { SHOP, SHOPS } from "./stage";

const WIDTHS = [
  [1280, 800],
  [320, 568],
] as const;
const THEMES = ["light", "dark"] as const;

/** @returns names of the pictures */
export async function pictureDetails(browser: Browser, folder: string): Promise<string[]> {
  const names: string[] = [];
  const page = await browser.newPage();
  const address = `chrome-extension://${await extensionId(browser)}/src/pages/details/index.html`;
  for (const part of ["", "#guide", "#alternatives"]) {
    for (const theme of THEMES) {
      for (const [width, height] of WIDTHS) {
        await page.setViewport({ width, height });
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
        await page.goto("about:blank");
        await page.goto(`${address}${part}`);
        await pause(250);
        const name = `details-${part.slice(1) || "top"}-${theme}-${width}.png`;
        await page.screenshot({ path: join(folder, name) as `${string}.png` });
        names.push(name);
      }
    }
  }
  await page.close();
  return names;
}

/** What stands on the support page in pictures: a code, a check and a policy. */
const ASKED = [
  ["#code-text", "KAS-P-5N02JH"],
  ["#address", "https://www.kaspersky.com/premium"],
  ["#policy-text", '{ "mode": "interrupt", "lockedSettings": ["mode"], "organizationName": "Northgate Clinics" }'],
] as const;
const VISITS = 400;
const MINUTE = 60_000;

/** @returns names of the pictures */
export async function pictureSupport(browser: Browser, folder: string): Promise<string[]> {
  const worker = await extensionWorker(browser);
  const visits = Array.from({ length: VISITS }, (_, age) => ({
    at: Date.now() - age * 7 * MINUTE,
    host: ["newegg.com", "kaspersky.com", "amazon.com"][age % 3],
    kind: ["purchase", "renewal", "download"][age % 3],
    code: "KAS-P-5N02JH",
    action: age % 4 === 1 ? "site" : "shown",
  }));
  await worker.evaluate((log) => chrome.storage.local.set({ log }), visits);
  const names: string[] = [];
  for (const language of ["en", "ar"] as const) {
    await worker.evaluate((chosen) => chrome.storage.local.set({ settings: { language: chosen } }), language);
    for (const theme of THEMES) {
      for (const [width, height] of WIDTHS) {
        const page = await browser.newPage();
        await page.setViewport({ width, height });
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
        await page.goto(`chrome-extension://${await extensionId(browser)}/src/pages/support/index.html`);
        await page.waitForSelector("main");
        for (const [field, text] of ASKED) await page.type(field, text);
        for (const button of await page.$$('[aria-labelledby="check"] .main, #policy-text ~ .row .button')) await button.press("Enter");
        await pause(500);
        const name = `support-${language}-${theme}-${width}.png`;
        await page.screenshot({ path: join(folder, name) as `${string}.png`, fullPage: true });
        await page.close();
        names.push(name);
      }
    }
  }
  await worker.evaluate(() => chrome.storage.local.clear());
  return names;
}

/** @returns names of the pictures */
export async function picturePopup(browser: Browser, folder: string): Promise<string[]> {
  const page = await browser.newPage();
  await serve(page, new Map<string, Served>(Object.entries(SHOPS)), "block");
  await page.goto(SHOP, { waitUntil: "domcontentloaded" });
  await waitForNotice(page, 8000);
  await page.bringToFront();
  const extension = (await browser.extensions()).values().next().value;
  await extension?.triggerAction(page);
  await pause(1200);
  const popup = (await extension?.pages())?.find((candidate) => candidate.url().includes("/popup/"));
  if (!popup) throw new Error("The popup did not open.");
  const names: string[] = [];
  for (const theme of THEMES) {
    await popup.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
    await pause(150);
    const name = `popup-${theme}.png`;
    await popup.screenshot({ path: join(folder, name) as `${string}.png` });
    names.push(name);
  }
  await page.close();
  return names;
}
