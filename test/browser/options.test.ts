/** The options page: what is chosen has its effect and lasts, what is hidden comes back, and everybody can use it. */
import { rmSync } from "node:fs";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { textOf, waitForNotice } from "../../src/cli/browser/notice-tree";
import { openChromium, pause, visit } from "./support/chromium";
import { HIDDEN, hidden, load, press, says } from "./support/options";
import { expectAccessible, keep, kept, openOwnPage, smallTargets, tabStops, withLanguage } from "./support/own-page";

const PREMIUM = "https://www.kaspersky.com/premium";
const DAY = 24 * 60 * 60 * 1000;
const LOG = [{ at: Date.now() - DAY, host: "shop.example", kind: "purchase", code: "KAS-P-5N02JH", action: "shown" }];

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
beforeEach(() => keep(browser, {}));
afterAll(() => browser?.close());

const open = (view = {}) => openOwnPage(browser, "options", view);
/** What is kept of the log, whatever day it is of. */
const logged = async () => Object.keys(await kept(browser)).filter((key) => key.startsWith("log"));

describe("a choice", () => {
  test("of no notices in private windows lasts", async () => {
    const page = await open();
    await page.click('input[value="silent"]');
    await says(page, "Saved.");
    await page.reload();
    expect(await (await page.waitForSelector('input[value="silent"]'))?.evaluate((input) => input.checked)).toBe(true);
    expect(await kept(browser)).toMatchObject({ settings: { privateWindows: "silent" } });
    await page.close();
  });

  test("of no log empties it and keeps the next page out of it", async () => {
    await keep(browser, { log: LOG });
    const page = await open();
    await says(page, "Pages in the log: 1");
    const shop = await visit(browser, PREMIUM);
    await waitForNotice(shop);
    await page.bringToFront();
    await says(page, "Pages in the log: 2");
    await page.select("#logDays", "0");
    await says(page, "Pages in the log: 0");
    // The page shows at once what the worker then takes away.
    await vi.waitFor(async () => expect(await logged()).toEqual([]), 3000);
    await shop.bringToFront();
    await shop.goto("https://www.kaspersky.com/renewal-center/home", { waitUntil: "domcontentloaded" });
    await waitForNotice(shop);
    await pause(300);
    expect(await logged()).toEqual([]);
    await page.bringToFront();
    await page.reload();
    await page.waitForSelector("#logDays");
    expect(await page.$eval("#logDays", (select) => (select as HTMLSelectElement).value)).toBe("0");
    await Promise.all([page.close(), shop.close()]);
  });

  test("that cannot be kept is not said to be", async () => {
    const page = await open();
    // As source text: what is rejected must come from the page itself, or the page is not told of it. Newer Chromium has both names.
    await page.evaluate(`for (const api of [chrome, globalThis.browser])
      if (api) Object.defineProperty(api.storage.local, "set", { value: () => Promise.reject(new Error("the disk is full")) });`);
    await page.click('input[value="tab"]');
    await says(page, "That did not work.");
    await page.close();
  });

  test("made elsewhere is seen at once", async () => {
    const page = await open();
    await keep(browser, { settings: { mode: "tab" } });
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[value="tab"]')?.checked, { timeout: 3000 });
    await page.close();
  });

  test.each([null, 7, "text", [], { mode: ["tab"], logDays: -1, language: { a: 1 } }])("stored as %j breaks nothing", async (settings) => {
    await keep(browser, { settings, dismissals: settings, folded: settings, log: [{ kind: "?" }, settings] });
    const page = await open();
    expect(await page.$eval('input[value="notice"]', (input) => (input as HTMLInputElement).checked)).toBe(true);
    await page.close();
  });
});

