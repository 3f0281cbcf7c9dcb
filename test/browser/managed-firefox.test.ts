/** The managed edition in real Firefox ESR, installed and set up by nothing but `policies.json` and a web server. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../../src/cli/browser/samples";
import { pause, SAMPLES } from "./support/chromium";
import { openExtensionPage, waitForNoticeText } from "./support/firefox";
import { type Hosted, hostManagedEdition } from "./support/managed";
import { type ManagedFirefox, OPTIONS_PAGE, openManagedFirefox, whyNoManagedFirefox } from "./support/managed-firefox";
import { CHOICE_OF_SITES, IN_THE_NOTICE, IN_THE_OPTIONS, LOCKED, SETTINGS } from "./support/managed-settings";

const reason = whyNoManagedFirefox();
let hosted: Hosted;
let firefox: ManagedFirefox;

describe.skipIf(reason)(`forced into Firefox by policy${reason ? ` (skipped: ${reason})` : ""}`, () => {
  beforeAll(async () => {
    hosted = await hostManagedEdition();
    const id = hosted.ids.firefox;
    firefox = await openManagedFirefox(id, {
      ExtensionSettings: { [id]: { installation_mode: "force_installed", install_url: hosted.urls.xpi } },
      "3rdparty": { Extensions: { [id]: SETTINGS } },
    });
  });
  afterAll(async () => {
    await firefox?.close();
    hosted?.close();
  });

  test("the notice speaks for the organization", async () => {
    const page = await firefox.browser.newPage();
    await serve(page, SAMPLES, "block");
    const text = await noticeOf(page, "https://www.kaspersky.com/premium");
    for (const part of IN_THE_NOTICE) expect(text).toContain(part);
    await page.close();
  });

  test("the options page shows what is locked, what is wrong, and offers nothing that cannot be had", async () => {
    const page = await openExtensionPage(firefox.browser, OPTIONS_PAGE);
    await expect.poll(() => words(page), { timeout: 10_000 }).toContain(IN_THE_OPTIONS[0]);
    const text = await words(page);
    for (const part of IN_THE_OPTIONS) expect(text).toContain(part.replace(INVISIBLE, ""));
    expect(text).not.toMatch(CHOICE_OF_SITES);
    const locked = await page.$$eval("fieldset:disabled", (all) => all.map((element) => element.getAttribute("aria-labelledby")));
    expect(locked).toEqual(LOCKED);
    await page.close();
  });

  test("no first-run page was opened", async () => {
    await pause(1000);
    expect((await firefox.browser.pages()).filter((page) => page.url().includes("/welcome/"))).toEqual([]);
  });
});

/** The browser installs after it has started: until then the page stays silent, and is loaded again. */
async function noticeOf(page: Page, url: string): Promise<string | undefined> {
  for (let tries = 0; tries < 10; tries++) {
    await page.goto(url, { waitUntil: "domcontentloaded" });
    const text = await waitForNoticeText(firefox.browser, page, 2000);
    if (text) return text;
  }
  return undefined;
}

/** Marks of direction; Firefox leaves them out of what it says is seen. */
const INVISIBLE = /[\u2068\u2069]/g;

function words(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText).catch(() => "");
}
