/**
 * An update in real Chromium: a version with settings, hidden notices and a log gives way to the next one, in the same profile and
 * with pages open. What the older version kept is read from `test/fixtures`; its code is today's under another number, because a
 * clean checkout has no older one at hand.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { control, type TreeNode, waitForNotice } from "../../src/cli/browser/notice-tree";
import { storageFixtures } from "../support/storage-fixtures";
import { choose } from "./support/choose";
import { EXTENSION, openChromium, pause, stopWorker, visit } from "./support/chromium";
import { says } from "./support/options";
import { keep, kept, openOwnPage } from "./support/own-page";

const HIDDEN_PAGE = "https://www.kaspersky.com/premium";
const ON_HIDDEN_SITE = "https://www.amazon.com/Kaspersky-Premium-Total-Security-Devices/dp/B0EXAMPLE1";
const FLAGGED = "https://www.kaspersky.com/renewal-center/home";
const FOLDED = "https://usa.kaspersky.com/downloads/standard";
const SHOP = "https://www.newegg.com/p/N82E1681";
const ORDINARY = `<!doctype html><html lang="en"><head><title>Toaster - Newegg.com</title></head><body><h1>Toaster</h1><button>Add to cart</button></body></html>`;
/** As long as a page is given to stay silent. */
const SILENCE = 1600;

/** Puts the built extension into a folder, under this version number. */
function install(folder: string, version?: string): void {
  cpSync(EXTENSION, folder, { recursive: true });
  const path = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as { version: string };
  writeFileSync(path, JSON.stringify({ ...manifest, version: version ?? manifest.version }));
}

/** Puts the built extension in the place of the running one, as an update does: the worker ends, tabs stay as they are. */
async function update(browser: Browser, folder: string): Promise<void> {
  await stopWorker(browser);
  install(folder);
  await browser.installExtension(folder);
}

/** Entries of the log, under whatever keys a version keeps them. */
function logIn(values: Record<string, unknown>): unknown[] {
  const parts = Object.keys(values).filter((key) => /^log\b/.test(key));
  return parts.flatMap((key) => values[key] as unknown[]);
}

const notices = (page: Page) => page.$$eval("vendor-notice", (hosts) => hosts.length);
const isUnfolded = (notice: TreeNode | undefined) => Boolean(notice && control(notice, /alternatives/i));

describe.each(storageFixtures())("an update from $version", ({ local }) => {
  const folder = mkdtempSync(join(tmpdir(), "vendor-notice-upgrade-"));
  const errors: string[] = [];
  let browser: Browser;
  let tabs: Record<"hidden" | "flagged" | "folded" | "shop", Page>;

  beforeAll(async () => {
    install(folder, "0.0.1");
    browser = await openChromium(undefined, folder);
    await keep(browser, local);
    const open = async (url: string) => {
      const page = await visit(browser, url, { [SHOP]: { body: ORDINARY } });
      page.on("pageerror", (error) => errors.push(String(error)));
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      return page;
    };
    tabs = { hidden: await open(HIDDEN_PAGE), flagged: await open(FLAGGED), folded: await open(FOLDED), shop: await open(SHOP) };
    expect(isUnfolded(await waitForNotice(tabs.flagged))).toBe(true);
    expect(isUnfolded(await waitForNotice(tabs.folded))).toBe(false);
    await update(browser, folder);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("gives a tab with a notice the new one in place of the old, without a load", async () => {
    // The old one stands until the new one is drawn; whose it is, only what it does can tell.
    await pause(SILENCE);
    expect(await notices(tabs.flagged)).toBe(1);
    await choose(tabs.flagged, /don.t show/i, /this page/i);
    expect(await kept(browser)).toMatchObject({ dismissals: expect.arrayContaining([expect.objectContaining({ kind: "renewal" })]) });
  });

  test("leaves what was hidden hidden, and what was folded folded, in open tabs and new ones", async () => {
    expect(await notices(tabs.hidden)).toBe(0);
    expect(isUnfolded(await waitForNotice(tabs.folded))).toBe(false);
    for (const url of [HIDDEN_PAGE, ON_HIDDEN_SITE]) {
      const page = await visit(browser, url);
      expect(await waitForNotice(page, SILENCE)).toBeUndefined();
      await page.close();
    }
  });

  test("watches a page that was open before: a shop that changes it gets one notice", async () => {
    await tabs.shop.evaluate(() => {
      history.pushState({}, "", "/p/N82E1699");
      document.title = "Kaspersky Premium 2026 - Newegg.com";
      document.body.innerHTML = `<h1>Kaspersky Premium, 1 year</h1><span class="price">$29.99</span><button>Add to cart</button>`;
    });
    expect(await waitForNotice(tabs.shop)).toBeDefined();
    expect(await notices(tabs.shop)).toBe(1);
  });

  test("leaves scripts of the old version behind that say nothing any more", () => expect(errors).toEqual([]));

  // After the new version has written to each of them.
  test("loses nothing that was kept", async () => {
    const values = (await kept(browser)) as typeof local;
    for (const key of ["dismissals", "folded"] as const) for (const entry of local[key]) expect(values[key]).toContainEqual(entry);
    expect(values.settings).toEqual(local.settings);
    for (const entry of logIn(local)) expect(logIn(values)).toContainEqual(entry);
  });

  test("shows settings, hidden notices and the log as they are kept", async () => {
    const values = await kept(browser);
    const options = await openOwnPage(browser, "options");
    await says(options, `Pages in the log: ${logIn(values).length}`);
    expect(await options.$eval(`input[value="${local.settings.privateWindows}"]`, (input) => (input as HTMLInputElement).checked)).toBe(
      true,
    );
    expect(await options.$eval("#logDays", (select) => (select as HTMLSelectElement).value)).toBe(String(local.settings.logDays));
    await says(options, "amazon.com");
    await options.close();
  });
});
