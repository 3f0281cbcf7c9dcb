/**
 * What a real policy makes of a page, beyond what `both/policy.test.ts` shows in every browser: looks, policies that change while the
 * browser runs, a question for the reason, and notices that nobody hides.
 */

import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noticeRoot } from "../../src/cli/browser/closed-root";
import { extensionWorker } from "../../src/cli/browser/launch";
import { cdp, control, find, fullTree, press, type TreeNode, textOf, waitForNotice } from "../../src/cli/browser/notice-tree";
import { noticeViolations } from "./support/axe";
import { openChromium, openTab, pause, visit } from "./support/chromium";
import { openOwnPage } from "./support/own-page";
import { CAN_DEPLOY, deployAndWait, MANAGED_COPY, withdraw } from "./support/policy";

const PREMIUM = "https://www.kaspersky.com/premium";
const INSTALLER = "https://products.s.kaspersky-labs.com/homeuser/startup.exe";

const ORGANIZATION = {
  organizationName: "Northgate Clinics",
  helpDeskUrl: "https://help.northgate.example/",
  helpDeskLabel: "Ask Northgate IT",
};
const APPROVED = { approvedAlternatives: ["Northgate Shield | https://shield.northgate.example/ | Free for staff"] };
const BLOCK = { mode: "block", ...ORGANIZATION, ...APPROVED };

let browser: Browser;

async function waitForDialog(page: Page, name = /Kaspersky/): Promise<TreeNode> {
  for (let waited = 0; waited < 8000; waited += 100) {
    const dialog = find(await fullTree(page), (node) => node.role === "dialog" && name.test(node.name));
    if (dialog) return dialog;
    await pause(100);
  }
  throw new Error("no full page");
}

async function choose(page: Page, found: TreeNode | undefined): Promise<void> {
  if (!found) throw new Error("no such control");
  await press(page, found);
  await pause(400);
}

async function look(page: Page, theme: "light" | "dark", width: number): Promise<void> {
  await page.setViewport({ width, height: 640 });
  await (await cdp(page)).send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: theme }] });
}

