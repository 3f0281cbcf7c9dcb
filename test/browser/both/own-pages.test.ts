/** The popup, the settings and the page with the whole rule: what they say, and that what is chosen has its effect. */
import { describe, expect, test } from "vitest";
import { control, find, type TreeNode, textOf } from "../../../src/cli/browser/notice-tree";
import { BROWSER_NAMES, type Popup } from "../support/both/driver";
import { testWith } from "../support/both/limits";
import { AMAZON, driven, isSilent, OFFER, PREMIUM, pressIn, UNLISTED, waitFor, waitForNotice } from "../support/both/spec";
import { hidden, press, says } from "../support/options";

/** Opens the part of the popup under these words. */
async function unfold(popup: Popup, words: string): Promise<void> {
  // Each browser has another name for what opens it.
  const isIt = ({ role, name }: TreeNode) => (role === "DisclosureTriangle" || role === "summary") && name === words;
  const fold = await waitFor(async () => find(await popup.tree(), isIt));
  if (!fold) throw new Error(`nothing to unfold: ${words}`);
  await popup.press(fold);
}

/** Waits until the popup says this. */
async function popupSays(popup: Popup, words: RegExp): Promise<boolean> {
  const said = await waitFor(async () => {
    const tree = await popup.tree();
    return tree && words.test(textOf(tree)) ? true : undefined;
  });
  return said ?? false;
}

describe.each(BROWSER_NAMES)("in %s", (name) => {
  const driver = driven(name);

  describe("the popup", () => {
    test("says what was found on a flagged page, with its reference code", async () => {
      const tab = await driver().visit(PREMIUM);
      await waitForNotice(driver(), tab);
      expect(await popupSays(await driver().openPopup(tab), /Kaspersky.*KAS-P-[0-9A-Z]{6}/s)).toBe(true);
      await tab.close();
    });

    test("says why a silent page is silent", async () => {
      const tab = await driver().visit("https://support.kaspersky.com/common/uninstall/1464");
      expect(await isSilent(driver(), tab)).toBe(true);
      expect(await popupSays(await driver().openPopup(tab), /sells nothing/i)).toBe(true);
      await tab.close();
    });

    test("checks a page of a site that is not listed when it is asked to", async () => {
      const tab = await driver().visit(UNLISTED, { [UNLISTED]: { body: OFFER } });
      expect(await isSilent(driver(), tab)).toBe(true);
      await pressIn(await driver().openPopup(tab), /check this page/i);
      expect(await waitForNotice(driver(), tab)).toBeDefined();
      await tab.close();
    });
  });

  test("the result is explained in the popup, and what speaks for it is framed on the page", async () => {
    const tab = await driver().visit(AMAZON);
    await waitForNotice(driver(), tab);
    const popup = await driver().openPopup(tab);
    await unfold(popup, "Explain this result");
    expect(await popupSays(popup, /% sure/)).toBe(true);
    await pressIn(popup, /^show on the page/i);
    expect(await popupSays(popup, /Framed on the page/)).toBe(true);
    const frames = await tab.$$eval(":root > div[popover]", (boxes) => boxes.map((box) => box.matches(":popover-open")));
    expect(frames).toEqual([true]);
  });

  test("a report of a mistake is put together in the popup, and copied", async () => {
    const tab = await driver().visit(PREMIUM);
    await waitForNotice(driver(), tab);
    const popup = await driver().openPopup(tab);
    await unfold(popup, "Report a mistake");
    await pressIn(popup, /^copy the report/i);
    expect(await popupSays(popup, /Verdict: purchase.*KAS-P-[0-9A-Z]{6}.*The report was copied/s)).toBe(true);
  });

  describe("the settings", () => {
    test("a small tab: the next notice is folded", async () => {
      const options = await driver().openOwnPage("options");
      await options.click('input[value="tab"]');
      await says(options, "Saved.");
      const tab = await driver().visit(PREMIUM);
      const notice = await waitForNotice(driver(), tab);
      expect(notice).toBeDefined();
      expect(notice && control(notice, /alternatives/i)).toBeUndefined();
      await Promise.all([options.close(), tab.close()]);
    });

    test("a full page: the next notice stands before the page", async () => {
      const options = await driver().openOwnPage("options");
      await options.click('input[value="interrupt"]');
      await says(options, "Saved.");
      const tab = await driver().visit(PREMIUM);
      const dialog = await waitFor(async () => find(await driver().tree(tab), ({ role }) => role === "dialog"));
      expect(dialog && textOf(dialog)).toMatch(/not an offense/i);
      await Promise.all([options.close(), tab.close()]);
    });

    testWith("everySite", name, "every site: a shop that is not listed gets a notice, and none once it is off again", async () => {
      const options = await driver().openOwnPage("options");
      await press(options, "Look at every site…");
      await says(options, "Vendor Notice looks at every site from now on.");
      const tab = await driver().visit(UNLISTED, { [UNLISTED]: { body: OFFER } });
      expect(await waitForNotice(driver(), tab)).toBeDefined();
      await options.bringToFront();
      await press(options, "Look at listed sites only");
      await says(options, "Vendor Notice looks at listed sites only from now on.");
      await tab.reload({ waitUntil: "domcontentloaded" });
      expect(await isSilent(driver(), tab)).toBe(true);
      await Promise.all([options.close(), tab.close()]);
    });
  });

  describe("the first-run page", () => {
    const isOpen = async (part: string) => (await driver().addresses()).some((address) => address.includes(part));

    test("leads to the settings", async () => {
      await press(await driver().openOwnPage("welcome"), "All settings");
      expect(await waitFor(async () => (await isOpen("/pages/options/")) || undefined)).toBe(true);
    });

    test("leaves everything as it is at one press, and is gone", async () => {
      await press(await driver().openOwnPage("welcome"), "Leave it as it is");
      expect(await waitFor(async () => !(await isOpen("/pages/welcome/")) || undefined)).toBe(true);
      expect(await driver().kept()).not.toHaveProperty("settings");
    });
  });

  test("hidden notices are listed, and come back", async () => {
    await driver().keep({ dismissals: [hidden("site", "kaspersky.com")] });
    const page = await driver().openOwnPage("options");
    await says(page, "kaspersky.com");
    await press(page, "Show again");
    await says(page, "You have hidden no notices.");
    const tab = await driver().visit(PREMIUM);
    expect(await waitForNotice(driver(), tab)).toBeDefined();
    await page.bringToFront();
    await press(page, "Undo");
    await says(page, "Undone.");
    await tab.reload({ waitUntil: "domcontentloaded" });
    expect(await isSilent(driver(), tab)).toBe(true);
  });

  test("the whole rule: both sides, with sources", async () => {
    const details = await driver().openOwnPage("details");
    const text = await details.evaluate(() => document.body.innerText);
    expect(text).toMatch(/Kaspersky .*(?:denies|disputes)/);
    expect(await details.$$eval('a[href^="https://"]', (links) => links.length)).toBeGreaterThan(5);
    await details.close();
  });
});
