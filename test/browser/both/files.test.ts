/** Files that people save and load: settings, the log, diagnostics, saved pages. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import { readSamples } from "../../../src/cli/browser/samples";
import { ROOT } from "../../../src/cli/build-extension";
import { judgeRow, makeJudge } from "../../../src/cli/judge";
import { BROWSER_NAMES } from "../support/both/driver";
import { driven, PREMIUM, waitFor, waitForNotice } from "../support/both/spec";
import { HIDDEN, press, says, writeToLoad } from "../support/options";

const SAMPLES = join(ROOT, "test/samples");

describe.each(BROWSER_NAMES)("in %s", (name) => {
  const driver = driven(name);

  /** What stands in the file that was saved under such a name. */
  async function saved(file: RegExp): Promise<string> {
    const whole = () => readdirSync(driver().downloads).find((entry) => file.test(entry));
    const text = await waitFor(async () => {
      const found = whole();
      return found && readFileSync(join(driver().downloads, found), "utf8");
    });
    return text ?? "";
  }

  async function give(page: Page, part: string, path: string): Promise<void> {
    const input = await page.waitForSelector(`section[aria-labelledby="${part}"] input[type="file"]`);
    await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
  }

  test("settings go out, are reset, come back, and each of it can be undone", async () => {
    const state = { settings: { mode: "tab", logDays: 7 }, dismissals: HIDDEN, folded: ["bestbuy.com"] };
    await driver().keep(state);
    const page = await driver().openOwnPage("options");
    await press(page, "Save to a file");
    await says(page, "Saved as vendor-notice-settings-");
    const text = await saved(/^vendor-notice-settings-.*\.json$/);
    expect(JSON.parse(text)).toMatchObject(state);

    await press(page, "Reset");
    await says(page, "All settings are as on the first day.");
    expect(await driver().kept()).toMatchObject({ settings: {}, dismissals: [], folded: [] });
    await press(page, "Undo");
    await says(page, "Undone.");
    expect(await driver().kept()).toMatchObject(state);

    await driver().keep({});
    await give(page, "file", writeToLoad(text));
    await says(page, "The settings of the file hold now.");
    expect(await driver().kept()).toMatchObject(state);
  });

  test("a file with a mistake is refused with its place, and nothing changes", async () => {
    const before = { settings: { mode: "tab" } };
    await driver().keep(before);
    const page = await driver().openOwnPage("options");
    await give(
      page,
      "file",
      writeToLoad('{"file":"vendor-notice-settings","format":1,"settings":{"logDays":"7"},"dismissals":[],"folded":[]}'),
    );
    await says(page, "The file was not loaded. Your settings are as before.");
    await says(page, "At “settings.logDays” it should have one of these: 0, 7, 30, 90.");
    expect(await driver().kept()).toEqual(before);
  });

  test("the code of a page with a notice is in the log, is explained, and goes out with the log", async () => {
    const shop = await driver().visit(PREMIUM);
    await waitForNotice(driver(), shop);
    const page = await driver().openOwnPage("support");
    const row = await (await page.waitForSelector(".log tbody tr"))?.evaluate((element) => element.textContent ?? "");
    const code = /KAS-P-[0-9A-Z]{6}/.exec(row ?? "")?.[0] ?? "";
    await page.type("#code-text", code);
    await says(page, "The same as in this version");
    await press(page, "Save as CSV");
    expect((await saved(/\.csv$/)).trim().split("\r\n")[1]).toContain(code);
    await press(page, "Save as JSON");
    const { pages } = JSON.parse(await saved(/^vendor-notice-log-.*\.json$/)) as { pages: unknown[] };
    expect(pages).toMatchObject([{ host: "kaspersky.com", code }]);
  });

  test("diagnostics go out as text, without addresses of pages", async () => {
    await driver().keep({ dismissals: HIDDEN, settings: { mode: "tab" } });
    const page = await driver().openOwnPage("support");
    await says(page, "[last errors]");
    await press(page, "Save as text");
    const text = await saved(/^vendor-notice-diagnostics-.*\.txt$/);
    expect(text).toMatch(/^mode: tab \(choice\)$/m);
    expect(text).toMatch(new RegExp(`^browser: .*${name === "Firefox" ? "Firefox" : "Chrom"}`, "m"));
    expect(text).not.toContain("amazon.com");
  });

  test("a saved page gets the verdict of the command line", async () => {
    const [sample] = readSamples().filter((one) => one.expect === "renewal");
    if (!sample) throw new Error("no sample of a renewal");
    const path = join(SAMPLES, sample.file);
    const page = await driver().openOwnPage("support");
    await page.type("#address", sample.url);
    await give(page, "check", path);
    await says(page, judgeRow(makeJudge(), { url: sample.url, html: path }).reference ?? "");
  });
});
