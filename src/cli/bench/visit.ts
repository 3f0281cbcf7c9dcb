/** One visit to a page in one browser, and what it cost. */
import { setTimeout as pause } from "node:timers/promises";
import type { Browser, CDPSession, Page } from "puppeteer-core";
import { serve } from "../browser/samples";
import type { BenchPage } from "./pages";

/** Milliseconds; `heap` is megabytes. */
export interface Cost {
  script: number;
  mainThread: number;
  heap: number;
  /** Of all processes of the browser. */
  cpu: number;
  /** From the page's DOMContentLoaded to the notice in it; undefined where none came. */
  notice?: number;
  /** When it came, in milliseconds since 1970. */
  noticeAt?: number;
}

/** How long a page is watched after it came. */
const WATCHED = 500;
/** Saved pages may load without end: an image that is not there, and its handler that asks for it again. */
const LOADED = 5000;
/** A notice may take longer where the machine is busy. */
const PATIENCE = 5000;

/** Runs in the page, before anything else of it. No function in it may have a name: what gives them theirs is not there. */
function clockNotice(): void {
  document.addEventListener("DOMContentLoaded", () => void performance.mark("DOMContentLoaded"));
  new MutationObserver((changes, observer) => {
    if (!changes.some(({ addedNodes }) => [...addedNodes].some((node) => node.nodeName === "VENDOR-NOTICE"))) return;
    observer.disconnect();
    performance.measure("notice", "DOMContentLoaded");
  }).observe(document, { childList: true, subtree: true });
}

/** @param expectsNotice waits for a notice of ours, and clocks it: on pages that are not measured otherwise, for the clock costs */
export async function visit(browser: Browser, { url, html }: BenchPage, expectsNotice: boolean): Promise<Cost> {
  const tab = await browser.newPage();
  try {
    await serve(tab, new Map([[url.replace(/#.*$/, ""), { body: html }]]), "block");
    if (expectsNotice) await tab.evaluateOnNewDocument(clockNotice);
    const session = await tab.createCDPSession();
    await session.send("Performance.enable");
    const before = await cpuOf(browser);
    const loaded = new Promise((done) => tab.once("load", done));
    await tab.goto(url, { waitUntil: "domcontentloaded", timeout: 60_000 });
    await Promise.race([loaded, pause(LOADED)]);
    const notice = expectsNotice ? await noticeTime(tab) : undefined;
    await pause(WATCHED);
    return { ...(await metricsOf(session)), cpu: (await cpuOf(browser)) - before, ...notice };
  } finally {
    await tab.close();
  }
}

async function noticeTime(tab: Page): Promise<Pick<Cost, "notice" | "noticeAt">> {
  const clocked = () => {
    const [seen] = performance.getEntriesByName("notice", "measure");
    return seen && { notice: seen.duration, noticeAt: performance.timeOrigin + seen.startTime + seen.duration };
  };
  await tab.waitForFunction(clocked, { timeout: PATIENCE }).catch(() => undefined);
  return (await tab.evaluate(clocked)) ?? {};
}

async function metricsOf(session: CDPSession): Promise<Omit<Cost, "cpu" | "notice">> {
  const { metrics } = await session.send("Performance.getMetrics");
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    script: value("ScriptDuration") * 1000,
    mainThread: value("TaskDuration") * 1000,
    heap: value("JSHeapUsedSize") / 1e6,
  };
}

async function cpuOf(browser: Browser): Promise<number> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}
