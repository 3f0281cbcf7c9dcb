/** Chromium that lets the extension into private windows, which a person does by a switch on the browser's page about it. */
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { findChromium } from "../../../src/cli/browser/find";
import { extensionWorker } from "../../../src/cli/browser/launch";
import { EXTENSION } from "./chromium";

/** The driver's own way of loading an extension has no word for the switch. */
type LoadUnpacked = (method: string, parameters: { path: string; enableInIncognito: boolean }) => Promise<unknown>;

export async function openChromiumForPrivate(): Promise<Browser> {
  const args = ["--no-first-run", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  const browser = await puppeteer.launch({ executablePath: findChromium(), headless: true, pipe: true, enableExtensions: true, args });
  const session = await browser.target().createCDPSession();
  await (session.send as LoadUnpacked).call(session, "Extensions.loadUnpacked", { path: EXTENSION, enableInIncognito: true });
  return browser;
}

/** A real private window; the contexts of the debugging protocol are private too, but no content script runs in them. */
export async function openPrivateTab(browser: Browser): Promise<Page> {
  const worker = await extensionWorker(browser);
  const opened = browser.waitForTarget((target) => target.url() === "about:blank#private");
  await worker.evaluate(() => chrome.windows.create({ incognito: true, url: "about:blank#private" }).then(() => undefined));
  const page = await (await opened).page();
  if (!page) throw new Error("no private window");
  return page;
}