describe.skipIf(!CAN_DEPLOY)("by a policy file", () => {
  beforeAll(async () => {
    browser = await openChromium(undefined, MANAGED_COPY);
  });
  afterAll(async () => {
    withdraw();
    await browser?.close();
  });

  describe("block", () => {
    beforeAll(() => deployAndWait(browser, BLOCK));

    test.each([
      ["light", 1280],
      ["dark", 1280],
      ["light", 320],
      ["dark", 320],
    ] as const)("is accessible: %s, %i px", async (theme, width) => {
      const page = await openTab(browser);
      await look(page, theme, width);
      await page.goto(PREMIUM, { waitUntil: "domcontentloaded" });
      await waitForDialog(page);
      expect(await noticeViolations(page)).toEqual([]);
      const root = await noticeRoot(page);
      const wide = await root?.evaluate((element) =>
        [...element.querySelectorAll(".card, .body, .choices, .blocked")]
          .filter((part) => part.scrollWidth > part.clientWidth + 1)
          .map((part) => part.className),
      );
      expect(wide).toEqual([]);
      await page.close();
    });

    test("so is the page in the place of an installer", async () => {
      const page = await openTab(browser);
      await page.goto(INSTALLER).catch(() => undefined);
      await page.waitForFunction("location.protocol === 'chrome-extension:'", { timeout: 8000 });
      await waitForDialog(page);
      expect(await noticeViolations(page)).toEqual([]);
      await page.close();
    });

    test("every rule for installers is one that the browser takes, and the permission for them warns of nothing", async () => {
      const worker = await extensionWorker(browser);
      const { count, refused, warnings, without } = await worker.evaluate(async () => {
        const rules = await chrome.declarativeNetRequest.getDynamicRules();
        const regexes = rules.map(({ condition }) => condition.regexFilter ?? "");
        const answers = await Promise.all(
          regexes.map((regex) => chrome.declarativeNetRequest.isRegexSupported({ regex, isCaseSensitive: false })),
        );
        const manifest = chrome.runtime.getManifest();
        const less = { ...manifest, permissions: manifest.permissions?.filter((name) => !name.startsWith("declarativeNetRequest")) };
        return {
          count: rules.length,
          refused: answers.filter(({ isSupported }) => !isSupported).length,
          warnings: await chrome.management.getPermissionWarningsByManifest(JSON.stringify(manifest)),
          without: await chrome.management.getPermissionWarningsByManifest(JSON.stringify(less)),
        };
      });
      expect(count).toBeGreaterThan(50);
      expect(refused).toBe(0);
      expect(warnings).toEqual(without);
    });
  });

  describe("interrupt with a question for the reason", () => {
    beforeAll(() =>
      deployAndWait(browser, { mode: "interrupt", askReason: true, ...ORGANIZATION, ...APPROVED, hideDefaultAlternatives: true }),
    );

    test("the rules for installers are gone, and the browser no longer tells of every tab", async () => {
      const worker = await extensionWorker(browser);
      expect(await worker.evaluate(() => chrome.declarativeNetRequest.getDynamicRules())).toEqual([]);
      expect(await worker.evaluate(() => chrome.tabs.onUpdated.hasListeners())).toBe(false);
      const page = await visit(browser, INSTALLER, { [INSTALLER]: { body: "<title>It came down</title>" } });
      expect(await page.title()).toBe("It came down");
      await page.close();
    });

    test("the answer goes to the log as one line, and the log shows it", async () => {
      const page = await visit(browser, PREMIUM);
      const dialog = await waitForDialog(page);
      expect(textOf(dialog)).toContain("Your organization may read it.");
      expect(await noticeViolations(page)).toEqual([]);
      await choose(
        page,
        find(dialog, (node) => node.role === "textbox"),
      );
      await page.keyboard.type("I compare prices");
      await choose(page, control(await waitForDialog(page), /^continue/i));
      expect(await waitForNotice(page)).toBeDefined();
      const support = await openOwnPage(browser, "support");
      const table = await support.waitForSelector("table");
      expect(await table?.evaluate((element) => element.textContent)).toContain("I compare prices");
      await Promise.all([page.close(), support.close()]);
    });

    test("only what is approved is offered, here and on the page with the details", async () => {
      const page = await visit(browser, "https://www.kaspersky.com/renewal-center/home");
      await choose(page, control(await waitForDialog(page), /^see alternatives/i));
      const text = textOf(await waitForDialog(page));
      expect(text).toContain("Northgate Shield");
      expect(text).not.toMatch(/Comes with your system|For homes/);
      const details = await openOwnPage(browser, "details");
      const products = await details.$$eval(".products h4", (names) => names.map((name) => name.textContent));
      expect(products).toEqual([expect.stringContaining("Northgate Shield")]);
      await Promise.all([page.close(), details.close()]);
    });
  });

  describe("without hiding", () => {
    const KEPT_ON = { allowSnooze: false, ...ORGANIZATION };
    beforeAll(() => deployAndWait(browser, KEPT_ON));

    test("what was hidden is shown, and the menu says who decided", async () => {
      const worker = await extensionWorker(browser);
      const until = Date.now() + 86_400_000;
      await worker.evaluate(async (end) => {
        const what = { vendor: "kaspersky", kind: "purchase", restriction: "us-icts-2021-002@1" };
        await chrome.storage.local.set({ dismissals: [{ ...what, scope: "site", target: "kaspersky.com", at: 1, until: end }] });
      }, until);
      const page = await visit(browser, PREMIUM);
      const notice = await waitForNotice(page);
      await choose(page, notice && control(notice, /don.t show/i));
      const opened = await waitForNotice(page);
      expect(opened && textOf(opened)).toContain("Managed by Northgate Clinics");
      expect(opened && control(opened, /not on|nowhere/i)).toBeUndefined();
      await page.close();
    });

    test("a policy that changes other things is brought into the open notice, and what is open stays open", async () => {
      const page = await visit(browser, PREMIUM);
      const notice = await waitForNotice(page);
      await choose(page, notice && control(notice, /^see alternatives/i));
      await deployAndWait(browser, { ...KEPT_ON, organizationName: "Southgate Clinics" });
      await pause(500);
      const after = await waitForNotice(page);
      expect(after && textOf(after)).toContain("Southgate Clinics");
      expect(after && control(after, /^see alternatives/i)?.expanded).toBe(true);
      await page.close();
    });
  });

  test("block reads from right to left in Arabic, and comes before what is open", async () => {
    const page = await visit(browser, PREMIUM);
    await waitForNotice(page);
    await deployAndWait(browser, { ...BLOCK, language: "ar" });
    await waitForDialog(page, /./);
    const root = await noticeRoot(page);
    expect(await root?.evaluate((element) => [element.dir, element.lang])).toEqual(["rtl", "ar"]);
    expect(await noticeViolations(page)).toEqual([]);
    await page.close();
  });
});
