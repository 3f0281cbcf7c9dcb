/**
 * The worker is stopped at successive moments of a judgement. Whatever the moment, the page works, what is kept is intact, and the
 * page has its notice in the end, once. `test/unit/stopped-worker.test.ts` takes every moment; here are some, in a real browser.
 */
import { rmSync } from "node:fs";
import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { waitForNotice } from "../../src/cli/browser/notice-tree";
import { openChromium, pause, stopWorker, visit } from "./support/chromium";
import { calls, haltAt, haltingExtension } from "./support/halting";
import { expectWhole } from "./support/notices";
import { keep, kept } from "./support/own-page";

const PREMIUM = "https://www.kaspersky.com/premium";
const CHOICES = { settings: { logDays: 90 }, folded: ["shop.example"] };
const NEVER = 1e9;

let browser: Browser;
const folder = haltingExtension();
beforeAll(async () => {
  browser = await openChromium(undefined, folder);
  // What the worker does at its first start is over.
  await pause(1000);
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("stopped at five moments from the first call to the last, a judgement is made up for", async () => {
  await keep(browser, CHOICES);
  await haltAt(browser, NEVER);
  const first = await visit(browser, PREMIUM);
  expect(await waitForNotice(first)).toBeDefined();
  await pause(300);
  const all = await calls(browser);
  await first.close();
  expect(all).toBeGreaterThan(10);

  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    await keep(browser, CHOICES);
    const moment = Math.max(1, Math.round(all * share) - 2);
    await haltAt(browser, moment);
    const page = await visit(browser, PREMIUM);
    for (let waited = 0; waited < 3000 && (await calls(browser)) < moment; waited += 50) await pause(50);
    expect(await calls(browser), "the worker got there").toBeGreaterThanOrEqual(moment);
    await stopWorker(browser);
    expect(await waitForNotice(page, 8000), `a notice after call ${moment} of ${all}`).toBeDefined();
    await pause(300);
    await expectWhole(page);
    expect(await kept(browser)).toMatchObject(CHOICES);
    await page.close();
  }
});
