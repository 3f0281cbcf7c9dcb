/** The managed edition in real Chromium, installed and set up by nothing but a policy file and a web server. */
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extensionId, extensionWorker } from "../../src/cli/browser/launch";
import { control, find, fullTree, press, readNotice, textOf, waitForNotice } from "../../src/cli/browser/notice-tree";
import { pause, visit } from "./support/chromium";
import { type Hosted, hostManagedEdition } from "./support/managed";
import { openManagedChromium, policyFile } from "./support/managed-chromium";
import { CHOICE_OF_SITES, IN_THE_NOTICE, IN_THE_OPTIONS, LOCKED, SETTINGS } from "./support/managed-settings";
import { says } from "./support/options";
import { openOwnPage } from "./support/own-page";

const PREMIUM = "https://www.kaspersky.com/premium";
/** On no list: only an edition that may look at every site sees it. */
const SMALL_SHOP = "https://small-shop.example/kaspersky-premium";
const SHOP_PAGE = {
  body: "<!doctype html><title>Kaspersky Premium</title><main><h1>Kaspersky Premium</h1><button>Add to cart</button></main>",
};

const file = policyFile();
const reason = typeof file === "string" ? file : undefined;
let hosted: Hosted;
let browser: Browser;

/** Puts the policy in force; a browser that runs sees it at once. */
function set(settings: object): void {
  if (typeof file === "string") return;
  const id = hosted.ids.chrome;
  file.write({
    // Without this, nobody may look into pages of an extension that a policy installed.
    DeveloperToolsAvailability: 1,
    ExtensionSettings: { [id]: { installation_mode: "force_installed", update_url: hosted.urls.crxUpdates } },
    "3rdparty": { extensions: { [id]: settings } },
  });
}

describe.skipIf(reason)(`forced into Chromium by policy${reason ? ` (skipped: ${reason})` : ""}`, () => {
  beforeAll(async () => {
    hosted = await hostManagedEdition();
    set(SETTINGS);
    browser = await openManagedChromium();
    await policyArrives();
  });
  afterAll(async () => {
    if (typeof file !== "string") file.remove();
    await browser?.close();
    hosted?.close();
  });

  test("it has the id of the key that it was packed with, and opened no first-run page", async () => {
    expect(await extensionId(browser)).toBe(hosted.ids.chrome);
    expect(hosted.asked.some((path) => path.endsWith(".crx"))).toBe(true);
    await pause(1000);
    expect(browser.targets().filter((target) => target.url().includes("/welcome/"))).toEqual([]);
  });

  test.each([
    ["the vendor's page", PREMIUM],
    ["a shop on no list", SMALL_SHOP],
  ])("the notice on %s speaks for the organization", async (_name, url) => {
    const page = await visit(browser, url, { [SMALL_SHOP]: SHOP_PAGE });
    const notice = await waitForNotice(page, 8000);
    const text = notice ? textOf(notice) : "";
    for (const part of IN_THE_NOTICE) expect(text).toContain(part);
    expect(notice && control(notice, /Ask the service desk/)).toBeDefined();
    // A sentry that ran twice could show two.
    expect(await page.$$("vendor-notice")).toHaveLength(1);
    await page.close();
  });

  test("the notice offers what the organization approves first, and cannot be hidden for longer", async () => {
    const page = await visit(browser, PREMIUM);
    await pressIn(page, /^see alternatives/i);
    await expect
      .poll(() => text(page), { timeout: 4000 })
      .toMatch(/Approved by Example University.*Campus Shield.*Free for staff.*For homes/s);
    await pressIn(page, /don.t show/i);
    await expect.poll(() => text(page), { timeout: 4000 }).toContain("Managed by Example University");
    const notice = await readNotice(page);
    expect(notice && control(notice, /30 days|not on/i)).toBeUndefined();
    await page.close();
  });

  test("the sentry runs on every site by the manifest alone", async () => {
    const worker = await extensionWorker(browser);
    expect(await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
  });

  test("the options page shows what is locked, what is wrong, and offers nothing that cannot be had", async () => {
    const page = await openOwnPage(browser, "options");
    for (const part of IN_THE_OPTIONS) await says(page, part);
    const locked = await page.$$eval("fieldset:disabled", (all) => all.map((element) => element.getAttribute("aria-labelledby")));
    expect(locked).toEqual(LOCKED);
    expect(await page.evaluate(() => document.body.innerText)).not.toMatch(CHOICE_OF_SITES);
    await page.close();
  });

  test("the first-run page and the popup offer no choice of sites", async () => {
    const welcome = await openOwnPage(browser, "welcome");
    await says(welcome, "Your organization has set it up for you.");
    const popup = await openOwnPage(browser, "popup");
    for (const page of [welcome, popup]) {
      expect(await page.evaluate(() => document.body.innerText)).not.toMatch(CHOICE_OF_SITES);
      await page.close();
    }
  });

  test("a change of the policy reaches the page that is open", async () => {
    const page = await visit(browser, PREMIUM);
    await expect.poll(async () => text(page), { timeout: 8000 }).toContain("Example University");
    set({ ...SETTINGS, organizationName: "Sample College", logDays: 7 });
    await expect.poll(async () => text(page), { timeout: 15_000 }).toContain("Sample College");
    expect(await text(page)).not.toContain("Example University");
    await page.close();
  });

  test("a block stops the page that is open, with no way on; and goes with its policy", async () => {
    const page = await visit(browser, PREMIUM);
    await expect.poll(() => text(page), { timeout: 8000 }).toContain("Sample College");
    set({ ...SETTINGS, organizationName: "Sample College", logDays: 7, mode: "block" });
    const dialog = async () => find(await fullTree(page), ({ role, name }) => role === "dialog" && /Kaspersky/.test(name));
    await expect.poll(async () => Boolean(await dialog()), { timeout: 15_000 }).toBe(true);
    const blocked = await dialog();
    expect(blocked && textOf(blocked)).toContain(`Sample College blocks this address:`);
    expect(blocked && textOf(blocked)).toContain(PREMIUM);
    expect(blocked && control(blocked, /continue|close|fold|don.t show/i)).toBeUndefined();
    set({ ...SETTINGS, organizationName: "Sample College", logDays: 7 });
    await expect.poll(async () => Boolean(await dialog()), { timeout: 15_000 }).toBe(false);
    await page.close();
  });

  test("a policy that goes takes its words and locks along", async () => {
    const page = await visit(browser, PREMIUM);
    await waitForNotice(page, 8000);
    set({});
    await expect.poll(async () => text(page), { timeout: 15_000 }).toMatch(/^(?=.*Kaspersky)(?!.*Sample College)/s);
    const options = await openOwnPage(browser, "options");
    expect(await options.$$("fieldset:disabled")).toEqual([]);
    expect(await options.$("#policy")).toBeNull();
    await Promise.all([page.close(), options.close()]);
  });
});

async function pressIn(page: Page, name: RegExp): Promise<void> {
  const notice = await waitForNotice(page, 8000);
  const found = notice && control(notice, name);
  if (!found) throw new Error(`no control ${name}`);
  await press(page, found);
}

async function text(page: Page): Promise<string> {
  const notice = await readNotice(page);
  return notice ? textOf(notice) : "";
}

/** The browser hands policies out some seconds after it started. */
async function policyArrives(): Promise<void> {
  const worker = await extensionWorker(browser);
  const arrived = () => worker.evaluate(async () => Object.keys(await chrome.storage.managed.get()).length > 0);
  for (const end = Date.now() + 20_000; !(await arrived()); await pause(100))
    if (Date.now() > end) throw new Error("The policy did not reach the extension.");
}
