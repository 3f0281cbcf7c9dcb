/** Pictures of the extension's own pages: the details page and the popup. */
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { extensionId } from "../browser/launch";
import { waitForNotice } from "../browser/notice-tree";
import { type Served, serve } from "../browser/samples";
import { pause, SHOP, SHOPS } from "./stage";

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
