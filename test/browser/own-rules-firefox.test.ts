/** An organization's own vendor in real Firefox: the script that watches for its names is registered there, too. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchFirefox } from "../../src/cli/browser/launch";
import { serve } from "../../src/cli/browser/samples";
import { ROOT } from "../../src/cli/build-extension";
import { pause } from "./support/chromium";
import { noticeText } from "./support/firefox";

const SHOP = "https://www.newegg.com/p/N82E1681";
const PAGE = `<!doctype html><html lang="en"><head><title>Acme Reader Pro - Newegg.com</title></head><body><h1>Acme Reader Pro, 1 year</h1><span class="price">$29.99</span><button>Add to cart</button></body></html>`;
const RULES = {
  restrictions: [{ id: "no-acme", title: "No Acme software", text: "Acme software is not allowed on our computers." }],
  vendors: [{ name: "Acme Reader", restriction: "no-acme" }],
};
/** After the extension asked the browser for the policy, and heard that there is none. */
const LATER = 1000;

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "vendor-notice-firefox-"));
  cpSync(join(ROOT, "dist/firefox"), folder, { recursive: true });
  // Firefox lets nobody outside into the pages of an extension: a script inside keeps the policy.
  const policy = { values: { customRules: JSON.stringify(RULES) }, refused: [] };
  writeFileSync(join(folder, "policy.js"), `setTimeout(() => browser.storage.local.set(${JSON.stringify({ policy })}), ${LATER});`);
  const path = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as { background: { scripts: string[] } };
  manifest.background.scripts.push("policy.js");
  writeFileSync(path, JSON.stringify(manifest));
  browser = await launchFirefox({ extension: folder, headless: true });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a page that sells its product gets the organization's notice", async () => {
  const page = await browser.newPage();
  await serve(page, new Map([[SHOP, { body: PAGE }]]), "block");
  let text: string | undefined;
  for (let tries = 0; tries < 10 && !text; tries++) {
    await page.goto(SHOP, { waitUntil: "domcontentloaded" });
    await pause(1000);
    text = await noticeText(browser, page);
  }
  expect(text).toContain("Your organization does not allow Acme Reader");
  expect(text).toContain("It is not a law.");
  await page.close();
});
