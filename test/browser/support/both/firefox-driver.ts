/** Firefox through WebDriver BiDi, and through its own window for what BiDi has no words for. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { launchFirefox } from "../../../../src/cli/browser/launch";
import { find, type TreeNode } from "../../../../src/cli/browser/notice-tree";
import { serve } from "../../../../src/cli/browser/samples";
import { ROOT } from "../../../../src/cli/build-extension";
import { pause, SAMPLES } from "../chromium";
import { openExtensionPage } from "../firefox";
import { replaceStored } from "../own-page";
import type { Driver, Popup } from "./driver";
import { inNotice } from "./firefox-notice";
import { actScript, FRONT_TAB, type PlacedNode, POPUP, readTree } from "./firefox-tree";
import { inWindow } from "./firefox-window";

/** Of the extension, as the manifest says it. */
export const ID = "vendor-notice@vendor-notice.example";
/** Firefox gives each installation another address; here it is one that the driver knows. */
const HOST = "8c1d5f0a-6b1e-4d55-9a0e-2f6d1c7b3e42";
/** A page of the extension that does nothing by itself, from which its storage is looked into. */
const STORE = `moz-extension://${HOST}/licenses.txt`;

/** What Firefox takes the pointer for, as bits: a coarse one that cannot hover. */
const POINTERS = ["ui.primaryPointerCapabilities", "ui.allPointerCapabilities"];
const COARSE = 1;

/** The extension as the browser knows it. */
const EXTENSION = `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(ID)});`;

/** As the browser does itself; what had just happened, such as a tab that was closed, may start it once more. */
const STOP_BACKGROUND = `${EXTENSION}
  for (let tries = 0; tries < 20; tries++) {
    if (extension.backgroundState === "running") await extension.terminateBackground({ ignoreDevToolsAttached: true });
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (extension.backgroundState === "stopped") return;
  }
  throw new Error("it is " + extension.backgroundState);`;

/** The only shortcut of the extension, as the window knows it. */
const PRESS_SHORTCUT = `
  const keys = document.querySelectorAll('keyset[id^="ext-keyset-id-"] > key[modifiers~="alt"], keyset[id^="ext-keyset-id-"] > key');
  if (keys.length !== 1) throw new Error(keys.length + " shortcuts");
  keys[0].doCommand();`;

/** @param program another Firefox than the installed one */
export async function openFirefoxDriver(program?: string): Promise<Driver> {
  const downloads = mkdtempSync(join(tmpdir(), "vendor-notice-downloads-"));
  const browser = await launchFirefox({
    extension: join(ROOT, "dist/firefox"),
    program,
    headless: true,
    args: ["--remote-allow-system-access"],
    prefs: {
      "extensions.webextensions.uuids": JSON.stringify({ [ID]: HOST }),
      // The browser's question about more sites is answered with yes.
      "extensions.webextOptionalPermissionPrompts": false,
      "browser.download.folderList": 2,
      "browser.download.dir": downloads,
      // It would take the focus from the page.
      "browser.download.alwaysOpenPanel": false,
    },
  });
  await firstRunPage(browser);
  const store = await openExtensionPage(browser, STORE);
  await store.waitForSelector("body");
  await closeOtherTabs(browser);
  return {
    downloads,
    async visit(url, pages = {}) {
      const page = await browser.newPage();
      await serve(page, new Map([...SAMPLES, ...Object.entries(pages)]), "block");
      await page.goto(url, { waitUntil: "domcontentloaded" });
      return page;
    },
    openOwnPage: (name) => openOwnPage(browser, name),
    addresses: () => inWindow(browser, "return gBrowser.tabs.map(({ linkedBrowser }) => linkedBrowser.currentURI.spec);"),
    async tree(page) {
      await page.bringToFront();
      return readTree(browser, FRONT_TAB);
    },
    async press(page, node) {
      const { x, y } = await atRest(browser, page, node);
      await page.mouse.click(x, y);
    },
    inNotice: (page, look) => inNotice(browser, page, look),
    async useShortcut(page) {
      await page.bringToFront();
      await inWindow(browser, PRESS_SHORTCUT);
    },
    async asTelephone(page) {
      await inWindow(browser, POINTERS.map((pref) => `Services.prefs.setIntPref("${pref}", ${COARSE});`).join(""));
      await page.setViewport({ width: 390, height: 844 });
    },
    openPopup: (page) => openPopup(browser, page),
    stopBackground: () => inWindow(browser, STOP_BACKGROUND),
    backgroundRuns: () => inWindow(browser, `${EXTENSION}return extension.backgroundState === "running";`),
    kept: () => store.evaluate(() => chrome.storage.local.get()),
    keep: (values) => store.evaluate(replaceStored, values),
    closeTabs: () => closeOtherTabs(browser),
    async close() {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}

/** It would come before a tab of a test. */
function firstRunPage(browser: Browser): Promise<void> {
  const script = `
    const isThere = () => gBrowser.tabs.some(({ linkedBrowser }) => linkedBrowser.currentURI.spec.includes("/src/pages/welcome/"));
    for (let waited = 0; waited < 10_000 && !isThere(); waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));`;
  return inWindow(browser, script);
}

/** All but the one that is kept for looking into storage. */
function closeOtherTabs(browser: Browser): Promise<void> {
  const script = `
    for (const pref of ${JSON.stringify(POINTERS)}) Services.prefs.clearUserPref(pref);
    const store = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === ${JSON.stringify(STORE)});
    gBrowser.removeAllTabsBut(store, { skipWarnAboutClosingTabs: true });`;
  return inWindow(browser, script);
}

async function openOwnPage(browser: Browser, name: string): Promise<Page> {
  const page = await openExtensionPage(browser, `moz-extension://${HOST}/src/pages/${name}/index.html`);
  await page.waitForSelector("main");
  return page;
}

/** What is pressed must not be on its way elsewhere: its place is asked for until it is twice the same. */
async function atRest(browser: Browser, page: Page, { role, name }: TreeNode): Promise<PlacedNode> {
  await page.bringToFront();
  let before: PlacedNode | undefined;
  for (let tries = 0; tries < 40; tries++) {
    const now = find(await readTree(browser, FRONT_TAB), (node) => node.role === role && node.name === name) as PlacedNode | undefined;
    if (now && now.x === before?.x && now.y === before.y) return now;
    before = now;
    await pause(80);
  }
  throw new Error(`${role} "${name}" is gone, or does not come to rest`);
}

async function openPopup(browser: Browser, page: Page): Promise<Popup> {
  await page.bringToFront();
  const tree = () => readTree(browser, POPUP);
  // One of a test before would be closed by the press.
  await inWindow(browser, `${POPUP}?.closest("panel")?.hidePopup();`);
  for (let waited = 0; waited < 5000 && (await tree()); waited += 50) await pause(50);
  // As pressing the button does, which may stand in a menu.
  const press = `const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
    ${EXTENSION}
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`;
  await inWindow(browser, press);
  for (let waited = 0; waited < 5000; waited += 50) {
    if ((await tree())?.children.length) return { tree, press: (node) => pressInPopup(browser, node) };
    await pause(50);
  }
  throw new Error("the popup did not open");
}

/** The mouse of a tab does not reach the popup: its control is pressed by way of the tree, as a screen reader does. */
function pressInPopup(browser: Browser, node: TreeNode): Promise<void> {
  return inWindow(browser, actScript(POPUP, node));
}
