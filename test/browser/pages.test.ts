/** The worker sleeps on ordinary pages, and is woken by one with an offer; and pages in other languages. */
import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textOf, waitForNotice } from "../../src/cli/browser/notice-tree";
import { openChromium, pause, stopWorker, visit, workerRuns } from "./support/chromium";

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

describe("ordinary pages", () => {
  test("no message, no storage, no request: the worker is not even woken", async () => {
    await stopWorker(browser);
    for (let waited = 0; waited < 3000 && workerRuns(browser); waited += 50) await pause(50);
    expect(workerRuns(browser)).toBe(false);
    const requests: string[] = [];
    const page = await visit(browser, "https://www.target.com/p/cordless-table-lamp-sage-green/-/A-90000001");
    page.on("request", (request) => requests.push(request.url()));
    await pause(3600);
    expect(workerRuns(browser)).toBe(false);
    expect(requests).toEqual([]);
    await page.close();
  });
});

test("a worker that was stopped just before is woken and shows the notice", async () => {
  const warm = await visit(browser, "https://www.kaspersky.com/premium");
  expect(await waitForNotice(warm)).toBeDefined();
  await warm.close();
  await stopWorker(browser);
  const page = await visit(browser, "https://www.kaspersky.com/premium");
  expect(await waitForNotice(page)).toBeDefined();
  await page.close();
});

describe("languages", () => {
  test.each([
    ["Spanish", "https://www.pccomponentes.com/kaspersky-plus-3-dispositivos-1-ano"],
    ["Russian", "https://www.kaspersky.ru/downloads"],
  ])("a page in %s", async (_language, url) => {
    const page = await visit(browser, url);
    const notice = await waitForNotice(page);
    expect(notice && textOf(notice)).toMatch(/U\.S\.|United States/);
    await page.close();
  });
});
