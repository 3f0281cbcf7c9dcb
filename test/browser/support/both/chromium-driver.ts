/** Chromium through its debugging protocol. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { noticeRoot } from "../../../../src/cli/browser/closed-root";
import { extensionWorker } from "../../../../src/cli/browser/launch";
import { fullTree, press } from "../../../../src/cli/browser/notice-tree";
import { openChromium, pause, stopWorker, visit, workerRuns } from "../chromium";
import { keep, kept, openOwnPage } from "../own-page";
import { openPopup } from "../popup";
import type { Driver } from "./driver";

/** @param extension another folder than the built one */
export async function openChromiumDriver(extension?: string): Promise<Driver> {
  const browser = await openChromium(undefined, extension);
  const downloads = mkdtempSync(join(tmpdir(), "vendor-notice-downloads-"));
  const session = await browser.target().createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
  return {
    downloads,
    visit: (url, pages) => visit(browser, url, pages),
    openOwnPage: (name) => openOwnPage(browser, name),
    addresses: async () => (await browser.pages()).map((page) => page.url()),
    tree: fullTree,
    press,
    inNotice: async (page, look) => (await noticeRoot(page))?.evaluate(look),
    useShortcut: (page) => focusNotice(browser, page),
    asTelephone: (page) => page.setViewport({ width: 390, height: 844, hasTouch: true, isMobile: true }),
    async openPopup(page) {
      const popup = await openPopup(browser, page);
      return { tree: () => fullTree(popup), press: (node) => press(popup, node) };
    },
    async stopBackground() {
      await stopWorker(browser);
      while (workerRuns(browser)) await pause(50);
    },
    backgroundRuns: async () => workerRuns(browser),
    kept: () => kept(browser),
    keep: (values) => keep(browser, values),
    async closeTabs() {
      for (const page of (await browser.pages()).slice(1)) await page.close();
    },
    async close() {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}

/** The driver cannot press a shortcut of the browser itself; what the worker does on it can be sent. */
async function focusNotice(browser: Browser, page: Page): Promise<void> {
  const worker = await extensionWorker(browser);
  await worker.evaluate(async (address) => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
    await chrome.tabs.sendMessage(tab?.id ?? 0, { type: "notice/focus" }, { frameId: 0 });
  }, page.url());
}
