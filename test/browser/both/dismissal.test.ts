/** What the reader hides stays hidden, as far as it was said and no further, and comes back on demand. */
import { describe, expect, test } from "vitest";
import { control } from "../../../src/cli/browser/notice-tree";
import { BROWSER_NAMES } from "../support/both/driver";
import { AMAZON, choose, driven, isSilent, PREMIUM, pressIn, RENEWAL, waitForNotice } from "../support/both/spec";

describe.each(BROWSER_NAMES)("in %s", (name) => {
  const driver = driven(name);

  test("closing holds for this page in this tab, and nowhere else", async () => {
    const tab = await driver().visit(PREMIUM);
    await choose(driver(), tab, /^close/i);
    await tab.reload({ waitUntil: "domcontentloaded" });
    expect(await isSilent(driver(), tab)).toBe(true);
    const other = await driver().visit(PREMIUM);
    expect(await waitForNotice(driver(), other)).toBeDefined();
    await Promise.all([tab.close(), other.close()]);
  });

  test("not on this page: the other pages of the site still show a notice", async () => {
    const tab = await driver().visit(PREMIUM);
    await choose(driver(), tab, /don.t show/i, /this page/i);
    await tab.reload({ waitUntil: "domcontentloaded" });
    expect(await isSilent(driver(), tab)).toBe(true);
    await tab.goto(RENEWAL, { waitUntil: "domcontentloaded" });
    expect(await waitForNotice(driver(), tab)).toBeDefined();
    await tab.close();
  });

  test("not on this site: another kind of offer there, and other sites, still show one", async () => {
    const tab = await driver().visit(PREMIUM);
    await choose(driver(), tab, /don.t show/i, /kaspersky\.com/i);
    await tab.reload({ waitUntil: "domcontentloaded" });
    expect(await isSilent(driver(), tab)).toBe(true);
    for (const url of [RENEWAL, AMAZON]) {
      await tab.goto(url, { waitUntil: "domcontentloaded" });
      expect(await waitForNotice(driver(), tab), url).toBeDefined();
    }
    await tab.close();
  });

  test("for 30 days: nowhere; undo brings it back", async () => {
    const tab = await driver().visit(PREMIUM);
    await choose(driver(), tab, /don.t show/i, /nowhere for 30 days/i, /undo/i);
    const notice = await waitForNotice(driver(), tab);
    expect(notice && control(notice, /alternatives/i)).toBeDefined();
    await choose(driver(), tab, /don.t show/i, /nowhere for 30 days/i);
    await tab.goto(AMAZON, { waitUntil: "domcontentloaded" });
    expect(await isSilent(driver(), tab)).toBe(true);
    await tab.close();
  });

  test("folded stays folded on the site", async () => {
    const tab = await driver().visit(PREMIUM);
    await choose(driver(), tab, /^fold/i);
    await tab.reload({ waitUntil: "domcontentloaded" });
    const notice = await waitForNotice(driver(), tab);
    expect(notice).toBeDefined();
    expect(notice && control(notice, /alternatives/i)).toBeUndefined();
    await tab.close();
  });

  test("the popup shows a hidden notice again", async () => {
    const tab = await driver().visit(PREMIUM);
    await choose(driver(), tab, /don.t show/i, /kaspersky\.com/i);
    await tab.reload({ waitUntil: "domcontentloaded" });
    expect(await isSilent(driver(), tab)).toBe(true);
    await pressIn(await driver().openPopup(tab), /show again/i);
    expect(await waitForNotice(driver(), tab)).toBeDefined();
    await tab.close();
  });
});
