/** Firefox through WebDriver BiDi, and through its own window for what BiDi has no words for. */
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { launchFirefox } from "../../../../src/cli/browser/launch";
import { find, type TreeNode } from "../../../../src/cli/browser/notice-tree";
import { serve } from "../../../../src/cli/browser/samples";
import { ROOT } from "../../../../src/cli/build-extension";
import { pause, SAMPLES } from "../chromium";
import { openExtensionPage } from "../firefox";
import type { Driver, Popup } from "./driver";
import { actScript, FRONT_TAB, type PlacedNode, POPUP, readTree } from "./firefox-tree";
import { inWindow } from "./firefox-window";

const ID = "vendor-notice@vendor-notice.example";
/** Firefox gives each installation another address; here it is one that the driver knows. */
const HOST = "8c1d5f0a-6b1e-4d55-9a0e-2f6d1c7b3e42";

export async function openFirefoxDriver(): Promise<Driver> {
  const browser = await launchFirefox({
    extension: join(ROOT, "dist/firefox"),
    headless: true,
    args: ["--remote-allow-system-access"],
    prefs: {
      "extensions.webextensions.uuids": JSON.stringify({ [ID]: HOST }),
      // The browser's question about more sites is answered with yes.
      "extensions.webextOptionalPermissionPrompts": false,
    },
  });
  await closeFirstRunPage(browser);
  const openOwn = (name: string) => openOwnPage(browser, name);
  return {
    async visit(url, pages = {}) {
      const page = await browser.newPage();
      await serve(page, new Map([...SAMPLES, ...Object.entries(pages)]), "block");
      await page.goto(url, { waitUntil: "domcontentloaded" });
      return page;
    },
    openOwnPage: openOwn,
    async tree(page) {
      await page.bringToFront();
      return readTree(browser, FRONT_TAB);
    },
    async press(page, node) {
      const { x, y } = await atRest(browser, page, node);
      await page.mouse.click(x, y);
    },
    openPopup: (page) => openPopup(browser, page),
    async keep(values) {
      const page = await openOwn("options");
      await page.evaluate(replaceStored, values);
      await page.close();
    },
    close: () => browser.close(),
  };
}

/** Runs in one of the extension's pages. */
async function replaceStored(values: Record<string, unknown>): Promise<void> {
  const { local, session } = (globalThis as unknown as { browser: typeof chrome }).browser.storage;
  await local.clear();
  await session.clear();
  await local.set(values);
}

/** It would come before a tab of a test. */
function closeFirstRunPage(browser: Browser): Promise<void> {
  const script = `
    for (let waited = 0; waited < 10_000; waited += 50) {
      const tab = gBrowser.tabs.find((one) => one.linkedBrowser.currentURI.spec.includes("/src/pages/welcome/"));
      if (tab) { gBrowser.removeTab(tab); return; }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }`;
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
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(ID)});
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
