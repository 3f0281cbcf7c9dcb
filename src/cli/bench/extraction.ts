/** Times the content script's question and the reading of pages in real Chromium, on the pages as saved, their scripts switched off. */
import { fileURLToPath } from "node:url";
import puppeteer, { type HTTPRequest } from "puppeteer-core";
import { build } from "vite";
import type { Gate } from "../../rules/compiled";
import { findChromium } from "../browser/find";
import type { PageTimes } from "./page-entry";
import type { BenchPage } from "./pages";

const RUNS = 20;

/** @returns the times of each page; a page that cannot be opened is left out */
export async function timeExtraction(pages: readonly BenchPage[], gate: Gate): Promise<PageTimes[]> {
  const script = await bundle();
  const browser = await puppeteer.launch({
    executablePath: findChromium(),
    headless: true,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const times: PageTimes[] = [];
    for (const { url, html } of pages) {
      const tab = await browser.newPage();
      await tab.setJavaScriptEnabled(false);
      await tab.setRequestInterception(true);
      tab.on("request", (request: HTTPRequest) => {
        const main = request.isNavigationRequest() && request.frame() === tab.mainFrame();
        return main ? request.respond({ contentType: "text/html; charset=utf-8", body: html }) : request.abort();
      });
      await tab.goto(url, { waitUntil: "domcontentloaded", timeout: 20_000 });
      await tab.evaluate(script);
      times.push(await tab.evaluate((address, names, runs) => globalThis.timePage(address, names, runs), url, gate, RUNS));
      await tab.close();
    }
    return times;
  } finally {
    await browser.close();
  }
}

async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: "es2023",
      lib: { entry: fileURLToPath(new URL("page-entry.ts", import.meta.url)), formats: ["iife"], name: "bench" },
    },
  });
  const [result] = [output].flat();
  if (!result || !("output" in result)) throw new Error("The benchmark's page script was not built.");
  return result.output[0].code;
}
