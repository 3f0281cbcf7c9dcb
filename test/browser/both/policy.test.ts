/** What an administrator sets holds: pages are blocked with no way on, installers kept away, and reports arrive. */
import { readdirSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { control, find, type TreeNode, textOf } from "../../../src/cli/browser/notice-tree";
import { type Collector, readOtlp, startCollector } from "../../support/collector";
import { BROWSER_NAMES } from "../support/both/driver";
import { testWith } from "../support/both/limits";
import { choose, dialogIn, driven, isSilent, PREMIUM, waitFor, waitForDialog } from "../support/both/spec";
import { openUnderPolicy, whyNoPolicy } from "../support/both/under-policy";
import { pause } from "../support/chromium";

const BLOG = "https://www.kaspersky.com/blog/parking-meter-qr-codes/59001/";
const FORUM = "https://forum.example/";
const INSTALLER = "https://products.s.kaspersky-labs.com/homeuser/startup.exe";
const REMOVER = "https://media.kaspersky.com/utilities/kavremvr.exe";
const PROGRAM = { body: "MZ", type: "application/octet-stream", headers: { "content-disposition": "attachment" } };

const policy = (reportEndpoint: string) => ({
  mode: "block",
  organizationName: "Northgate Clinics",
  helpDeskUrl: "https://help.northgate.example/",
  helpDeskLabel: "Ask Northgate IT",
  approvedAlternatives: ["Northgate Shield | https://shield.northgate.example/ | Free for staff"],
  reportEndpoint,
  reportToken: "abc.def",
});

let collector: Collector;
beforeAll(async () => {
  collector = await startCollector();
});
beforeEach(() => {
  collector.received.length = 0;
});
afterAll(() => collector?.close());

describe.each(BROWSER_NAMES)("in %s", (name) => {
  const reason = whyNoPolicy(name);
  describe.skipIf(reason)(`by a policy file${reason ? ` (skipped: ${reason})` : ""}`, () => {
    const driver = driven(name, () => openUnderPolicy(name, policy(`${collector.url}/`)));

    const isModal = (page: Page) => driver().inNotice(page, (root) => root.querySelector("dialog")?.matches(":modal") ?? false);
    const address = (part: string) => waitFor(async () => (await driver().addresses()).some((one) => one.includes(part)) || undefined);

    async function dialogOf(tab: Page, text: string): Promise<TreeNode | undefined> {
      return waitFor(async () => {
        const dialog = dialogIn(await driver().tree(tab));
        return dialog && textOf(dialog).includes(text) ? dialog : undefined;
      });
    }

    test("a block says who blocks which address, what is banned and why, and offers help and what is approved; there is no way on", async () => {
      const tab = await driver().visit(PREMIUM);
      const dialog = await waitForDialog(driver(), tab);
      const text = textOf(dialog);
      for (const part of ["Northgate Clinics blocks this address:", PREMIUM, "Commerce", "Kaspersky denies"]) expect(text).toContain(part);
      expect(control(dialog, /^Ask Northgate IT/)).toBeDefined();
      expect(control(dialog, /^go back/i)).toBeDefined();
      expect(control(dialog, /continue|close|fold|don.t show|undo/i)).toBeUndefined();
      await choose(driver(), tab, /^see alternatives/i);
      const opened = await dialogOf(tab, "Approved by Northgate Clinics");
      expect(opened && textOf(opened)).toMatch(/Northgate Shield.*For homes/s);
    });

    test("it is passed by no key, and the keyboard stays in it", async () => {
      const tab = await driver().visit(PREMIUM);
      await waitForDialog(driver(), tab);
      for (let times = 0; times < 4; times++) {
        await tab.keyboard.press("Escape");
        await pause(150);
        expect(await isModal(tab)).toBe(true);
      }
      for (let stops = 0; stops < 30; stops++) {
        await tab.keyboard.press("Tab");
        expect(await tab.evaluate(() => document.activeElement?.localName)).toMatch(/^(?:vendor-notice|body|html)$/);
      }
    });

    test("it holds after a reload, where the notice was folded, and when the page takes it away", async () => {
      await driver().keep({ ...(await driver().kept()), settings: { mode: "tab" }, folded: ["kaspersky.com"] });
      const tab = await driver().visit(PREMIUM);
      await waitForDialog(driver(), tab);
      await tab.reload({ waitUntil: "domcontentloaded" });
      await waitForDialog(driver(), tab);
      await tab.evaluate(() => document.querySelector("vendor-notice")?.remove());
      await pause(400);
      await waitForDialog(driver(), tab);
      expect(await isModal(tab)).toBe(true);
    });

    test("one can go back, and what happened arrives at the server of the organization", async () => {
      const tab = await driver().visit(BLOG);
      await tab.goto(PREMIUM, { waitUntil: "domcontentloaded" });
      await waitForDialog(driver(), tab);
      await choose(driver(), tab, /^go back/i);
      expect(await address(BLOG)).toBe(true);
      const records = () => collector.received.flatMap(({ body }) => readOtlp(body).records);
      // Reports wait a while for company.
      await waitFor(async () => records().length > 1 || undefined, 15_000);
      const common = { "server.address": "www.kaspersky.com", "vendor_notice.kind": "purchase", "vendor_notice.vendor": "kaspersky" };
      expect(records()).toMatchObject([
        { eventName: "vendor_notice.visit", attributes: { ...common, "vendor_notice.action": "shown" } },
        { eventName: "vendor_notice.action", attributes: { ...common, "vendor_notice.action": "back" } },
      ]);
      const [{ path, headers, body } = {} as never] = collector.received;
      expect(path).toBe("/v1/logs");
      expect(headers).toMatchObject({ authorization: "Bearer abc.def", "content-type": "application/json" });
      for (const name of ["referer", "cookie"]) expect(headers).not.toHaveProperty(name);
      expect(JSON.stringify(body)).not.toContain("/premium");
    });

    /** A page anywhere, with a link to a program. */
    const linkTo = (program: string) => driver().visit(FORUM, { [FORUM]: { body: `<a href="${program}">get it</a>` }, [program]: PROGRAM });
    const cameDown = () => readdirSync(driver().downloads);

    test("an installer does not come down, wherever the link stands", async () => {
      const tab = await linkTo(INSTALLER);
      await tab.click("a");
      await pause(1500);
      expect(cameDown()).toEqual([]);
    });

    test("a tool that removes the product does", async () => {
      const tab = await linkTo(REMOVER);
      await tab.click("a");
      await waitFor(async () => cameDown().length > 0 || undefined);
      expect(cameDown()).toEqual(["kavremvr.exe"]);
    });

    testWith("pageOfInstaller", name, "in the place of an installer, a page says why and leads back", async () => {
      const tab = await linkTo(INSTALLER);
      await tab.click("a");
      expect(await address("/src/pages/blocked/")).toBe(true);
      const dialog = await dialogOf(tab, INSTALLER);
      expect(dialog && textOf(dialog)).toContain("Northgate Clinics blocks this address:");
      expect(dialog && control(dialog, /^Ask Northgate IT/)).toBeDefined();
      await choose(driver(), tab, /^go back/i);
      expect(await address(FORUM)).toBe(true);
    });

    test("a page that offers nothing is left alone", async () => {
      expect(await isSilent(driver(), await driver().visit(BLOG))).toBe(true);
    });

    test("the options page shows the mode, disabled, and who set it, and that reports go out", async () => {
      const tab = await driver().openOwnPage("options");
      const chosen = await tab.$eval("input[name=mode]:checked", (input) => ({
        value: (input as HTMLInputElement).value,
        disabled: input.matches(":disabled"),
        said: input.closest("fieldset")?.querySelector(".managed")?.textContent,
      }));
      expect(chosen).toEqual({ value: "block", disabled: true, said: "Set by \u2068Northgate Clinics\u2069. You cannot change it here." });
      const reports = await tab.$eval('section[aria-labelledby="reports"]', (section) => section.textContent ?? "");
      expect(reports).toContain(new URL(collector.url).host);
      expect(await tab.evaluate(() => document.documentElement.outerHTML)).not.toContain("abc.def");
    });

    test("the popup and the first-run page say that the organization gets reports", async () => {
      const welcome = await driver().openOwnPage("welcome");
      const text = await welcome.$eval("main", (main) => main.innerText);
      expect(text).toContain("Tells your organization");
      expect(text).not.toContain("sends nothing");
      const popup = await driver().openPopup(await driver().visit(BLOG));
      const says = async () => find(await popup.tree(), (node) => node.name.includes("Your organization gets a report"));
      expect(await waitFor(says)).toBeDefined();
    });
  });
});
