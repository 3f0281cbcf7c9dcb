/** "Explain this result" in the popup: a silent page explains itself, and evidence is framed on the page for a moment. */
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { noticeRoot } from "../../src/cli/browser/closed-root";
import { control, fullTree, waitForNotice } from "../../src/cli/browser/notice-tree";
import { openChromium, pause, visit } from "./support/chromium";
import { expectPopupAccessible, openPopup, pressWhenThere } from "./support/popup";

const SHOP = "https://www.amazon.com/dp/B0VNKASP01";
const PAGE = `<!doctype html><html lang="en"><head><title>Kaspersky Premium, 5 devices</title></head><body>
<p hidden>$24.99</p><h1>Kaspersky Premium</h1><div style="height:1500px"></div><p class="price" id="price">$24.99</p><button id="buy">Add to cart</button></body></html>`;
const SILENT = "https://support.kaspersky.com/common/uninstall/1464";

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

async function explained(page: Page): Promise<Page> {
  const popup = await openPopup(browser, page);
  await popup.waitForSelector(".explanation summary");
  await popup.click(".explanation summary");
  await popup.waitForSelector(".why");
  return popup;
}

const words = (page: Page) => page.evaluate(() => (document.querySelector(".why") as HTMLElement).innerText);
/** The frames on a page, and what each lies around. */
const frames = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(":root > div[popover]")].map((box) => {
      const { left, top, width, height } = box.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2)?.id;
    }),
  );

/** How far the notice hides what stands behind it. */
async function noticeOpacity(page: Page): Promise<string | undefined> {
  return (await noticeRoot(page))?.evaluate((root) => getComputedStyle(root).opacity);
}

test("a silent page says which exclusions spoke, where the rule stands, what was looked for, and what would change", async () => {
  const page = await visit(browser, SILENT);
  await pause(800);
  const popup = await explained(page);
  const text = await words(popup);
  expect(text).toMatch(/0% sure\. A notice is shown from 50%/);
  expect(text).toContain("This page of the vendor sells nothing");
  expect(text).toMatch(/own-other-page, rules\/vendors\/kaspersky\.json#/);
  expect(text).toMatch(/Looked for, but not found: \d+/);
  expect(text).toMatch(/Without this: .*[\s\S]*Then a notice would be shown/);
  await page.close();
});

test("evidence is framed where it stands, seen or not, and the frame goes by itself", async () => {
  const page = await visit(browser, SHOP, { [SHOP]: { body: PAGE } });
  await waitForNotice(page);
  const before = await page.evaluate(() => document.body.outerHTML);
  const popup = await explained(page);
  await pressWhenThere(popup, /show on the page.*a price is shown/i);
  await popup.waitForFunction(() => document.body.innerText.includes("Framed on the page"));
  // Not the hidden one before it; it was scrolled to, and lets clicks through.
  expect(await frames(page)).toEqual(["price"]);
  expect(await noticeOpacity(page)).toBe("0.15");
  await pressWhenThere(popup, /show on the page.*button to buy/i);
  await pause(200);
  expect(await frames(page)).toEqual(["buy"]);
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  await page.waitForFunction(() => !document.querySelector(":root > div[popover]"), { timeout: 12_000 });
  expect(await noticeOpacity(page)).toBe("1");
  await page.close();
});

test("every sort of evidence on a shop's page is found again", async () => {
  const page = await visit(browser, "https://www.pccomponentes.com/kaspersky-plus-3-dispositivos-1-ano");
  await waitForNotice(page);
  const popup = await explained(page);
  const buttons = await popup.$$(".why .show .link");
  expect(buttons.length).toBeGreaterThan(10);
  for (const button of buttons) await button.evaluate((element) => (element as HTMLElement).click());
  await popup.waitForFunction(() => [...document.querySelectorAll(".why .show [role=status]")].every((status) => status.textContent));
  const said = await popup.$$eval(".why .show [role=status]", (all) => all.map((status) => status.textContent));
  expect(new Set(said)).toEqual(new Set(["Framed on the page for a moment."]));
  expect(await frames(page)).toHaveLength(1);
  await page.close();
});

test("what is gone from the page is said to be gone", async () => {
  const page = await visit(browser, SHOP, { [SHOP]: { body: PAGE } });
  await waitForNotice(page);
  const popup = await explained(page);
  await page.evaluate(() => document.querySelector("#price")?.remove());
  await pressWhenThere(popup, /show on the page.*a price is shown/i);
  await popup.waitForFunction(() => document.body.innerText.includes("cannot be seen"));
  expect(await frames(page)).toEqual([]);
  await page.close();
});

test("the page cannot use it", async () => {
  const page = await visit(browser, SHOP, { [SHOP]: { body: PAGE } });
  await waitForNotice(page);
  const popup = await explained(page);
  await pressWhenThere(popup, /show on the page.*a price is shown/i);
  await popup.waitForFunction(() => document.body.innerText.includes("Framed on the page"));
  expect(await page.evaluate(() => "vendorNoticeOutline" in globalThis)).toBe(false);
  await page.close();
});

test("is accessible in light and dark, either direction, narrow, and by keyboard", async () => {
  const page = await visit(browser, SHOP, { [SHOP]: { body: PAGE } });
  await waitForNotice(page);
  const popup = await openPopup(browser, page);
  await popup.waitForSelector(".explanation summary");
  await popup.focus(".explanation summary");
  await popup.keyboard.press("Enter");
  await popup.waitForSelector(".why");
  await popup.keyboard.press("Tab");
  const tree = await fullTree(popup);
  expect(tree && control(tree, /show on the page/i)?.focused).toBe(true);
  await expectPopupAccessible(popup);
  await page.close();
});
