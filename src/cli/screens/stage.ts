/** A page on which any notice can be shown: the real notice in a real browser, with a model of our choice. */
import { setTimeout as pause } from "node:timers/promises";
import type { Browser, Page } from "puppeteer-core";
import type { NoticeMessage } from "../../messages";
import type { NoticeModel } from "../../notice/model";
import { extensionWorker } from "../browser/launch";
import { waitForNotice } from "../browser/notice-tree";
import { type Served, serve } from "../browser/samples";
import { VENDOR } from "./models";

/** A made-up page of a listed shop; `?dark` is the same on a dark ground. */
export const SHOP = "https://www.newegg.com/p/N82E0000000001";
export const DARK_SHOP = `${SHOP}?dark`;

const LIGHT_COLOURS = "--ground:#fff;--ink:#1c1c28;--bar:#24304d;--box:#eef1f7";
const DARK_COLOURS = "--ground:#14151a;--ink:#e8e8ef;--bar:#000;--box:#24262e";

function shop(colours: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${VENDOR} Premium, 5 devices - Northgate</title>
<style>:root{${colours}}body{margin:0;font:16px/1.5 system-ui,sans-serif;background:var(--ground);color:var(--ink)}header{background:var(--bar);color:#fff;padding:20px}
main{display:grid;grid-template-columns:repeat(auto-fit,minmax(260px,1fr));gap:24px;padding:24px;max-width:1200px;margin:auto}.box{background:var(--box);border-radius:12px;min-height:320px}
button{font:inherit;padding:12px 24px;border-radius:8px}</style></head><body><header>Northgate Software</header><main><div class="box"></div>
<div><h1>${VENDOR} Premium</h1><p>Protection for five devices, one year. Delivered by e-mail.</p><p class="price">$36.99</p><button>Add to cart</button></div><div class="box"></div><div class="box"></div></main></body></html>`;
}

export const SHOPS: Record<string, Served> = { [SHOP]: { body: shop(LIGHT_COLOURS) }, [DARK_SHOP]: { body: shop(DARK_COLOURS) } };

/** Opens a page, of the shop unless others are given, on which the notice is then at work. */
export async function openStage(browser: Browser, address: string, pages: Record<string, Served> = SHOPS): Promise<Page> {
  const page = await browser.newPage();
  await serve(page, new Map(Object.entries(pages)), "block");
  await page.goto(address, { waitUntil: "domcontentloaded" });
  if (!(await waitForNotice(page, 8000))) throw new Error(`No notice came on ${address}.`);
  // The last look at a page comes after three seconds; it must not bring its own notice into ours.
  await pause(3400);
  return page;
}

/** Shows a notice anew, whatever was shown before. */
export async function showModel(browser: Browser, page: Page, model: NoticeModel): Promise<void> {
  await send(browser, page, { type: "notice/hide" });
  await send(browser, page, { type: "notice/show", model });
  // The entrance is over before anybody looks.
  await pause(260);
}

async function send(browser: Browser, page: Page, message: NoticeMessage): Promise<void> {
  const worker = await extensionWorker(browser);
  await worker.evaluate(
    async (address, sent) => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find(({ url }) => url === address);
      if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, sent, { frameId: 0 });
    },
    page.url(),
    message as unknown as object,
  );
}
