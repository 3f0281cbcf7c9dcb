/** The extension's own pages: what the popup says of a tab, "Check this page" on any site, the details page, and axe on all of them. */
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extensionId } from "../../src/cli/browser/launch";
import { fullTree, textOf, waitForNotice } from "../../src/cli/browser/notice-tree";
import { violations } from "./support/axe";
import { openChromium, pause, visit } from "./support/chromium";
import { openPopup } from "./support/popup";

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

async function wordsOf(page: Page): Promise<string> {
  await pause(400);
  return page.evaluate(() => document.body.textContent ?? "");
}

async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ["light", "dark"]) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
    for (const direction of ["ltr", "rtl"]) {
      await page.evaluate((dir) => document.documentElement.setAttribute("dir", dir), direction);
      expect(await violations(page), `${theme}, ${direction}`).toEqual([]);
    }
  }
  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", {
    features: [
      { name: "prefers-color-scheme", value: "light" },
      { name: "forced-colors", value: "active" },
    ],
  });
  expect(await violations(page), "forced colours").toEqual([]);
}

describe("popup", () => {
  test("says what was found on a flagged page, with evidence and reference code", async () => {
    const page = await visit(browser, "https://www.kaspersky.com/premium");
    await waitForNotice(page);
    const popup = await openPopup(browser, page);
    const words = await wordsOf(popup);
    expect(words).toContain("Kaspersky");
    expect(words).toMatch(/KAS-P-[0-9A-Z]{6}/);
    await expectAccessible(popup);
    await page.close();
  });
});

test("the toolbar button is marked on flagged pages only", async () => {
  const page = await visit(browser, "https://www.kaspersky.com/premium");
  await waitForNotice(page);
  const badge = async () => {
    const extension = (await browser.extensions()).values().next().value;
    const [worker] = (await extension?.workers()) ?? [];
    return worker?.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.action.getBadgeText({ tabId: tab?.id });
    });
  };
  await page.bringToFront();
  expect(await badge()).toBe("!");
  await page.goto("https://support.kaspersky.com/common/uninstall/1464", { waitUntil: "domcontentloaded" });
  await pause(900);
  expect(await badge()).toBe("");
  await page.close();
});

test("the details page tells the whole restriction with its sources", async () => {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${await extensionId(browser)}/src/pages/details/index.html`);
  const words = await wordsOf(page);
  for (const part of [
    /July 20, 2024/,
    /September 29, 2024/,
    /Entity List/,
    /twelve/i,
    /Covered List/,
    /denies|disput/i,
    /not legal advice/i,
  ])
    expect(words).toMatch(part);
  const links = await page.$$eval('a[href^="http"]', (anchors) => anchors.map((anchor) => [anchor.href, anchor.rel, anchor.target]));
  expect(links.length).toBeGreaterThan(10);
  for (const [href, rel, target] of links) {
    expect(href).toMatch(/^https:/);
    expect(rel).toContain("noopener");
    expect(target).toBe("_blank");
  }
  await expectAccessible(page);
  const tree = await fullTree(page);
  expect(tree && textOf(tree).length).toBeGreaterThan(2000);
  await page.close();
});
