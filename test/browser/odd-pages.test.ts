/** Pages of unusual kinds: the notice is readable on each or cleanly absent, and the page works as before. */
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noticeRoot } from "../../src/cli/browser/closed-root";
import { textOf, waitForNotice } from "../../src/cli/browser/notice-tree";
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

/** The page's own button still does what it did. */
async function works(page: Page): Promise<boolean> {
  await page.$eval("#cart", (button) => (button as HTMLElement).click());
  return page.$eval("#cart", (button) => button.textContent === "pressed");
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

/** True when the notice is laid out at all, seen or not. */
async function isDrawn(page: Page): Promise<boolean> {
  const root = await noticeRoot(page);
  return (await root?.evaluate((element) => element.getBoundingClientRect().width > 0)) ?? false;
}

const PAGES: [string, Served][] = [
  ["an ordinary page", { body: `<!doctype html><html lang="en"><head>${TITLE}</head><body>${OFFER}</body></html>` }],
  ["quirks mode", { body: `<html><head>${TITLE}</head><body bgcolor=white>${OFFER}</body></html>` }],
  [
    "XHTML",
    {
      type: "application/xhtml+xml",
      body: `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head>${TITLE}</head><body>${OFFER}</body></html>`,
    },
  ],
  [
    "every element hidden",
    { body: `<!doctype html><html lang="en"><head>${TITLE}<style>*{display:none!important}</style></head><body>${OFFER}</body></html>` },
  ],
  [
    "a policy that allows nothing",
    {
      body: `<!doctype html><html lang="en"><head>${TITLE}</head><body>${OFFER.replace(/ onclick="[^"]*"/, "")}</body></html>`,
      headers: { "content-security-policy": "default-src 'none'" },
    },
  ],
  [
    "a box with the highest z-index over everything",
    {
      body: `<!doctype html><html lang="en"><head>${TITLE}</head><body>${OFFER}<div style="position:fixed;inset:0;z-index:2147483647;background:#fee"></div></body></html>`,
    },
  ],
];

test.each(PAGES)("readable on %s, which works as before", async (name, served) => {
  const page = await open(served);
  expect(await waitForNotice(page)).toBeDefined();
  await pause(300);
  expect(await isReadable(page)).toBe(true);
  if (!name.startsWith("a policy")) expect(await works(page)).toBe(true);
  await page.close();
});

test("a page that removes unknown elements on every mutation wins, and works as before", async () => {
  const script = `<script>window.removed=0;new MutationObserver(()=>{for(const e of document.querySelectorAll("*"))if(e.localName.includes("-")){e.remove();removed++}}).observe(document,{childList:true,subtree:true})</script>`;
  const page = await open({ body: `<!doctype html><html lang="en"><head>${TITLE}${script}</head><body>${OFFER}</body></html>` });
  await pause(3000);
  expect(await page.evaluate("removed")).toBeGreaterThanOrEqual(2);
  expect(await page.evaluate("removed")).toBeLessThanOrEqual(10);
  expect(await page.$("vendor-notice")).toBeNull();
  expect(await works(page)).toBe(true);
  await page.close();
});

test("a frameset: the notice is readable or absent, and the frames stay", async () => {
  const frame = "https://www.newegg.com/frame";
  const page = await openTab(browser, {
    [URL]: {
      body: `<html><head>${TITLE}</head><frameset cols="50%,50%"><frame src="${frame}" name="a"><frame src="${frame}" name="b"></frameset></html>`,
    },
    [frame]: { body: `<html><head>${TITLE}</head><body>${OFFER}</body></html>` },
  });
  await page.goto(URL, { waitUntil: "load" });
  await waitForNotice(page, 2500);
  const there = (await noticeRoot(page)) !== undefined;
  expect(await isReadable(page)).toBe(there);
  expect(page.frames().filter((candidate) => candidate.url() === frame)).toHaveLength(2);
  for (const child of page.frames().slice(1)) expect(await child.$("vendor-notice")).toBeNull();
  const widths = await page.$$eval("frame", (frames) => frames.map((element) => element.getBoundingClientRect().width));
  for (const width of widths) expect(width).toBeGreaterThan(600);
  await page.close();
});

describe("a dialog of the page in the top layer", () => {
  const DIALOG = `<dialog id="ask"><p>We use cookies</p><button id="agree" onclick="ask.close();document.title+=' (agreed)'">Agree</button></dialog>`;
  const html = (script: string) =>
    `<!doctype html><html lang="en"><head>${TITLE}</head><body>${OFFER}${DIALOG}<script>${script}</script></body></html>`;

  /** Presses with a real pointer: what covers the button would take the press. */
  async function agree(page: Page): Promise<void> {
    const box = await (await page.$("#agree"))?.boundingBox();
    await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  }

  test("is not covered: the notice waits until it is closed", async () => {
    const page = await open({ body: html("ask.showModal()") });
    expect(await waitForNotice(page, 2500)).toBeUndefined();
    expect(await noticeRoot(page), "it is at work").toBeDefined();
    expect(await isDrawn(page)).toBe(false);
    await agree(page);
    expect(await page.title()).toContain("agreed");
    const notice = await waitForNotice(page);
    expect(notice && textOf(notice)).toContain("Kaspersky");
    expect(await isReadable(page)).toBe(true);
    expect(await works(page)).toBe(true);
    await page.close();
  });

  test("that opens later sends the notice away until it is closed", async () => {
    const page = await open({ body: html("") });
    expect(await waitForNotice(page)).toBeDefined();
    expect(await isDrawn(page)).toBe(true);
    await page.evaluate("ask.showModal()");
    await pause(200);
    expect(await isDrawn(page)).toBe(false);
    await agree(page);
    await pause(200);
    expect(await isReadable(page)).toBe(true);
    await page.close();
  });
});

test("nothing on the page moves when the notice comes: layout shift is 0", async () => {
  const page = await openTab(browser, { [URL]: PAGES[0]?.[1] ?? { body: "" } });
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

test("gone from paper and from full screen", async () => {
  const page = await open({
    body: `<!doctype html><html lang="en"><head>${TITLE}</head><body>${OFFER}<div style="margin-top:600px"><button id="full" onclick="document.body.requestFullscreen()">Full</button></div></body></html>`,
  });
  await waitForNotice(page);
  await page.emulateMediaType("print");
  expect(await isReadable(page)).toBe(false);
  await page.emulateMediaType("screen");
  expect(await isReadable(page)).toBe(true);
  await page.click("#full");
  await pause(500);
  expect(await page.evaluate("document.fullscreenElement !== null")).toBe(true);
  expect(await isDrawn(page)).toBe(false);
  await page.evaluate("document.exitFullscreen()");
  await pause(500);
  expect(await isReadable(page)).toBe(true);
  await page.close();
});
