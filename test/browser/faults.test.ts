/** What goes wrong around a page: storage, clock, tabs, windows, network. The page works, settings stay, and there is one notice at most. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { extensionId, extensionWorker } from "../../src/cli/browser/launch";
import { control, press, waitForNotice } from "../../src/cli/browser/notice-tree";
import { serve } from "../../src/cli/browser/samples";
import { openChromium, openTab, pause, SAMPLES, stopWorker, visit } from "./support/chromium";
import { expectWhole, isShown, notices } from "./support/notices";
import { keep, kept, openOwnPage } from "./support/own-page";
import { openChromiumForPrivate, openPrivateTab } from "./support/private-window";

const PREMIUM = "https://www.kaspersky.com/premium";
const SHOP = "https://www.newegg.com/p/N82E0000000077";
const SPA = "https://www.bhphotovideo.com/c/product/1800001-REG/";
const SILENCE = 1600;

let browser: Browser;
const profile = mkdtempSync(join(tmpdir(), "vendor-notice-faults-"));
beforeAll(async () => {
  browser = await openChromium(profile);
});
beforeEach(() => keep(browser, {}));
afterAll(async () => {
  await browser?.close();
  rmSync(profile, { recursive: true, force: true });
});

async function choose(page: Page, ...names: RegExp[]): Promise<void> {
  for (const name of names) {
    const notice = await waitForNotice(page);
    const found = notice && control(notice, name);
    if (!found) throw new Error(`no control ${name} in the notice`);
    await press(page, found);
    await pause(250);
  }
}

describe("storage", () => {
  /** To the last byte that the browser grants. */
  async function fill(): Promise<void> {
    const worker = await extensionWorker(browser);
    await worker.evaluate(async () => {
      for (let size = 4_000_000, count = 0; size >= 1; count++)
        await chrome.storage.local.set({ [`filler${count}`]: "x".repeat(size) }).catch(() => {
          size = Math.floor(size / 2);
        });
    });
  }

  test.each([
    ["closing", [/^close/i]],
    ["hiding for 30 days", [/don.t show/i, /30 days/i]],
  ])("full: the notice comes, and %s holds in the tab", async (_what, steps) => {
    await keep(browser, { settings: { logDays: 90 }, folded: ["shop.example"], log: [] });
    await fill();
    const page = await visit(browser, PREMIUM);
    await choose(page, ...steps);
    await page.reload({ waitUntil: "domcontentloaded" });
    expect(await waitForNotice(page, SILENCE)).toBeUndefined();
    await expectWhole(page);
    expect(await kept(browser)).toMatchObject({ settings: { logDays: 90 }, folded: ["shop.example"] });
    await page.close();
  });

  const KEYS = [
    "settings",
    "dismissals",
    "folded",
    "log",
    `log.${new Date().toISOString().slice(0, 10)}`,
    "errors",
    "policy",
    "feed",
    "feedState",
    "ownRules",
    "gate",
    "reports",
  ];
  test.each([[7], [[null, 1, "x", []]], [{ values: 7, source: 1, compiled: {}, records: "x", made: "0.1.0", language: [] }]])(
    "corrupt, everything in it being %j: the notice comes, the pages open, and choices can be made again",
    async (rubbish) => {
      await keep(browser, Object.fromEntries(KEYS.map((key) => [key, rubbish])));
      // A new worker has nothing but what is stored.
      await stopWorker(browser);
      const page = await visit(browser, PREMIUM);
      await choose(page, /don.t show/i, /30 days/i);
      await vi.waitFor(async () => expect((await kept(browser)).dismissals).toMatchObject([{ scope: "month" }]), 3000);
      const options = await openOwnPage(browser, "options");
      await expectWhole(page);
      await Promise.all([options.close(), page.close()]);
    },
  );

  test("of a newer version: what is known holds, what is not is passed over", async () => {
    const dismissal = { scope: "site", target: "newegg.com", vendor: "kaspersky", kind: "purchase", at: 1, colour: "green" };
    await keep(browser, {
      settings: { logDays: 90, mode: "whisper", moods: ["calm"] },
      dismissals: [
        { ...dismissal, restriction: await markOfRestriction() },
        { scope: "planet", target: "earth" },
      ],
      schema: 99,
    });
    await stopWorker(browser);
    const silent = await visit(browser, SHOP, {
      [SHOP]: { body: "<title>Kaspersky Plus</title><h1>Kaspersky Plus</h1><b class=price>$9</b><button>Add to cart</button>" },
    });
    expect(await waitForNotice(silent, SILENCE)).toBeUndefined();
    const page = await visit(browser, PREMIUM);
    expect(await waitForNotice(page)).toBeDefined();
    await expectWhole(page);
    expect(await kept(browser)).toMatchObject({ settings: { logDays: 90 }, schema: 99 });
    await Promise.all([page.close(), silent.close()]);
  });

  /** What a dismissal made now carries. */
  async function markOfRestriction(): Promise<string> {
    const page = await visit(browser, PREMIUM);
    await choose(page, /don.t show/i, /30 days/i);
    await page.close();
    const [made] = (await kept(browser)).dismissals as { restriction: string }[];
    return made?.restriction ?? "";
  }

  test("whose files on the disk are rubbish: the notice comes all the same", async () => {
    const id = await extensionId(browser);
    await browser.close();
    const folder = join(profile, "Default/Local Extension Settings", id);
    for (const file of readdirSync(folder)) writeFileSync(join(folder, file), "rubbish".repeat(50));
    browser = await openChromium(profile);
    const page = await visit(browser, PREMIUM);
    expect(await waitForNotice(page)).toBeDefined();
    await expectWhole(page);
    await page.close();
  });
});

