/** What no other browser measures or can be told to do: how far a page shifts, and paper. */
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { noticeRoot } from "../../src/cli/browser/closed-root";
import { waitForNotice } from "../../src/cli/browser/notice-tree";
import type { Served } from "../../src/cli/browser/samples";
import { openChromium, openTab, pause, visit } from "./support/chromium";

const URL = "https://www.newegg.com/p/N82E0000000077";
const OFFER = `<h1>Kaspersky Plus, 3 devices, 1 year</h1><p class="price">$29.99</p><button id="cart" onclick="this.textContent='pressed'">Add to cart</button>`;
const TITLE = "<title>Kaspersky Plus - Example Shop</title>";

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

function open(served: Served): Promise<Page> {
  return visit(browser, URL, { [URL]: served });
}

/** True when the notice is drawn, whole and on top: it is what the pointer meets there. */
async function isReadable(page: Page): Promise<boolean> {
  const root = await noticeRoot(page);
  return (
    (await root?.evaluate((element) => {
      const box = element.querySelector("h2")?.getBoundingClientRect();
      if (!box || box.width < 100) return false;
      const met = document.elementFromPoint(box.left + 20, box.top + box.height / 2);
      return met === (element.getRootNode() as ShadowRoot).host;
    })) ?? false
  );
}

test("nothing on the page moves when the notice comes: layout shift is 0", async () => {
  const page = await openTab(browser, {
    [URL]: { body: `<!doctype html><html lang="en"><head>${TITLE}</head><body>${OFFER}</body></html>` },
  });
  await page.evaluateOnNewDocument(() => {
    const seen = { shift: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(URL, { waitUntil: "domcontentloaded" });
  const place = () => page.$$eval("h1, p, button", (all) => all.map((element) => JSON.stringify(element.getBoundingClientRect())));
  const before = await place();
  expect(await waitForNotice(page)).toBeDefined();
  await pause(800);
  expect(await place()).toEqual(before);
  expect(await page.evaluate("seen.shift")).toBe(0);
  // The measure itself works.
  await page.evaluate(() => document.body.prepend(Object.assign(document.createElement("div"), { style: "height:300px" })));
  await pause(800);
  expect(await page.evaluate("seen.shift")).toBeGreaterThan(0);
  await page.close();
});

test("gone from paper", async () => {
  const page = await open({
    body: `<!doctype html><html lang="en"><head>${TITLE}</head><body>${OFFER}</body></html>`,
  });
  await waitForNotice(page);
  await page.emulateMediaType("print");
  expect(await isReadable(page)).toBe(false);
  await page.emulateMediaType("screen");
  expect(await isReadable(page)).toBe(true);
  await page.close();
});
