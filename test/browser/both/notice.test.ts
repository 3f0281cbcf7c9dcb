/** The notice comes where something is offered, speaks, and stays away elsewhere; pages cannot keep it out, nor look into it. */
import { describe, expect, test } from "vitest";
import { control, find, noticeIn, textOf } from "../../../src/cli/browser/notice-tree";
import { BROWSER_NAMES } from "../support/both/driver";
import { AMAZON, choose, driven, isSilent, PREMIUM, page, RENEWAL, waitFor, waitForNotice } from "../support/both/spec";
import { pause } from "../support/chromium";

const SHOP = "https://www.newegg.com/p/N82E0000000099";
const HOSTILE_STYLE =
  "<style>*{display:none!important;opacity:0!important;visibility:hidden!important;width:0!important;transform:scale(0)!important}</style>";
const HOSTILE_POLICY =
  "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox";

describe.each(BROWSER_NAMES)("in %s", (name) => {
  const driver = driven(name);

  test.each([
    ["purchase", AMAZON, /sold|resale|resell/i],
    ["download", "https://play.google.com/store/apps/details?id=com.kms.free", /update/i],
    ["renewal", RENEWAL, /update/i],
  ])("a %s page shows a notice that says what is banned and what is not", async (_kind, url, words) => {
    const tab = await driver().visit(url);
    const notice = await waitForNotice(driver(), tab);
    const text = notice ? textOf(notice) : "";
    expect(text).toMatch(words);
    expect(text).toMatch(/not an offense/i);
    await tab.close();
  });

  test.each([
    "https://www.kaspersky.com/blog/parking-meter-qr-codes/59001/",
    "https://www.amazon.com/Bitdefender-Total-Security-5-Devices/dp/B0EXAMPLE2",
  ])("%s stays silent", async (url) => {
    const tab = await driver().visit(url);
    expect(await isSilent(driver(), tab)).toBe(true);
    await tab.close();
  });

  test.each([
    ["Spanish", "https://www.pccomponentes.com/kaspersky-plus-3-dispositivos-1-ano"],
    ["Russian", "https://www.kaspersky.ru/downloads"],
  ])("a page in %s shows one", async (_language, url) => {
    const tab = await driver().visit(url);
    const notice = await waitForNotice(driver(), tab);
    expect(notice && textOf(notice)).toMatch(/U\.S\.|United States/);
    await tab.close();
  });

  test("an ordinary page of a shop is left as it was: no request, and the background script is not even woken", async () => {
    await driver().stopBackground();
    const tab = await driver().visit("https://www.target.com/p/cordless-table-lamp-sage-green/-/A-90000001");
    const requests: string[] = [];
    tab.on("request", (request) => requests.push(request.url()));
    // As long as the looks at a page last.
    await pause(3600);
    expect(await driver().backgroundRuns()).toBe(false);
    expect(requests).toEqual([]);
    expect(await tab.evaluate(() => [...document.documentElement.children].map(({ tagName }) => tagName).join())).toBe("HEAD,BODY");
    await tab.close();
  });

  test("it is announced politely, and focus stays with the page", async () => {
    const tab = await driver().visit(PREMIUM);
    await waitForNotice(driver(), tab);
    const announced = await waitFor(async () => {
      const tree = await driver().tree(tab);
      return find(tree, (node) => node.role === "status" && textOf(node).includes("Kaspersky"));
    });
    expect(announced, "a live region that says what the notice is about").toBeDefined();
    const notice = noticeIn(await driver().tree(tab));
    expect(notice && find(notice, (node) => node.focused === true)).toBeUndefined();
    expect(await tab.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
    await tab.close();
  });

  test.each([
    ["forbids everything to its scripts and styles", page("Kaspersky Plus"), { "content-security-policy": HOSTILE_POLICY }],
    ["hides every element", page("Kaspersky Plus", HOSTILE_STYLE), {}],
  ])("a page that %s", async (_what, body, headers) => {
    const tab = await driver().visit(SHOP, { [SHOP]: { body, headers } });
    const notice = await waitForNotice(driver(), tab);
    // Pressing needs a place on the screen.
    const fold = notice && control(notice, /^fold/i);
    if (fold) await driver().press(tab, fold);
    const folded = await waitFor(async () => {
      const now = noticeIn(await driver().tree(tab));
      return now && !control(now, /alternatives/i) ? now : undefined;
    });
    expect(folded).toBeDefined();
    await tab.close();
  });

  test("a background script that was stopped is woken by a page, and by what is pressed in the notice", async () => {
    const before = await driver().visit(PREMIUM);
    expect(await waitForNotice(driver(), before)).toBeDefined();
    await before.close();
    await driver().stopBackground();
    const tab = await driver().visit(PREMIUM);
    expect(await waitForNotice(driver(), tab)).toBeDefined();
    await driver().stopBackground();
    await choose(driver(), tab, /don.t show/i, /this page/i);
    await tab.reload({ waitUntil: "domcontentloaded" });
    expect(await isSilent(driver(), tab)).toBe(true);
    await tab.close();
  });

  test("on a telephone it is a sheet at the bottom, and the upper part of the page is free", async () => {
    const body = page("Kaspersky Plus", '<meta name="viewport" content="width=device-width">');
    const tab = await driver().visit(SHOP, { [SHOP]: { body } });
    await driver().asTelephone(tab);
    await waitForNotice(driver(), tab);
    const place = () =>
      driver().inNotice(tab, (root) => {
        const { left, bottom, width, height } = root.querySelector(".card")?.getBoundingClientRect() ?? new DOMRect();
        // As much as scroll bars leave.
        const { clientWidth, clientHeight } = document.documentElement;
        return { left, below: clientHeight - bottom, beside: clientWidth - width, isHalf: height < clientHeight * 0.55 };
      });
    const arrived = async () => (await place())?.below === 0 || undefined;
    expect(await waitFor(arrived)).toBe(true);
    expect(await place()).toEqual({ left: 0, below: 0, beside: 0, isHalf: true });
    expect(await tab.evaluate(() => document.elementFromPoint(innerWidth / 2, 100)?.localName)).not.toBe("vendor-notice");
    await tab.close();
  });

  test("the page cannot look into it", async () => {
    const tab = await driver().visit(PREMIUM);
    await waitForNotice(driver(), tab);
    expect(await tab.$eval("vendor-notice", (host) => [host.shadowRoot, host.textContent])).toEqual([null, ""]);
    await tab.close();
  });
});
