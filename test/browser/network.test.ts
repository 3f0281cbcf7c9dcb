/** Without a policy the extension makes no request: everything that this browser sends goes through a proxy that writes it down. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { extensionId, extensionWorker, launchChromium } from "../../src/cli/browser/launch";
import { waitForNotice } from "../../src/cli/browser/notice-tree";
import { readSamples, samplePages, serve } from "../../src/cli/browser/samples";
import { ROOT } from "../../src/cli/build-extension";
import { pause } from "./support/chromium";

const asked: string[] = [];
let proxy: Server;
let browser: Browser;

beforeAll(async () => {
  proxy = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(502).end();
  });
  // An encrypted request begins by asking the proxy for a way to its host.
  proxy.on("connect", (request, socket) => {
    asked.push(request.url ?? "");
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((ready) => proxy.listen(0, "127.0.0.1", ready));
  const { port } = proxy.address() as AddressInfo;
  const args = [`--proxy-server=http://127.0.0.1:${port}`, "--proxy-bypass-list=<-loopback>"];
  browser = await launchChromium({ extension: join(ROOT, "dist/chrome"), headless: true, args });
});
afterAll(async () => {
  await browser?.close();
  proxy?.close();
});

const MAKERS = /(?:^|\.)(?:google|googleapis|gstatic|gvt1|chromium)\.(?:com|org)$/;

/** What the browser itself asks for is not the extension's doing: its maker, and, ahead of each visit, the host of the page. */
function byTheExtension(): string[] {
  const visited = new Set(readSamples().map(({ url }) => new URL(url).hostname));
  const hosts = asked.map((address) => new URL(address.includes("://") ? address : `https://${address}`).hostname);
  return hosts.filter((host) => !MAKERS.test(host) && !visited.has(host));
}

test("a visit to every sample page and to each own page asks nobody anything", async () => {
  const page = await browser.newPage();
  await serve(page, samplePages(), "block");
  const flagged = readSamples().filter(({ expect: kind }) => kind !== "none");
  for (const { url } of readSamples()) await page.goto(url, { waitUntil: "domcontentloaded" });
  await page.goto(flagged[0]?.url ?? "", { waitUntil: "domcontentloaded" });
  expect(await waitForNotice(page, 8000)).toBeDefined();
  await page.close();

  const own = await browser.newPage();
  const id = await extensionId(browser);
  for (const name of ["options", "details", "popup", "welcome"]) {
    await own.goto(`chrome-extension://${id}/src/pages/${name}/index.html`);
    await pause(300);
  }
  expect(byTheExtension()).toEqual([]);

  // The proxy would have seen it.
  const worker = await extensionWorker(browser);
  await worker.evaluate(() => fetch("https://seen.vendor-notice.example/").catch(() => undefined));
  expect(byTheExtension()).toEqual(["seen.vendor-notice.example"]);
});