test("a language other than the browser's reaches this page, its direction, the notice and the popup", async () => {
  const arabic = withLanguage("ar");
  const other = await openChromium(undefined, arabic);
  try {
    await keep(other, { settings: { language: "ar" } });
    const page = await openOwnPage(other, "options", { width: 320 });
    expect(await page.$eval("h1", (heading) => heading.textContent)).toBe("«ar» Settings");
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(["ar", "rtl"]);
    await expectAccessible(page);
    const shop = await visit(other, PREMIUM);
    const notice = await waitForNotice(shop);
    const words = notice ? textOf(notice) : "";
    expect(words).toContain("«ar» See alternatives");
    expect(words.match(/«ar»/g)?.length).toBeGreaterThan(8);
    const popup = await openOwnPage(other, "popup");
    expect(await popup.evaluate(() => document.body.innerText)).toContain("«ar»");
    await page.bringToFront();
    await page.select("#language-choice", "auto");
    await page.waitForFunction(() => document.querySelector("h1")?.textContent === "Settings", { timeout: 3000 });
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(["en", "ltr"]);
  } finally {
    await other.close();
    rmSync(arabic, { recursive: true, force: true });
  }
});

describe("hidden notices", () => {
  test("made in a notice are listed; one that is shown again is back, and undo hides it", async () => {
    await keep(browser, { dismissals: [hidden("site", "kaspersky.com")] });
    const page = await open();
    await says(page, "kaspersky.com");
    await press(page, "Show again");
    await says(page, "You have hidden no notices.");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("hidden");
    const shop = await visit(browser, PREMIUM);
    expect(await waitForNotice(shop)).toBeDefined();
    await page.bringToFront();
    await press(page, "Undo");
    await says(page, "Undone.");
    await shop.reload({ waitUntil: "domcontentloaded" });
    expect(await waitForNotice(shop, 1600)).toBeUndefined();
    await Promise.all([page.close(), shop.close()]);
  });

  test("are shown again all at once, and undone all at once", async () => {
    await keep(browser, { dismissals: HIDDEN });
    const page = await open();
    await press(page, "Show all again");
    await says(page, "You have hidden no notices.");
    expect((await kept(browser)).dismissals).toEqual([]);
    await press(page, "Undo");
    await says(page, "amazon.com");
    expect((await kept(browser)).dismissals).toEqual(HIDDEN);
    await page.close();
  });

  test("the way back is there until its message is closed", async () => {
    await keep(browser, { folded: ["bestbuy.com"] });
    const page = await open();
    await press(page, "Unfold");
    await pause(6500);
    await page.click('button[aria-label="Close this message"]');
    await page.waitForFunction(() => !document.body.innerText.includes("Undo"), { timeout: 2000 });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("settings");
    await page.close();
  });

  test("that have ended are not listed", async () => {
    await keep(browser, { dismissals: [hidden("month", "", { until: Date.now() - 1 })] });
    const page = await open();
    await says(page, "You have hidden no notices.");
    await page.close();
  });

  test("folded sites are unfolded", async () => {
    await keep(browser, { folded: ["bestbuy.com"] });
    const page = await open();
    await press(page, "Unfold");
    await says(page, "opens as a banner on bestbuy.com again");
    expect((await kept(browser)).folded).toEqual([]);
    await page.close();
  });
});

describe("the log", () => {
  test("is shown on the support page", async () => {
    await keep(browser, { log: LOG });
    const page = await open();
    await page.click("::-p-xpath(//a[normalize-space()='Show the log'])");
    const row = await page.waitForSelector(".log tbody tr");
    const words = await row?.evaluate((element) => element.textContent ?? "");
    for (const part of ["shop.example", "Purchase", "Notice shown", "KAS-P-5N02JH"]) expect(words).toContain(part);
    await page.close();
  });

  test("is cleared", async () => {
    await keep(browser, { log: LOG });
    const page = await open();
    await press(page, "Clear the log");
    await says(page, "The log is empty now.");
    expect(await logged()).toEqual([]);
    await page.close();
  });
});

