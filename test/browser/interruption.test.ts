/** The full-page notice: fully modal, and the reader can always go back or on. */
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { noticeRoot } from "../../src/cli/browser/closed-root";
import { extensionWorker } from "../../src/cli/browser/launch";
import { control, find, fullTree, press, readNotice, type TreeNode, waitForNotice } from "../../src/cli/browser/notice-tree";
import { openChromium, openTab, pause, visit } from "./support/chromium";

const PREMIUM = "https://www.kaspersky.com/premium";
const BLOG = "https://www.kaspersky.com/blog/parking-meter-qr-codes/59001/";

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
beforeEach(async () => {
  const worker = await extensionWorker(browser);
  await worker.evaluate(async () => {
    await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
    await chrome.storage.local.set({ settings: { mode: "interrupt" } });
  });
});
afterAll(() => browser?.close());

/** The full page, as the accessibility tree shows it. */
async function waitForDialog(page: Page): Promise<TreeNode> {
  for (let waited = 0; waited < 6000; waited += 100) {
    const dialog = find(await fullTree(page), (node) => node.role === "dialog" && node.name.includes("Kaspersky"));
    if (dialog) return dialog;
    await pause(100);
  }
  throw new Error("no full-page notice");
}

async function choose(page: Page, name: RegExp): Promise<void> {
  const found = control(await waitForDialog(page), name);
  if (!found) throw new Error(`no control ${name}`);
  await press(page, found);
  await pause(500);
}

test("it covers the page, and the page is out of reach for pointer and keyboard", async () => {
  const page = await visit(browser, PREMIUM);
  await waitForDialog(page);
  await pause(200);
  const met = await page.evaluate(() =>
    [
      [20, 20],
      [innerWidth - 20, innerHeight - 20],
      [innerWidth / 2, innerHeight / 2],
    ].map(([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.localName),
  );
  expect(met).toEqual(["vendor-notice", "vendor-notice", "vendor-notice"]);
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.localName)).toMatch(/^(?:vendor-notice|body|html)$/);
  }
  const links = find(await fullTree(page), (node) => node.role === "link" && /buy|cart/i.test(node.name));
  expect(links, "nothing of the page is left in the accessibility tree").toBeUndefined();
  await page.close();
});

test("reading begins at its heading", async () => {
  const page = await visit(browser, PREMIUM);
  const dialog = await waitForDialog(page);
  await pause(300);
  const heading = find(dialog, (node) => node.role === "heading");
  expect(heading?.name).toContain("may not be sold");
  const root = await noticeRoot(page);
  expect(await root?.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement?.localName)).toBe("h2");
  await page.close();
});

test.each([
  ["Continue", (page: Page) => choose(page, /^continue/i)],
  ["Escape", (page: Page) => page.keyboard.press("Escape")],
])("%s leads to the page, which keeps a tab, also after a reload", async (_name, go) => {
  const page = await visit(browser, PREMIUM);
  await waitForDialog(page);
  await go(page);
  await pause(500);
  const tab = await readNotice(page);
  expect(tab && control(tab, /show the notice/i)).toBeDefined();
  expect(await page.evaluate(() => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.localName)).not.toBe("vendor-notice");
  await page.reload({ waitUntil: "domcontentloaded" });
  const again = await waitForNotice(page);
  expect(again && control(again, /show the notice/i)).toBeDefined();
  await page.close();
});

test("it comes again before another page", async () => {
  const page = await visit(browser, PREMIUM);
  await choose(page, /^continue/i);
  await page.goto("https://www.kaspersky.com/renewal-center/home", { waitUntil: "domcontentloaded" });
  await waitForDialog(page);
  await page.close();
});

test("Go back leads to the page before", async () => {
  const page = await openTab(browser);
  await page.goto(BLOG, { waitUntil: "domcontentloaded" });
  await page.goto(PREMIUM, { waitUntil: "domcontentloaded" });
  await choose(page, /^go back/i);
  expect(page.url()).toBe(BLOG);
  await page.close();
});

test("Escape closes what is opened in it before it closes the whole", async () => {
  const page = await visit(browser, PREMIUM);
  await choose(page, /^see alternatives/i);
  await page.keyboard.press("Escape");
  await pause(300);
  const dialog = await waitForDialog(page);
  expect(control(dialog, /^see alternatives/i)?.expanded).toBe(false);
  await page.close();
});

test("it comes before a dialog that the page has opened, which is there again after it", async () => {
  const offer = `<h1>Kaspersky Plus, 3 devices, 1 year</h1><p class="price">$29.99</p><button>Add to cart</button>`;
  const address = "https://www.newegg.com/p/N82E0000000078";
  const page = await visit(browser, address, {
    [address]: {
      body: `<!doctype html><title>Kaspersky Plus - Example Shop</title>${offer}<dialog id="ask"><button id="agree" onclick="ask.close()">Agree</button></dialog><script>ask.showModal()</script>`,
    },
  });
  await waitForDialog(page);
  await pause(200);
  expect(await page.evaluate(() => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.localName)).toBe("vendor-notice");
  await choose(page, /^continue/i);
  await page.click("#agree");
  expect(await page.$eval("#ask", (dialog) => (dialog as HTMLDialogElement).open)).toBe(false);
  expect(await waitForNotice(page)).toBeDefined();
  await page.close();
});

test("a page that removes it gets it back, as modal as before", async () => {
  const page = await visit(browser, PREMIUM);
  await waitForDialog(page);
  await page.evaluate(() => document.querySelector("vendor-notice")?.remove());
  await pause(400);
  await waitForDialog(page);
  const root = await noticeRoot(page);
  expect(await root?.evaluate((element) => element.querySelector("dialog")?.matches(":modal"))).toBe(true);
  await page.close();
});
