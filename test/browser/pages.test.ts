/** Pages that make it hard: hostile style and policy, a sleeping worker, shops that change without a load. */
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cdp, control, find, fullTree, press, readNotice, textOf, waitForNotice } from "../../src/cli/browser/notice-tree";
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

/** A script that removes what it does not know from the document, so many times. */
function remover(times: number): string {
  return `<script>window.removed=0;new MutationObserver(()=>{for(const e of document.documentElement.children)if(!/^(head|body)$/i.test(e.tagName)&&window.removed<${times}){e.remove();window.removed++}}).observe(document.documentElement,{childList:true})</script>`;
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
    await page.close();
  });

  test("a page that removes the notice once: it comes back", async () => {
    const page = await shop("https://www.newegg.com/p/N82E3", remover(1));
    await page.waitForFunction("window.removed === 1", { timeout: 8000 });
    expect(await waitForNotice(page)).toBeDefined();
    await page.close();
  });

  test("a page that removes it every time is left alone after a few", async () => {
    const page = await shop("https://www.newegg.com/p/N82E3", remover(Number.POSITIVE_INFINITY));
    await pause(3000);
    const removed = await page.evaluate("window.removed");
    expect(removed).toBeGreaterThanOrEqual(2);
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
      `<script type="application/ld+json">{"@id":"#a","@type":"WebSite","isPartOf":{"@id":"#a"},"hasPart":[{"@id":"#a"}]}</script>`,
    ],
    [
      "JSON-LD with objects for texts",
      `<script type="application/ld+json">{"@type":{"toString":1},"offers":{"price":{"toString":1}}}</script>`,
    ],
    ["a type to stumble over", `<script type="application/ld+json">{"@type":"${"Product".repeat(40_000)}!"}</script>`],
  ])("%s does not hide an offer that the page shows otherwise, nor hold the page up", async (_name, head) => {
    const page = await shop("https://www.newegg.com/p/N82E4", head, `${OFFER}<a id="more" onclick="document.title='pressed'">More</a>`);
    expect(await waitForNotice(page)).toBeDefined();
    await page.$eval("#more", (link) => (link as HTMLElement).click());
    expect(await page.title()).toBe("pressed");
    await page.close();
  });

  test("a page whose elements take the names of the document's own: it works as before, and the extension is quiet or right", async () => {
    const names = ["title", "querySelectorAll", "querySelector", "body", "documentElement"].map((name) => `<img name="${name}">`).join("");
    const page = await shop(
      "https://www.newegg.com/p/N82E5",
      "",
      `${names}<form name="title"></form>${OFFER}<button id="b">Press</button>`,
    );
    await pause(1500);
    const clicked = await page.evaluate(`new Promise((done) => { const b = window.b; b.onclick = () => done("yes"); b.click(); })`);
    expect(clicked).toBe("yes");
    await page.close();
  });

  test("a page with 200,000 nodes", async () => {
    const page = await shop("https://www.newegg.com/p/N82E6", "", `${OFFER}${"<p><b></b></p>".repeat(100_000)}`);
    expect(await waitForNotice(page, 30_000)).toBeDefined();
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

/** A shop that changes address and heading, and neither title nor head, without a load. */
const QUIET_SPA = `<!doctype html><html lang="en"><head><title>Example Shop</title></head><body><h1>Desk lamp</h1><p class="price">$20</p><button>Add to cart</button>
<a id="to" href="#">Other</a><script>document.getElementById("to").onclick=(e)=>{e.preventDefault();history.pushState({},"","/p/kaspersky-plus/2");setTimeout(()=>{document.querySelector("h1").textContent="Kaspersky Plus, 3 devices, 1 year"},80)}</script></body></html>`;

describe("changes without a load", () => {
  test("a change of address alone is noticed", async () => {
    const url = "https://www.newegg.com/p/lamp/1";
    const page = await visit(browser, url, { [url]: { body: QUIET_SPA } });
    // The looks of the first page are over before the shop moves on.
    await pause(3600);
    await page.click("#to");
    expect(await waitForNotice(page)).toBeDefined();
    await page.close();
  });

  test("a change of the fragment leaves the notice as it is", async () => {
    const page = await visit(browser, "https://www.kaspersky.com/premium");
    const notice = await waitForNotice(page);
    const why = notice && control(notice, /why am i/i);
    if (why) await press(page, why);
    await pause(300);
    await page.evaluate(() => {
      location.hash = "reviews";
    });
    for (let waited = 0; waited < 900; waited += 60) {
      const now = await readNotice(page);
      expect(now && control(now, /why am i/i)?.expanded).toBe(true);
      await pause(60);
    }
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

test("the announcement is polite, and focus stays with the page", async () => {
  const page = await visit(browser, "https://www.kaspersky.com/premium");
  await waitForNotice(page);
  await pause(900);
  const tree = await fullTree(page);
  const announced = find(tree, (node) => node.role === "status" && textOf(node).includes("Kaspersky"));
  expect(announced, "a live region that says what the notice is about").toBeDefined();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  const notice = await readNotice(page);
  expect(notice && find(notice, (node) => node.focused === true)).toBeUndefined();
  await page.close();
});
