/** Pages of unusual kinds, and pages that want the notice gone, or want to use it: it can be read, or is cleanly absent; the page works. */
import type { Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import { control, find, noticeIn } from "../../../src/cli/browser/notice-tree";
import type { Served } from "../../../src/cli/browser/samples";
import { BROWSER_NAMES } from "../support/both/driver";
import { choose, driven, waitFor, waitForNotice } from "../support/both/spec";
import { pause } from "../support/chromium";

const URL_OF_SHOP = "https://www.newegg.com/p/N82E0000000077";
const FRAME = "https://www.newegg.com/frame";
const TITLE = "<title>Kaspersky Plus - Example Shop</title>";
const OFFER = `<h1>Kaspersky Plus, 3 devices, 1 year</h1><p class="price">$29.99</p><button id="cart" onclick="this.textContent='pressed'">Add to cart</button>`;

const html = (head = "", before = "", after = "") =>
  `<!doctype html><html lang="en"><head>${TITLE}${head}</head><body>${before}${OFFER}${after}</body></html>`;
const jsonLd = (text: string) => `<script type="application/ld+json">${text}</script>`;

const COVER = `<div style="position:fixed;inset:0;z-index:2147483647;background:#fee"></div>`;
const XHTML = `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head>${TITLE}</head><body>${OFFER}</body></html>`;
const PATCHES = `<script>for(const [t,n] of [[Element,"getAttribute"],[Document,"querySelectorAll"],[String,"slice"],[Array,"map"]])t.prototype[n]=new Proxy(t.prototype[n],{apply(f,self,a){return Reflect.apply(f,self,a)}});Object.prototype.toJSON=()=>"evil";window.browser=window.chrome=new Proxy({},{get(){throw 1}})</script>`;

const PAGES: [string, Served][] = [
  ["is ordinary", { body: html() }],
  ["is in quirks mode", { body: `<html><head>${TITLE}</head><body bgcolor=white>${OFFER}</body></html>` }],
  ["is XHTML", { type: "application/xhtml+xml", body: XHTML }],
  ["hides every element", { body: html("<style>*{display:none!important;opacity:0!important}</style>") }],
  ["has a box with the highest z-index over everything", { body: html("", "", COVER) }],
  ["patches what everybody uses", { body: html(PATCHES) }],
  ["takes the names of the document's own", { body: html("", `<form name="title"></form><img name="body"><img name="head">`) }],
  ["brings a notice of its own", { body: html("", "<vendor-notice>Kaspersky is fine</vendor-notice>") }],
  ["has broken structured data", { body: html(jsonLd(`{"@type":"Product", oops`)) }],
  ["has structured data that refers to itself", { body: html(jsonLd(`{"@id":"#a","isPartOf":{"@id":"#a"},"hasPart":[{"@id":"#a"}]}`)) }],
  ["has objects for texts", { body: html(jsonLd(`{"@type":{"toString":1},"offers":{"price":{"toString":1}}}`)) }],
  ["has a type to stumble over", { body: html(jsonLd(`{"@type":"${"Product".repeat(40_000)}!"}`)) }],
  ["has 200,000 nodes", { body: html("", "", "<p><b></b></p>".repeat(100_000)) }],
];

describe.each(BROWSER_NAMES)("in %s", (name) => {
  const driver = driven(name);
  const open = (served: Served) => driver().visit(URL_OF_SHOP, { [URL_OF_SHOP]: served });
  const shop = (head?: string, before?: string, after?: string) => open({ body: html(head, before, after) });

  const notices = (page: Page) => page.evaluate(() => document.getElementsByTagName("vendor-notice").length);
  const works = (page: Page) =>
    page.evaluate(() => {
      const button = document.getElementById("cart");
      button?.click();
      return button?.textContent === "pressed";
    });
  /** True when the notice is drawn, whole and on top: it is what the pointer meets there. */
  const isReadable = (page: Page) =>
    driver().inNotice(page, (root) => {
      const box = root.querySelector("h2")?.getBoundingClientRect();
      if (!box || box.width < 100) return false;
      const { host } = root.getRootNode() as ShadowRoot;
      return Document.prototype.elementFromPoint.call(document, box.left + 20, box.top + box.height / 2) === host;
    });
  /** True when it is laid out at all, seen or not. */
  const isDrawn = (page: Page) => driver().inNotice(page, (root) => root.getBoundingClientRect().width > 0);
  const becomes = (page: Page, look: (page: Page) => Promise<boolean | undefined>, wanted: boolean) =>
    waitFor(async () => (await look(page)) === wanted || undefined);

  test.each(PAGES)("a page that %s has the notice, once, and works", async (_what, served) => {
    const page = await open(served);
    expect(await becomes(page, isReadable, true)).toBe(true);
    expect(await notices(page)).toBe(1);
    expect(await driver().inNotice(page, (root) => root.textContent)).toContain("may not be sold");
    expect(await works(page)).toBe(true);
  });

  test("a page with 50 MB of structured data has the notice", async () => {
    const big = `<div id="big" hidden></div><script>document.getElementById("big").innerHTML='<script type="application/ld+json">{"name":"'+"x y ".repeat(12500000)+'"}<'+"/script>"</script>`;
    const page = await shop("", big);
    await waitFor(async () => (await notices(page)) > 0 || undefined, 20_000);
    expect(await notices(page)).toBe(1);
    expect(await works(page)).toBe(true);
  });

  test("a page that removes it every time wins, and works", async () => {
    const page = await shop(
      `<script>window.removed=0;new MutationObserver(()=>{for(const e of document.querySelectorAll("*"))if(e.localName.includes("-")){e.remove();removed++}}).observe(document,{childList:true,subtree:true})</script>`,
    );
    await pause(3000);
    const removed = await page.evaluate("removed");
    expect(removed).toBeGreaterThanOrEqual(2);
    expect(removed).toBeLessThanOrEqual(10);
    expect(await notices(page)).toBe(0);
    expect(await works(page)).toBe(true);
  });

  test.each([
    ["removes it once", `n.remove()`],
    ["restyles its element", `n.style.cssText="display:none!important;opacity:0!important;transform:scale(0)!important"`],
    ["takes its attributes", `for(const a of [...n.attributes])n.removeAttribute(a.name)`],
    ["closes its popover once", `n.hidePopover()`],
    ["hides it", `n.hidden=true`],
  ])("a page that %s keeps it", async (_what, script) => {
    const page = await shop();
    expect(await becomes(page, isReadable, true)).toBe(true);
    await page.evaluate(`{ const n = document.querySelector("vendor-notice"); ${script} }`);
    await pause(400);
    expect(await isReadable(page)).toBe(true);
    expect(await notices(page)).toBe(1);
  });

  test("a page that plays the reader changes nothing: the notice is there after a reload", async () => {
    const page = await shop();
    expect(await waitForNotice(driver(), page)).toBeDefined();
    await page.evaluate(() => {
      const host = document.querySelector("vendor-notice") as HTMLElement;
      for (const type of ["pointerdown", "click", "keydown"]) host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
      host.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, composed: true }));
      host.click();
      window.postMessage({ type: "notice/act", id: "x", action: { do: "dismiss", scope: "month" } }, "*");
    });
    await pause(400);
    expect(await isReadable(page)).toBe(true);
    await page.reload({ waitUntil: "domcontentloaded" });
    expect(await becomes(page, isReadable, true)).toBe(true);
    expect(await driver().kept()).not.toHaveProperty("dismissals");
  });

  test("a page sees none of the targets of the reader's own presses", async () => {
    const page = await shop(
      `<script>window.met=[];for(const t of ["click","pointerdown","keydown"])addEventListener(t,(e)=>met.push([t,...e.composedPath().map((n)=>n.localName||"")].join()),true)</script>`,
    );
    await choose(driver(), page, /why am i/i);
    const met = (await page.evaluate("met")) as string[];
    expect(met.length).toBeGreaterThan(0);
    for (const path of met) expect(path).toMatch(/^\w+,vendor-notice,html,,$/);
  });

  test("a page that knows the address of the extension finds none of its files", async () => {
    const own = await driver().openOwnPage("details");
    const origin = await own.evaluate(() => location.origin);
    const page = await shop();
    const found = await page.evaluate(async (base) => {
      const files = ["manifest.json", "icons/16.png", "src/notice/notice.iife.js", "src/pages/blocked/index.html"];
      const fetched = files.map((file) => fetch(`${base}/${file}`, { mode: "no-cors" }).then(String, () => false));
      return (await Promise.all(fetched)).filter(Boolean);
    }, origin);
    expect(found).toEqual([]);
  });

  test("a frameset: the notice is readable or absent, and the frames stay", async () => {
    const page = await driver().visit(URL_OF_SHOP, {
      [URL_OF_SHOP]: {
        body: `<html><head>${TITLE}</head><frameset cols="50%,50%"><frame src="${FRAME}"><frame src="${FRAME}"></frameset></html>`,
      },
      [FRAME]: { body: html() },
    });
    await waitForNotice(driver(), page, 2500);
    expect((await isReadable(page)) ?? false).toBe((await notices(page)) > 0);
    const widths = await page.$$eval("frame", (frames) => frames.map((frame) => frame.getBoundingClientRect().width));
    expect(widths).toHaveLength(2);
    for (const width of widths) expect(width).toBeGreaterThan(600);
  });

  describe("a dialog of the page in the top layer", () => {
    const DIALOG = `<dialog id="ask"><p>We use cookies</p><button id="agree" onclick="ask.close();document.title+=' (agreed)'">Agree</button></dialog>`;

    /** Presses with a real pointer: what covers the button would take the press. */
    async function agree(page: Page): Promise<void> {
      await page.click("#agree");
      expect(await page.title()).toContain("agreed");
    }

    test("is not covered: the notice waits until it is closed", async () => {
      const page = await shop("", "", `${DIALOG}<script>ask.showModal()</script>`);
      await waitFor(async () => (await notices(page)) > 0 || undefined);
      expect(await notices(page), "it is at work").toBe(1);
      expect(await isDrawn(page)).toBe(false);
      await agree(page);
      expect(await becomes(page, isReadable, true)).toBe(true);
    });

    test("that opens later sends the notice away until it is closed", async () => {
      const page = await shop("", "", DIALOG);
      expect(await becomes(page, isReadable, true)).toBe(true);
      await page.evaluate("ask.showModal()");
      expect(await becomes(page, isDrawn, false)).toBe(true);
      await agree(page);
      expect(await becomes(page, isReadable, true)).toBe(true);
    });
  });

  test("full screen is for what the page shows there", async () => {
    const page = await shop("", "", `<button id="full" style="margin-top:600px" onclick="document.body.requestFullscreen()">Full</button>`);
    expect(await becomes(page, isReadable, true)).toBe(true);
    await page.click("#full");
    expect(await becomes(page, isDrawn, false)).toBe(true);
    await page.evaluate("document.exitFullscreen()");
    expect(await becomes(page, isReadable, true)).toBe(true);
  });

  test("nothing on the page moves when the notice comes", async () => {
    const page = await shop();
    const place = () => page.$$eval("h1, p, button", (all) => all.map((element) => JSON.stringify(element.getBoundingClientRect())));
    const before = await place();
    expect(await becomes(page, isReadable, true)).toBe(true);
    expect(await place()).toEqual(before);
  });

  test("text that turns its surroundings about shows in the evidence as what it is, and stays in its place", async () => {
    const title = "Kaspersky \u202edetrevni\u202c \u2067Plus\u2069 \u0430cme";
    const page = await open({ body: `<!doctype html><title>${title}</title><h1>${title}</h1>${OFFER.replace(/<h1>.*<\/h1>/, "")}` });
    await choose(driver(), page, /why am i/i);
    const quoted = await driver().inNotice(page, (root) => [...root.querySelectorAll("q")].map((q) => q.textContent).join("\n"));
    expect(quoted).toContain("detrevni");
    expect(quoted).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    const notice = noticeIn(await driver().tree(page));
    expect(notice && find(notice, (node) => node.role === "heading")?.name).not.toContain("detrevni");
    expect(notice && control(notice, /why am i/i)?.expanded).toBe(true);
  });
});
