/** Pages that make it hard: hostile style and policy, a sleeping worker, shops that change without a load. */
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cdp, find, readNotice, textOf, waitForNotice } from "../../src/cli/browser/notice-tree";
import { openChromium, pause, stopWorker, visit, workerRuns } from "./support/chromium";

const OFFER = `<h1>Kaspersky Plus, 3 devices, 1 year</h1><span class="price">$29.99</span><button>Add to cart</button>`;
const SPA = "https://www.bhphotovideo.com/c/product/1800001-REG/";
const SILENCE = 1600;

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

function shop(url: string, head: string, body = OFFER, headers?: Record<string, string>): Promise<Page> {
  const html = `<!doctype html><html lang="en"><head><title>Kaspersky Plus - Example Shop</title>${head}</head><body>${body}</body></html>`;
  return visit(browser, url, { [url]: { body: html, headers } });
}

/** The box of the notice on the screen, as the browser lays it out. */
async function boxOf(page: Page): Promise<{ width: number; height: number }> {
  const notice = await waitForNotice(page);
  if (!notice) throw new Error("no notice");
  const { model } = await (await cdp(page)).send("DOM.getBoxModel", { backendNodeId: notice.domId });
  return model;
}

describe("hostile pages", () => {
  test("a page that forbids everything to its scripts and styles", async () => {
    const policy =
      "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox";
    const page = await shop("https://www.newegg.com/p/N82E1", "", OFFER, { "content-security-policy": policy });
    const box = await boxOf(page);
    expect(box.width).toBeGreaterThan(300);
    expect(box.height).toBeGreaterThan(100);
    await page.close();
  });

  test("a page that hides and moves every element", async () => {
    const css =
      "*{display:none!important;opacity:0!important;visibility:hidden!important;position:static!important;width:0!important;transform:scale(0)!important}";
    const page = await shop("https://www.newegg.com/p/N82E2", `<style>${css}</style>`);
    const box = await boxOf(page);
    expect(box.width).toBeGreaterThan(300);
    await page.screenshot({ path: "out/test-hostile-css.png" }).catch(() => undefined);
    await page.close();
  });

  test("a page that removes what it does not know: the notice comes back, a bounded number of times", async () => {
    const script = `<script>window.removed=0;new MutationObserver(()=>{for(const e of document.documentElement.children)if(!/^(head|body)$/i.test(e.tagName)){e.remove();window.removed++}}).observe(document.documentElement,{childList:true})</script>`;
    const page = await shop("https://www.newegg.com/p/N82E3", script);
    await pause(3000);
    const removed = await page.evaluate(() => (window as unknown as { removed: number }).removed);
    expect(removed).toBeGreaterThanOrEqual(1);
    expect(removed).toBeLessThanOrEqual(10);
    await page.close();
  });

  test.each([
    ["broken JSON-LD", `<script type="application/ld+json">{"@type":"Product", oops</script>`],
    [
      "gigantic JSON-LD",
      `<script type="application/ld+json">{"@type":"Product","name":"x","description":"${"y".repeat(3_000_000)}"}</script>`,
    ],
    [
      "JSON-LD that refers to itself",
      `<script type="application/ld+json">{"@id":"#a","@type":"Product","name":"x","isPartOf":{"@id":"#a"},"hasPart":[{"@id":"#a"}]}</script>`,
    ],
    [
      "clobbered names",
      `</head><body><form name="title"></form><img name="querySelectorAll"><img name="body"><img name="documentElement">`,
    ],
  ])("a page with %s goes on working", async (_name, head) => {
    const url = "https://www.newegg.com/p/N82E4";
    const page = await shop(url, head, `${OFFER}<script>document.body&&(window.alive=true)</script>`);
    await pause(600);
    expect(await page.evaluate(() => 1 + 1)).toBe(2);
    expect(page.url()).toBe(url);
    await page.close();
  });

  test("a page with 200,000 nodes and getters that throw", async () => {
    const script = `<script>Object.defineProperty(Document.prototype,"title",{get(){throw new Error("no")}});</script>`;
    const page = await shop("https://www.newegg.com/p/N82E5", script, `${OFFER}${"<p><b></b></p>".repeat(100_000)}`);
    // The page's own world is not ours: its getters do not reach the content script.
    expect(await waitForNotice(page, 10_000)).toBeDefined();
    await page.close();
  });
});

describe("ordinary pages", () => {
  test("no message, no storage, no request: the worker is not even woken", async () => {
    await stopWorker(browser);
    for (let waited = 0; waited < 3000 && workerRuns(browser); waited += 50) await pause(50);
    expect(workerRuns(browser)).toBe(false);
    const requests: string[] = [];
    const page = await visit(browser, "https://www.target.com/p/cordless-table-lamp-sage-green/-/A-90000001");
    page.on("request", (request) => requests.push(request.url()));
    await pause(3600);
    expect(workerRuns(browser)).toBe(false);
    expect(requests).toEqual([]);
    await page.close();
  });

  test("the document is left as it was", async () => {
    const page = await visit(browser, "https://www.target.com/p/cordless-table-lamp-sage-green/-/A-90000001");
    await pause(1300);
    const traces = await page.evaluate(() => [...document.documentElement.children].map((element) => element.tagName).join());
    expect(traces).toBe("HEAD,BODY");
    await page.close();
  });
});

test("a worker that was stopped just before is woken and shows the notice", async () => {
  const warm = await visit(browser, "https://www.kaspersky.com/premium");
  expect(await waitForNotice(warm)).toBeDefined();
  await warm.close();
  await stopWorker(browser);
  const page = await visit(browser, "https://www.kaspersky.com/premium");
  expect(await waitForNotice(page)).toBeDefined();
  await page.close();
});

describe("single-page shops", () => {
  test("the notice comes with the product and goes with it", async () => {
    const page = await visit(browser, SPA);
    expect(await waitForNotice(page, SILENCE)).toBeUndefined();
    await page.click("#link-kaspersky");
    expect(await waitForNotice(page)).toBeDefined();
    await page.click("#link-headphones");
    for (let waited = 0; waited < 3000 && (await readNotice(page)); waited += 100) await pause(100);
    expect(await readNotice(page)).toBeUndefined();
    await page.goBack();
    expect(await waitForNotice(page)).toBeDefined();
    await page.close();
  });
});

describe("languages", () => {
  test.each([
    ["Spanish", "https://www.pccomponentes.com/kaspersky-plus-3-dispositivos-1-ano"],
    ["Russian", "https://www.kaspersky.ru/downloads"],
  ])("a page in %s", async (_language, url) => {
    const page = await visit(browser, url);
    const notice = await waitForNotice(page);
    expect(notice && textOf(notice)).toMatch(/U\.S\.|United States/);
    await page.close();
  });
});

test("the announcement is made once, politely, and focus stays with the page", async () => {
  const page = await visit(browser, "https://www.kaspersky.com/premium");
  const notice = await waitForNotice(page);
  await pause(600);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  expect(notice).toBeDefined();
  const again = await readNotice(page);
  expect(again && find(again, (node) => node.focused === true)).toBeUndefined();
  await page.close();
});
