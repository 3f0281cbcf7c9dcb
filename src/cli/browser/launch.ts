/** A real browser with the unpacked extension in it. */
import puppeteer, { type Browser, type Page, type WebWorker } from "puppeteer-core";
import { findChromium, findFirefox } from "./find";

export interface LaunchOptions {
  /** Folder of the unpacked extension, absolute. */
  extension: string;
  headless: boolean;
  /** Profile folder; without it a new one that is thrown away. */
  profile?: string;
  width?: number;
  height?: number;
  args?: string[];
  /** Leave the page open that the extension opens after it was installed; it would stand before the tab at work. */
  keepFirstRun?: boolean;
}

/** Root cannot use the sandbox; the rest keeps a closed network from filling the log. */
const ARGS = [
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

export async function launchChromium({
  extension,
  headless,
  profile,
  width = 1280,
  height = 800,
  args = [],
  keepFirstRun = false,
}: LaunchOptions): Promise<Browser> {
  const browser = await puppeteer.launch({
    executablePath: findChromium(),
    headless,
    // Branded Chrome no longer takes --load-extension; over a pipe the debugging protocol may load one.
    pipe: true,
    enableExtensions: [extension],
    ...(profile ? { userDataDir: profile } : {}),
    defaultViewport: headless ? { width, height } : null,
    args: [...ARGS, ...args, `--window-size=${width},${height}`, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  if (!keepFirstRun) await (await firstRunPage(browser))?.close();
  return browser;
}

/**
 * @param prefs settings of the browser, as in about:config
 * @param program another one than the installed
 */
export async function launchFirefox({
  extension,
  program = findFirefox(),
  headless,
  width = 1280,
  height = 800,
  args,
  prefs,
}: LaunchOptions & { prefs?: Record<string, unknown>; program?: string }): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: program,
    headless,
    defaultViewport: { width, height },
    ...(args ? { args } : {}),
    ...(prefs ? { extraPrefsFirefox: prefs } : {}),
  });
  await browser.installExtension(extension);
  return browser;
}

/** The extension's worker, woken if it sleeps. */
export async function extensionWorker(browser: Browser): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (candidate) => candidate.type() === "service_worker" && candidate.url().startsWith("chrome-extension://"),
  );
  const worker = await target.worker();
  if (!worker) throw new Error("The extension's worker did not start.");
  // A worker that was just started has a script context before it has the extension interface.
  for (let tries = 0; tries < 100; tries++) {
    if (await worker.evaluate(() => typeof chrome !== "undefined" && Boolean(chrome.storage))) return worker;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("The extension's worker started without its interface.");
}

/** Id of the extension, read from its worker's address. */
export async function extensionId(browser: Browser): Promise<string> {
  return new URL((await extensionWorker(browser)).url()).host;
}

/** The page that the extension opens once after it was installed; undefined when it does not come, as in a profile that knows it. */
export async function firstRunPage(browser: Browser, patience = 10_000): Promise<Page | undefined> {
  const isWelcome = (url: string) => url.includes("/src/pages/welcome/");
  const target = await browser.waitForTarget((candidate) => isWelcome(candidate.url()), { timeout: patience }).catch(() => undefined);
  return (await target?.page()) ?? undefined;
}
