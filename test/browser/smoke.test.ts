/**
 * Every package for a store, in its real browser: a notice comes on a vendor's page, and the popup opens. Self-hosted packages are
 * installed by a policy in `managed-chromium.test.ts` and `managed-firefox.test.ts`.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileName, TARGETS, type Target } from "../../src/build/targets";
import { findFirefox } from "../../src/cli/browser/find";
import { textOf, waitForNotice } from "../../src/cli/browser/notice-tree";
import { serve } from "../../src/cli/browser/samples";
import { builtManifest, writeTarget } from "../../src/cli/package/write-target";
import { openChromium, SAMPLES, visit } from "./support/chromium";
import { openExtensionPage, waitForNoticeText } from "./support/firefox";
import { openOwnPage } from "./support/own-page";

const PREMIUM = "https://www.kaspersky.com/premium";
/** Part of the address of the extension's pages in Firefox; random otherwise, and then known to nobody outside. */
const UUID = "2f0f1a55-6d5e-4c3b-8f58-9f2f6d0e7c40";

const STORE = TARGETS.filter(({ channel }) => channel === "store");

const folder = mkdtempSync(join(tmpdir(), "vendor-notice-smoke-"));
const pathOf = (target: Target) => join(folder, fileName(target, "0"));

beforeAll(async () => {
  for (const target of STORE) await writeTarget(pathOf(target), target);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Edge is not here; it takes what Chrome takes. */
const rows = STORE.filter(({ browser }) => browser !== "edge").map((target) => ({ name: fileName(target, "0"), target }));

describe.each(rows.filter(({ target }) => target.build === "chrome"))("$name in Chromium", ({ name, target }) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium(undefined, unpack(pathOf(target), join(folder, `${name}-unpacked`)));
  });
  afterAll(() => browser?.close());

  test("a notice comes, and the popup opens", async () => {
    const page = await visit(browser, PREMIUM);
    const notice = await waitForNotice(page, 8000);
    expect(notice && textOf(notice)).toMatch(/not an offense/i);
    expect(await heading(await openOwnPage(browser, "popup"))).not.toBe("");
  });
});

describe.each(rows.filter(({ target }) => target.build === "firefox"))("$name in Firefox", ({ target }) => {
  let browser: Browser;
  beforeAll(async () => {
    const id = builtManifest(target).browser_specific_settings?.gecko.id ?? "";
    browser = await puppeteer.launch({
      browser: "firefox",
      executablePath: findFirefox(),
      headless: true,
      // Without this, nobody may drive a tab to a page of an extension.
      args: ["--remote-allow-system-access"],
      extraPrefsFirefox: { "extensions.webextensions.uuids": JSON.stringify({ [id]: UUID }) },
    });
    await browser.installExtension(pathOf(target));
  });
  afterAll(() => browser?.close());

  test("a notice comes, and the popup opens", async () => {
    const page = await browser.newPage();
    await serve(page, SAMPLES, "block");
    await page.goto(PREMIUM, { waitUntil: "domcontentloaded" });
    expect(await waitForNoticeText(browser, page, 8000)).toMatch(/not an offense/i);
    const popup = await openExtensionPage(browser, `moz-extension://${UUID}/src/pages/popup/index.html`);
    await expect.poll(() => heading(popup).catch(() => ""), { timeout: 8000 }).not.toBe("");
  });
});

test("Edge gets the bytes that Chrome gets", () => {
  for (const target of STORE.filter(({ browser }) => browser === "edge"))
    expect(readFileSync(pathOf(target)).equals(readFileSync(pathOf({ ...target, browser: "chrome" })))).toBe(true);
});

function heading(page: Page): Promise<string> {
  return page.$eval("main h1", (element) => element.innerText.trim());
}

function unpack(archive: string, into: string): string {
  for (const [name, content] of Object.entries(unzipSync(readFileSync(archive)))) {
    mkdirSync(dirname(join(into, name)), { recursive: true });
    writeFileSync(join(into, name), content);
  }
  return into;
}
