/** "Report a mistake" in the popup: made, edited and copied there, and judged again on the command line to the same verdict. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { check } from "../unit/support/check";
import { openChromium, pause, visit } from "./support/chromium";
import { keep } from "./support/own-page";
import { expectPopupAccessible, openPopup, pressWhenThere } from "./support/popup";

const SHOP = "https://www.amazon.com/dp/B0VNKASP01?ref=secret#reviews";
const PAGE = `<!doctype html><html lang="en"><head><title>Kaspersky Premium, 5 devices</title></head><body>
<h1>Kaspersky Premium</h1><p class="price">$24.99</p><a href="/cart?token=secret">Add to cart</a></body></html>`;
const SILENT = "https://support.kaspersky.com/common/uninstall/1464";
const FOLDER = mkdtempSync(join(tmpdir(), "vendor-notice-report-"));

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(FOLDER, { recursive: true, force: true });
});

/** The popup on a page, with the report open. */
async function reporting(url: string): Promise<{ page: Page; popup: Page }> {
  const page = await visit(browser, url, { [url.replace(/#.*/, "")]: { body: PAGE } });
  await pause(900);
  const popup = await openPopup(browser, page);
  const fold = await popup.waitForSelector("::-p-xpath(//summary[normalize-space()='Report a mistake'])");
  await fold?.click();
  await popup.waitForSelector(".report");
  return { page, popup };
}

const reportIn = (popup: Page) => popup.$eval(".report textarea.code", (area) => (area as HTMLTextAreaElement).value);
const choose = (popup: Page, value: string) =>
  popup.$$eval(
    ".report select",
    (selects, wanted) => {
      const select = selects.find((candidate) => [...candidate.options].some((option) => option.value === wanted));
      if (!select) throw new Error(`no choice ${wanted}`);
      select.value = wanted;
      select.dispatchEvent(new Event("change"));
    },
    value,
  );

function judgedAgain(report: string) {
  const path = join(FOLDER, "report.txt");
  writeFileSync(path, report);
  return check(["--report", path]);
}

test.each([
  ["flagged", SHOP, "markdown", "PURCHASE"],
  ["silent", SILENT, "json", "NONE"],
])("the report of a %s page is judged again to the same verdict", async (_state, url, form, kind) => {
  const { page, popup } = await reporting(url);
  await choose(popup, form);
  const { code, out } = judgedAgain(await reportIn(popup));
  expect(out).toMatch(new RegExp(`reported +${kind}.*\\nnow +${kind}`));
  expect(out).toMatch(/the same verdict\nrule data {3}the same/);
  expect(code).toBe(0);
  await page.close();
});

test("tells no more of addresses than the verdict rests on, unless the person wants it", async () => {
  const { page, popup } = await reporting(SHOP);
  expect(await reportIn(popup)).not.toContain("secret");
  await choose(popup, "whole");
  expect(await reportIn(popup)).toContain("ref=secret");
  await page.close();
});

test("keeps what was edited by hand, copies it, and opens the project's form with it", async () => {
  await browser.defaultBrowserContext().overridePermissions(new URL(SHOP).origin, ["clipboard-read"]);
  const { page, popup } = await reporting(SHOP);
  await popup.type(".report fieldset textarea", "It is a book.");
  expect(await reportIn(popup)).toContain("It is a book.");
  await popup.focus(".report textarea.code");
  await popup.keyboard.down("Control");
  await popup.keyboard.press("Home");
  await popup.keyboard.up("Control");
  await popup.keyboard.type("Edited. ");
  expect(await popup.$eval(".report fieldset", (fieldset) => (fieldset as HTMLFieldSetElement).disabled)).toBe(true);
  await pressWhenThere(popup, /copy the report/i);
  await popup.waitForFunction(() => document.body.innerText.includes("The report was copied."));
  const edited = await reportIn(popup);
  expect(edited).toMatch(/^Edited\. [\s\S]*It is a book\./);
  await page.bringToFront();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(edited);
  const again = await openPopup(browser, page);
  const fold = await again.waitForSelector("::-p-xpath(//summary[normalize-space()='Report a mistake'])");
  await fold?.click();
  await again.waitForSelector(".report");
  const opened = browser.waitForTarget((target) => target.url().includes("/issues/new"));
  await pressWhenThere(again, /open the project’s form/i);
  const { searchParams } = new URL((await opened).url());
  expect(searchParams.get("template")).toBe("wrong-verdict.yml");
  expect(searchParams.get("summary")).toContain("Verdict: purchase");
  await (await (await opened).page())?.close();
  await page.close();
});

test("an organization's help desk gets a mail", async () => {
  await keep(browser, { policy: { values: { organizationName: "Example", helpDeskUrl: "mailto:help@example.com" }, refused: [] } });
  const { page, popup } = await reporting(SHOP);
  const link = await popup.$eval('.report a[href^="mailto:"]', (anchor) => (anchor as HTMLAnchorElement).href);
  expect(link).toMatch(/^mailto:help@example\.com\?subject=Report%3A%20KAS-P-\w{6}&body=/);
  expect(link.length).toBeLessThan(2000);
  await page.close();
});

test("is accessible in light and dark, either direction, narrow", async () => {
  const { page, popup } = await reporting(SHOP);
  await expectPopupAccessible(popup);
  await page.close();
});
