/** The popup, opened as a person opens it. */
import type { Browser, Page } from "puppeteer-core";
import { expect } from "vitest";
import { control, fullTree, press } from "../../../src/cli/browser/notice-tree";
import { violations } from "./axe";
import { pause } from "./chromium";

/** Presses the toolbar button on a tab, and gives the popup. */
export async function openPopup(browser: Browser, page: Page): Promise<Page> {
  await page.bringToFront();
  const extension = (await browser.extensions()).values().next().value;
  if (!extension) throw new Error("no extension");
  await extension.triggerAction(page);
  for (let waited = 0; waited < 5000; waited += 50) {
    const popup = (await extension.pages()).find((candidate) => candidate.url().includes("/popup/"));
    if (popup) return popup;
    await pause(50);
  }
  throw new Error("the popup did not open");
}

/** Presses a control of one of our pages once it is there. */
export async function pressWhenThere(page: Page, name: RegExp): Promise<void> {
  for (let waited = 0; waited < 4000; waited += 50) {
    const tree = await fullTree(page);
    const found = tree && control(tree, name);
    if (found) return press(page, found);
    await pause(50);
  }
  throw new Error(`no control ${name}`);
}

/** Of an open popup, narrow as it may be: axe finds nothing and nothing sticks out, in light and dark and in either direction. */
export async function expectPopupAccessible(popup: Page): Promise<void> {
  await popup.setViewport({ width: 320, height: 600 });
  for (const theme of ["light", "dark"]) {
    await popup.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
    for (const direction of ["ltr", "rtl"]) {
      await popup.evaluate((dir) => document.documentElement.setAttribute("dir", dir), direction);
      expect(await violations(popup), `${theme}, ${direction}`).toEqual([]);
      expect(await popup.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  }
}
