/**
 * A page that the browser prepared before it was opened. Prepared pages are not served from memory by the driver, so that
 * a small server on this machine stands in for the vendor's.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../../src/cli/browser/launch";
import { waitForNotice } from "../../src/cli/browser/notice-tree";
import { EXTENSION, pause } from "./support/chromium";

const HOST = "www.kaspersky.co.th";
const RULES = `<script type="speculationrules">{"prerender":[{"source":"list","urls":["/premium"],"eagerness":"immediate"}]}</script>`;
const PAGES: Record<string, string> = {
  "/blog/start": `<!doctype html><title>Start</title>${RULES}<a id="go" href="/premium">Go</a>`,
  "/premium": "<!doctype html><title>Kaspersky Premium</title><h1>Kaspersky Premium</h1><button>Buy now</button>",
};

let server: Server;
let browser: Browser;
beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader("content-type", "text/html");
    response.end(PAGES[request.url ?? ""] ?? "");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  browser = await launchChromium({
    extension: EXTENSION,
    headless: true,
    args: [`--host-resolver-rules=MAP ${HOST}:80 127.0.0.1:${port}`],
  });
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

test("its notice comes when it is opened, however long it was prepared", async () => {
  const page = await browser.newPage();
  await page.goto(`http://${HOST}/blog/start`);
  // Longer than the looks at a page last: those of the prepared page must not be used up before somebody sees it.
  await pause(4000);
  await page.click("#go");
  await pause(300);
  const opened = await page.evaluate(() =>
    performance.getEntriesByType("navigation").map((entry) => (entry as { activationStart?: number }).activationStart),
  );
  expect(opened[0], "the page was prepared").toBeGreaterThan(0);
  expect(await waitForNotice(page, 6000)).toBeDefined();
  await page.close();
});
