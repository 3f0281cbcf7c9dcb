/** The notice as a full page, as a reader chose it: fully modal, and one can always go back or on. */
import type { Page } from "puppeteer-core";
import { beforeEach, describe, expect, test } from "vitest";
import { control, find, noticeIn } from "../../../src/cli/browser/notice-tree";
import { BROWSER_NAMES } from "../support/both/driver";
import { choose, dialogIn, driven, focusIn, PREMIUM, RENEWAL, waitFor, waitForDialog, waitForNotice } from "../support/both/spec";
import { pause } from "../support/chromium";

const BLOG = "https://www.kaspersky.com/blog/parking-meter-qr-codes/59001/";
const SHOP = "https://www.newegg.com/p/N82E0000000078";
const SHOP_WITH_DIALOG = `<!doctype html><title>Kaspersky Plus - Example Shop</title><h1>Kaspersky Plus, 3 devices, 1 year</h1><p class="price">$29.99</p>
<button>Add to cart</button><dialog id="ask"><button id="agree" onclick="ask.close()">Agree</button></dialog><script>ask.showModal()</script>`;

describe.each(BROWSER_NAMES)("in %s", (name) => {
  const driver = driven(name);
  beforeEach(() => driver().keep({ settings: { mode: "interrupt" } }));

  const isModal = (page: Page) => driver().inNotice(page, (root) => root.querySelector("dialog")?.matches(":modal"));
  const isFolded = (page: Page) =>
    waitFor(async () => {
      const notice = noticeIn(await driver().tree(page));
      return notice && control(notice, /show the notice/i);
    });
  const inTheMiddle = (page: Page) => page.evaluate(() => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.localName);

  test("it covers the page, and the page is out of reach for pointer, keyboard and screen reader", async () => {
    const tab = await driver().visit(PREMIUM);
    await waitForDialog(driver(), tab);
    const met = await tab.evaluate(() =>
      [
        [20, 20],
        [innerWidth - 20, innerHeight - 20],
        [innerWidth / 2, innerHeight / 2],
      ].map(([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.localName),
    );
    expect(met).toEqual(["vendor-notice", "vendor-notice", "vendor-notice"]);
    for (let stops = 0; stops < 40; stops++) {
      await tab.keyboard.press("Tab");
      expect(await tab.evaluate(() => document.activeElement?.localName)).toMatch(/^(?:vendor-notice|body|html)$/);
    }
    const links = find(await driver().tree(tab), (node) => node.role === "link" && /buy|cart/i.test(node.name));
    expect(links, "nothing of the page is left in the accessibility tree").toBeUndefined();
  });

  test("reading begins at its heading", async () => {
    const tab = await driver().visit(PREMIUM);
    await waitForDialog(driver(), tab);
    const focus = await waitFor(async () => focusIn(await driver().tree(tab)));
    expect(focus).toMatchObject({ role: "heading", name: expect.stringContaining("may not be sold") });
  });

  test.each([
    ["Continue", (tab: Page) => choose(driver(), tab, /^continue/i)],
    ["Escape", (tab: Page) => tab.keyboard.press("Escape")],
  ])("%s leads to the page, which keeps a tab, also after a reload", async (_name, go) => {
    const tab = await driver().visit(PREMIUM);
    await waitForDialog(driver(), tab);
    await go(tab);
    expect(await isFolded(tab)).toBeDefined();
    expect(await inTheMiddle(tab)).not.toBe("vendor-notice");
    await tab.reload({ waitUntil: "domcontentloaded" });
    expect(await isFolded(tab)).toBeDefined();
  });

  test("it comes again before another page", async () => {
    const tab = await driver().visit(PREMIUM);
    await waitForDialog(driver(), tab);
    await choose(driver(), tab, /^continue/i);
    await tab.goto(RENEWAL, { waitUntil: "domcontentloaded" });
    await waitForDialog(driver(), tab);
  });

  test("Go back leads to the page before", async () => {
    const tab = await driver().visit(BLOG);
    await tab.goto(PREMIUM, { waitUntil: "domcontentloaded" });
    await waitForDialog(driver(), tab);
    await choose(driver(), tab, /^go back/i);
    expect(await waitFor(async () => (await driver().addresses()).includes(BLOG) || undefined)).toBe(true);
  });

  test("Go back leaves the page also in a tab that began with it", async () => {
    const tab = await driver().visit(PREMIUM);
    await waitForDialog(driver(), tab);
    await choose(driver(), tab, /^go back/i);
    expect(await waitFor(async () => !(await driver().addresses()).includes(PREMIUM) || undefined)).toBe(true);
  });

  test("Escape closes what is opened in it before it closes the whole", async () => {
    const tab = await driver().visit(PREMIUM);
    await waitForDialog(driver(), tab);
    await choose(driver(), tab, /^see alternatives/i);
    const alternatives = async () => {
      const dialog = dialogIn(await driver().tree(tab));
      return dialog && control(dialog, /^see alternatives/i);
    };
    expect((await alternatives())?.expanded).toBe(true);
    await tab.keyboard.press("Escape");
    await pause(300);
    expect((await alternatives())?.expanded).toBe(false);
  });

  test("it comes before a dialog that the page has opened, which is there again after it", async () => {
    const tab = await driver().visit(SHOP, { [SHOP]: { body: SHOP_WITH_DIALOG } });
    await waitForDialog(driver(), tab);
    expect(await inTheMiddle(tab)).toBe("vendor-notice");
    await choose(driver(), tab, /^continue/i);
    await tab.click("#agree");
    expect(await tab.$eval("#ask", (dialog) => (dialog as HTMLDialogElement).open)).toBe(false);
    expect(await waitForNotice(driver(), tab)).toBeDefined();
  });

  test("a page that removes it gets it back, as modal as before", async () => {
    const tab = await driver().visit(PREMIUM);
    await waitForDialog(driver(), tab);
    await tab.evaluate(() => document.querySelector("vendor-notice")?.remove());
    await pause(400);
    await waitForDialog(driver(), tab);
    expect(await isModal(tab)).toBe(true);
  });
});
