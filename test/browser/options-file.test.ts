/** Settings from a file: no file breaks anything. That they go out and come back, `both/files.test.ts` shows. */
import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openChromium } from "./support/chromium";
import { HIDDEN, load, says } from "./support/options";
import { keep, kept, openOwnPage } from "./support/own-page";

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

const open = () => openOwnPage(browser, "options");

describe("a file", () => {
  const STATE = { settings: { mode: "tab", logDays: 7 }, dismissals: HIDDEN, folded: ["bestbuy.com"] };

  const file = (change: object) =>
    JSON.stringify({ file: "vendor-notice-settings", format: 1, settings: {}, dismissals: [], folded: [], ...change });
  test.each([
    ["not JSON", "{ no", "It is not a complete JSON file."],
    ["binary", "\u0000\u0001PK\u0003", "It is not a complete JSON file."],
    ["empty", "", "It is not a complete JSON file."],
    ["huge", `"${"a".repeat(3_000_000)}"`, "It is too large."],
    ["of something else", '{"theme":"dark"}', "It holds no settings of Vendor Notice."],
    ["of a newer version", file({ format: 9, more: {} }), "It comes from a newer version."],
    ["of a wrong type", file({ settings: { logDays: "7" } }), "At “settings.logDays” it should have one of these: 0, 7, 30, 90."],
    ["with an unknown key", file({ settings: { mode: "tab", colour: "red" } }), "At “settings.colour” it should have nothing"],
    ["half right", file({ settings: { mode: "interrupt" }, dismissals: [HIDDEN[0], { scope: "page" }] }), "At “dismissals[1].target”"],
    ["with markup", file({ "<img src=x onerror=alert(1)>": 1 }), "At “<img src=x onerror=alert(1)>” it should have nothing"],
  ])("that is %s is refused in words, and nothing changes", async (_what, text, words) => {
    await keep(browser, STATE);
    const page = await open();
    await load(page, text);
    await says(page, "The file was not loaded. Your settings are as before.");
    await says(page, words);
    expect(await kept(browser)).toEqual(STATE);
    await page.close();
  });
});
