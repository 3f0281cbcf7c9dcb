/** Hostile pages in real Firefox: the notice comes or is cleanly absent, and the page works as before. */
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchFirefox } from "../../src/cli/browser/launch";
import { serve } from "../../src/cli/browser/samples";
import { ROOT } from "../../src/cli/build-extension";
import { pause } from "./support/chromium";
import { noticeText, waitForNoticeText } from "./support/firefox";

const URL = "https://www.newegg.com/p/N82E0000000077";
const OFFER = `<h1>Kaspersky Plus, 3 devices, 1 year</h1><span class="price">$29.99</span><button id="cart" onclick="this.textContent='pressed'">Add to cart</button>`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchFirefox({ extension: join(ROOT, "dist/firefox"), headless: true });
});
afterAll(() => browser?.close());

async function shop(head = "", before = ""): Promise<Page> {
  const page = await browser.newPage();
  const body = `<!doctype html><html lang="en"><head><title>Kaspersky Plus - Example Shop</title>${head}</head><body>${before}${OFFER}</body></html>`;
  await serve(page, new Map([[URL, { body }]]), "block");
  await page.goto(URL, { waitUntil: "domcontentloaded" });
  return page;
}

const notices = (page: Page) => page.evaluate(() => document.getElementsByTagName("vendor-notice").length);

async function expectWhole(page: Page): Promise<void> {
  expect(await notices(page)).toBeLessThanOrEqual(1);
  expect(
    await page.evaluate(() => {
      const button = document.getElementById("cart");
      button?.click();
      return button?.textContent;
    }),
  ).toBe("pressed");
}

test.each<[string, string, string]>([
  ["hides every element", "<style>*{display:none!important;opacity:0!important}</style>", ""],
  [
    "patches what everybody uses",
    `<script>for(const [t,n] of [[Element,"getAttribute"],[Document,"querySelectorAll"],[String,"slice"],[Array,"map"]])t.prototype[n]=new Proxy(t.prototype[n],{apply(f,self,a){return Reflect.apply(f,self,a)}});Object.prototype.toJSON=()=>"evil";window.browser=window.chrome=new Proxy({},{get(){throw 1}})</script>`,
    "",
  ],
  ["takes the names of the document's own", "", `<form name="title"></form><img name="body"><img name="head">`],
  ["brings a notice of its own", "", "<vendor-notice>Kaspersky is fine</vendor-notice>"],
])("a page that %s has the notice, once, and works", async (_what, head, before) => {
  const page = await shop(head, before);
  expect(await waitForNoticeText(browser, page, 8000)).toContain("Kaspersky");
  await pause(400);
  await expectWhole(page);
  await page.close();
});

test("a page that removes it every time wins, and works", async () => {
  const page = await shop(
    `<script>window.removed=0;new MutationObserver(()=>{for(const e of document.querySelectorAll("vendor-notice")){e.remove();removed++}}).observe(document,{childList:true,subtree:true})</script>`,
  );
  await pause(4000);
  const removed = await page.evaluate("removed");
  expect(removed).toBeGreaterThanOrEqual(2);
  expect(removed).toBeLessThanOrEqual(10);
  expect(await notices(page)).toBe(0);
  await expectWhole(page);
  await page.close();
});

test("a page that plays the reader changes nothing: the notice is there after a reload", async () => {
  const page = await shop();
  expect(await waitForNoticeText(browser, page, 8000)).toBeDefined();
  await page.evaluate(() => {
    const host = document.querySelector("vendor-notice") as HTMLElement;
    for (const type of ["pointerdown", "click", "keydown"]) host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
    host.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, composed: true }));
    host.click();
    window.postMessage({ type: "notice/act", id: "x", action: { do: "dismiss", scope: "month" } }, "*");
  });
  await pause(400);
  expect(await noticeText(browser, page)).toContain("Kaspersky");
  await page.reload({ waitUntil: "domcontentloaded" });
  expect(await waitForNoticeText(browser, page, 8000)).toBeDefined();
  await expectWhole(page);
  await page.close();
});

test("a page with 50 MB of structured data has the notice", async () => {
  const page = await shop(
    "",
    `<div id="big" hidden></div><script>document.getElementById("big").innerHTML='<script type="application/ld+json">{"name":"'+"x y ".repeat(12500000)+'"}<'+"/script>"</script>`,
  );
  for (let waited = 0; waited < 20_000 && (await notices(page)) === 0; waited += 200) await pause(200);
  await expectWhole(page);
  expect(await notices(page)).toBe(1);
  await page.close();
});
