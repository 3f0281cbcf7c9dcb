/** Tabs that come back, sleep, or come all at once; and an extension that is updated or switched off while pages are open. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extensionId, extensionWorker } from "../../src/cli/browser/launch";
import { waitForNotice } from "../../src/cli/browser/notice-tree";
import { EXTENSION, pause } from "./support/chromium";
import { expectWhole, isShown, notices } from "./support/notices";
import { kept } from "./support/own-page";
import { openSite, type Site } from "./support/site";

const HOST = "http://www.kaspersky.co.th";
const PREMIUM = `${HOST}/premium`;
/** As many as are opened in moments; docs/security.md says how it went with more. */
const MANY = Number(process.env.MANY_TABS ?? 60);

const PLAIN = "<!doctype html><title>Plain</title><p>Nothing here.";
const OFFER = `<!doctype html><title>Kaspersky Premium</title><h1>Kaspersky Premium</h1><button>Buy now</button>
<button id="next" onclick="history.pushState({},'','/blog/next');document.title='Next'">Next</button>`;

let site: Site;
let browser: Browser;
let id: string;
const folder = mkdtempSync(join(tmpdir(), "vendor-notice-copy-"));
beforeAll(async () => {
  cpSync(EXTENSION, folder, { recursive: true });
  site = await openSite((path) => (path.startsWith("/premium") ? OFFER : PLAIN));
  browser = await site.open({ extension: folder, args: ["--renderer-process-limit=3"] });
  id = await extensionId(browser);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: "domcontentloaded" });
  return page;
}

/** Waits until what the page says of itself holds. */
async function eventually(check: () => Promise<boolean>, patience = 6000): Promise<boolean> {
  for (let waited = 0; waited < patience; waited += 100) {
    if (await check().catch(() => false)) return true;
    await pause(100);
  }
  return false;
}

test("a page that comes back from the cache of whole pages has its notice, once", async () => {
  const page = await open(PREMIUM);
  expect(await waitForNotice(page)).toBeDefined();
  const asked = site.asked.get("/premium");
  await page.evaluate("globalThis.mark = 1");
  await page.goto(`${HOST}/blog/`, { waitUntil: "load" });
  expect(await notices(page)).toBe(0);
  await page.goBack({ waitUntil: "load" }).catch(() => undefined);
  expect(await page.evaluate("globalThis.mark"), "the page was kept whole").toBe(1);
  expect(site.asked.get("/premium")).toBe(asked);
  expect(await waitForNotice(page)).toBeDefined();
  await pause(500);
  await expectWhole(page);
  await page.close();
});

test("a tab that the browser discarded has its notice when it is opened again", async () => {
  const page = await open(`${PREMIUM}?discarded`);
  expect(await waitForNotice(page)).toBeDefined();
  const other = await open(`${HOST}/blog/`);
  await other.bringToFront();
  const worker = await extensionWorker(browser);
  const discarded = await worker.evaluate(async () => {
    const [tab] = (await chrome.tabs.query({})).filter(({ url }) => url?.includes("discarded"));
    return (await chrome.tabs.discard(tab?.id))?.id;
  });
  expect(discarded).toBeDefined();
  await pause(500);
  await (await extensionWorker(browser)).evaluate(
    (id) => chrome.tabs.update(id as number, { active: true }).then(() => undefined),
    discarded,
  );
  const target = await browser.waitForTarget((candidate) => candidate.type() === "page" && candidate.url().includes("discarded"));
  const again = (await target.page()) as Page;
  expect(await waitForNotice(again, 8000)).toBeDefined();
  await expectWhole(again);
  await Promise.all([again.close(), other.close()]);
});