describe("the clock", () => {
  /** The worker lives at another time from now on. */
  async function setClock(years: number): Promise<void> {
    const worker = await extensionWorker(browser);
    await worker.evaluate(
      (shift) => {
        const real = Date.now.bind(Date);
        Date.now = () => real() + shift;
      },
      years * 365 * 86_400_000,
    );
  }

  test.each([-20, 50])("is wrong by %i years: the notice comes, and what is hidden meanwhile is not hidden for years", async (years) => {
    await setClock(years);
    const page = await visit(browser, PREMIUM);
    await choose(page, /don.t show/i, /30 days/i);
    await page.reload({ waitUntil: "domcontentloaded" });
    expect(await waitForNotice(page, SILENCE)).toBeUndefined();
    // A new worker has the right time.
    await stopWorker(browser);
    await page.reload({ waitUntil: "domcontentloaded" });
    expect(await waitForNotice(page)).toBeDefined();
    await expectWhole(page);
    await page.close();
  });
});

describe("a page that goes while it is judged", () => {
  const LAMP = "https://www.target.com/p/cordless-table-lamp-sage-green/-/A-90000001";

  test("by a load, at many moments: the next page has no notice, and is not named on the toolbar", async () => {
    const page = await openTab(browser);
    for (const moment of [0, 20, 60, 150]) {
      await page.goto(PREMIUM, { waitUntil: "domcontentloaded" });
      await pause(moment);
      await page.goto(LAMP, { waitUntil: "domcontentloaded" });
      await pause(500);
      expect(await notices(page), `after ${moment} ms`).toBe(0);
    }
    await expectWhole(page);
    await page.close();
  });

  test("without a load, at many moments: the other product has none", async () => {
    const page = await visit(browser, SPA);
    for (const moment of [0, 250, 400]) {
      await page.click("#link-kaspersky");
      await pause(moment);
      await page.click("#link-headphones");
      await pause(1500);
      expect(await isShown(page), `after ${moment} ms`).toBe(false);
    }
    await expectWhole(page);
    await page.close();
  });

  test("because its tab is closed: the worker lives on, and the next tab has its notice", async () => {
    for (const moment of [0, 20, 60]) {
      const gone = await visit(browser, PREMIUM);
      await pause(moment);
      await gone.close();
    }
    const page = await visit(browser, PREMIUM);
    expect(await waitForNotice(page)).toBeDefined();
    await expectWhole(page);
    await page.close();
  });
});

test("without a network: a shop that changes what it shows gets its notice, and the details open", async () => {
  const page = await visit(browser, SPA);
  await page.setOfflineMode(true);
  await page.click("#link-kaspersky");
  expect(await waitForNotice(page)).toBeDefined();
  await expectWhole(page);
  const details = await openOwnPage(browser, "details");
  await details.setOfflineMode(true);
  await details.reload({ waitUntil: "load" });
  expect(await details.$eval("h1", (heading) => heading.textContent)).toContain("Kaspersky");
  await Promise.all([page.close(), details.close()]);
});

test("in private windows: what is hidden there is not written down, nor does it hold outside", async () => {
  const other = await openChromiumForPrivate();
  try {
    await extensionWorker(other);
    await keep(other, { settings: { logDays: 90 } });
    const page = await openPrivateTab(other);
    await serve(page, SAMPLES, "block");
    await page.goto(PREMIUM, { waitUntil: "domcontentloaded" });
    await choose(page, /don.t show/i, /30 days/i);
    await page.reload({ waitUntil: "domcontentloaded" });
    expect(await waitForNotice(page, SILENCE)).toBeUndefined();
    await expectWhole(page);
    expect(Object.keys(await kept(other))).not.toEqual(expect.arrayContaining(["dismissals", "log"]));
    const outside = await visit(other, PREMIUM);
    expect(await waitForNotice(outside)).toBeDefined();
    expect(JSON.stringify((await kept(other)).dismissals ?? [])).toBe("[]");
  } finally {
    await other.close();
  }
});