describe("every site", () => {
  /** The browser's question needs a person: its answer is played, and what was asked is kept. */
  const answer = (granted: boolean) => (page: Page) =>
    page.evaluateOnNewDocument((grants) => {
      interface World {
        asked: unknown[];
        chrome: object;
        browser?: object;
      }
      const world = globalThis as unknown as World;
      world.asked = [];
      let has = false;
      const listeners: (() => void)[] = [];
      const event = { addListener: (listener: () => void) => listeners.push(listener), removeListener: () => undefined };
      const change = (value: boolean) => (details: unknown, callback?: (done: boolean) => void) => {
        world.asked.push([details, navigator.userActivation.isActive]);
        const done = !value || grants;
        if (done) has = value;
        for (const listener of listeners) listener();
        callback?.(done);
        return Promise.resolve(done);
      };
      const contains = (_: unknown, callback?: (value: boolean) => void) => {
        callback?.(has);
        return Promise.resolve(has);
      };
      const value = { contains, request: change(true), remove: change(false), onAdded: event, onRemoved: event };
      // Newer Chromium has both names.
      for (const api of [world.chrome, world.browser]) if (api) Object.defineProperty(api, "permissions", { value });
    }, granted);
  const asked = (page: Page) => page.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked);
  const EVERY = [{ origins: ["*://*/*"] }, true];

  test("is asked for by the press itself, and given back", async () => {
    const page = await openOwnPage(browser, "options", {}, answer(true));
    await press(page, "Look at every site…");
    await says(page, "Vendor Notice looks at every site from now on.");
    await press(page, "Look at listed sites only");
    await says(page, "Vendor Notice looks at listed sites only from now on.");
    expect(await asked(page)).toEqual([EVERY, EVERY]);
    await says(page, "Look at every site…");
    await page.close();
  });

  test("that is declined changes nothing", async () => {
    const page = await openOwnPage(browser, "options", {}, answer(false));
    await press(page, "Look at every site…");
    await says(page, "Your browser did not allow it. Nothing has changed.");
    await page.close();
  });
});

describe("for everybody", () => {
  const FULL = { settings: { mode: "tab" }, dismissals: HIDDEN, folded: ["bestbuy.com"], log: LOG };

  test.each([
    { theme: "light", width: 1280 },
    { theme: "dark", width: 1280 },
    { theme: "forced", width: 1280 },
    { theme: "light", width: 320 },
    { theme: "dark", width: 320 },
  ] as const)("axe finds nothing with everything open: %j", async (view) => {
    await keep(browser, FULL);
    const page = await open(view);
    await page.$$eval("details", (all) => {
      for (const details of all) details.setAttribute("open", "");
    });
    await load(page, "{");
    await press(page, "Unfold");
    await says(page, "Undo");
    await expectAccessible(page);
    expect(await smallTargets(page)).toEqual([]);
    await page.close();
  });

  test("the keyboard reaches every control and uses it", async () => {
    await keep(browser, FULL);
    const page = await open();
    const stops = await tabStops(page);
    const walk = [
      /^Shops/,
      /^Look at every site/,
      /^A small tab/,
      /^Show again: Everywhere/,
      /^Show again: amazon.com/,
      /^Show all again/,
      /^Unfold: bestbuy.com/,
      /^Language of notices/,
      /^Go to the browser’s page/,
      /^Show notices there/,
      /^Keep each page for/,
      /^Show the log/,
      /^Clear the log/,
      /^Save to a file/,
      /^Load from a file/,
      /^Reset/,
      /^The whole rule/,
      /^Privacy/,
      /^Licenses/,
    ];
    const places = walk.map((name) => stops.findIndex((stop) => name.test(stop)));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));

    await page.focus('input[value="tab"]');
    await page.keyboard.press("ArrowDown");
    await says(page, "Saved.");
    await page.focus("#logDays");
    await page.keyboard.press("ArrowUp");
    await pause(300);
    expect((await kept(browser)).settings).toEqual({ mode: "notice", logDays: 7 });
    await page.close();
  });
});

test("About says what is installed, and its links lead somewhere", async () => {
  const page = await open();
  await says(page, "Standard");
  expect(await page.$eval("dl", (list) => list.textContent)).toMatch(/Version\d+\.\d+\.\d+.*\d{4}-\d\d-\d\d\.[0-9a-f]+/);
  const links = await page.$$eval(".links a", (anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
  for (const link of links) {
    const target = await browser.newPage();
    await target.goto(link);
    await target.waitForFunction(() => document.body.innerText.length > 500, { timeout: 3000 });
    await target.close();
  }
  await page.close();
});
