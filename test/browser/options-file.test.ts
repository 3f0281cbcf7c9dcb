/** Settings as a file: out, in, and no file breaks anything. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cdp } from "../../src/cli/browser/notice-tree";
import { openChromium, pause } from "./support/chromium";
import { HIDDEN, load, press, says } from "./support/options";
import { keep, kept, openOwnPage } from "./support/own-page";

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), "vendor-notice-options-"));
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = () => openOwnPage(browser, "options");

describe("settings as a file", () => {
  const STATE = { settings: { mode: "tab", logDays: 7 }, dismissals: HIDDEN, folded: ["bestbuy.com"] };

  test("go out, are reset, come back, and each of it can be undone", async () => {
    await keep(browser, { ...STATE, log: [] });
    const page = await open();
    const session = await cdp(page);
    await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
    await press(page, "Save to a file");
    await says(page, "Saved as vendor-notice-settings-");
    await pause(500);
    const name = readdirSync(folder).find((entry) => entry.startsWith("vendor-notice-settings-")) ?? "";
    const text = readFileSync(join(folder, name), "utf8");
    expect(JSON.parse(text)).toMatchObject(STATE);

    await press(page, "Reset");
    await says(page, "All settings are as on the first day.");
    expect(await kept(browser)).toMatchObject({ settings: {}, dismissals: [], folded: [] });
    await press(page, "Undo");
    await says(page, "Undone.");
    expect(await kept(browser)).toMatchObject(STATE);

    await keep(browser, { log: [] });
    await load(page, text);
    await says(page, "The settings of the file hold now.");
    expect(await kept(browser)).toMatchObject(STATE);
    await page.close();
  });

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