test(`${MANY} tabs at once: each has its notice, once, and nothing of what is kept is lost`, async () => {
  const worker = await extensionWorker(browser);
  await worker.evaluate(() => chrome.storage.local.set({ settings: { logDays: 90 }, folded: ["shop.example"] }));
  await worker.evaluate(
    async (url, count) => {
      await Promise.all(Array.from({ length: count }, (_, index) => chrome.tabs.create({ url: `${url}?tab=${index}`, active: false })));
    },
    PREMIUM,
    MANY,
  );
  /** Counted by the extension in each tab: attaching to all of them would take longer than the tabs do. */
  const count = () =>
    extensionWorker(browser).then((current) =>
      current.evaluate(async () => {
        const tabs = (await chrome.tabs.query({})).filter(({ url }) => url?.includes("?tab="));
        const hosts = await Promise.all(
          tabs.map(({ id }) =>
            chrome.scripting
              .executeScript({ target: { tabId: id as number }, func: () => document.getElementsByTagName("vendor-notice").length })
              .then(([frame]) => frame?.result ?? 0)
              .catch(() => 0),
          ),
        );
        return { tabs: tabs.length, one: hosts.filter((found) => found === 1).length, more: hosts.filter((found) => found > 1).length };
      }),
    );
  expect(await eventually(async () => (await count()).one === MANY, MANY * 600), JSON.stringify(await count())).toBe(true);
  expect(await count()).toEqual({ tabs: MANY, one: MANY, more: 0 });
  const today = `log.${new Date().toISOString().slice(0, 10)}`;
  expect(await kept(browser)).toMatchObject({ settings: { logDays: 90 }, folded: ["shop.example"], [today]: [{ action: "shown" }] });
  await (await extensionWorker(browser)).evaluate(async () => {
    const tabs = (await chrome.tabs.query({})).filter(({ url }) => url?.includes("?tab="));
    await chrome.tabs.remove(tabs.map(({ id }) => id as number));
  });
  expect(await eventually(async () => Object.keys(await sessionOf()).length === 0), "nothing is known of tabs that are gone").toBe(true);
});

async function sessionOf(): Promise<Record<string, unknown>> {
  const all = await (await extensionWorker(browser)).evaluate(() => chrome.storage.session.get());
  return Object.fromEntries(
    Object.entries(all).filter(([key, value]) => key.startsWith("tab:") && (value as { url: string }).url.includes("?tab=")),
  );
}

describe("pages that stay open while the extension", () => {
  /** Errors of scripts on the page, those of the extension included. */
  function errorsOf(page: Page): string[] {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    return errors;
  }

  /** Switches over to another tab and back, as somebody does who was at the extension's switch. */
  async function comeBack(page: Page): Promise<void> {
    const other = await open(`${HOST}/blog/`);
    await other.bringToFront();
    await pause(300);
    await page.bringToFront();
    await other.close();
  }

  test("is updated: the old notice gives way to one of the new version without a word, and so at a new load", async () => {
    const page = await open(PREMIUM);
    const errors = errorsOf(page);
    expect(await waitForNotice(page)).toBeDefined();
    const manifest = join(folder, "manifest.json");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace(/"version": "[\d.]+"/, '"version": "99.0.0"'));
    await browser.installExtension(folder);
    await pause(1500);
    await comeBack(page);
    expect(await waitForNotice(page, 8000)).toBeDefined();
    expect(await notices(page)).toBe(1);
    await page.click("#next");
    expect(await eventually(async () => !(await isShown(page)))).toBe(true);
    await page.evaluate("history.back()");
    await pause(1000);
    expect(errors.filter((text) => !/favicon|404/.test(text))).toEqual([]);
    await expectWhole(page);
    await page.reload({ waitUntil: "domcontentloaded" });
    expect(await waitForNotice(page, 8000)).toBeDefined();
    await expectWhole(page);
    await page.close();
  });

  test("is switched off: a shop that shows something else has no old notice over it", async () => {
    const page = await open(`${PREMIUM}?off`);
    const errors = errorsOf(page);
    expect(await waitForNotice(page)).toBeDefined();
    await browser.uninstallExtension(id);
    await pause(1000);
    await page.click("#next");
    expect(await eventually(async () => !(await isShown(page)))).toBe(true);
    await pause(500);
    expect(errors.filter((text) => !/favicon|404/.test(text))).toEqual([]);
    await expectWhole(page);
    await page.close();
  });
});
