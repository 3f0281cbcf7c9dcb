/** Central reporting beyond what `both/policy.test.ts` shows: nobody gets anything that no policy asks for, and nothing is lost. */
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { extensionWorker } from "../../src/cli/browser/launch";
import { control, press, waitForNotice } from "../../src/cli/browser/notice-tree";
import { serve } from "../../src/cli/browser/samples";
import { type Collector, readOtlp, startCollector } from "../support/collector";
import { openChromium, pause, SAMPLES, stopWorker, visit } from "./support/chromium";
import { expectAccessible, keep, kept, openOwnPage } from "./support/own-page";
import { openChromiumForPrivate, openPrivateTab } from "./support/private-window";

const PREMIUM = "https://www.kaspersky.com/premium";

let browser: Browser;
let collector: Collector;
beforeAll(async () => {
  collector = await startCollector();
  browser = await openChromium();
  // The worker asks for the policy when it starts, and there is none; only then can one be put in its place.
  await extensionWorker(browser);
  await pause(4000);
});
beforeEach(() => {
  collector.received.length = 0;
  collector.answer = { status: 200 };
});
afterAll(async () => {
  await browser?.close();
  await collector?.close();
});

const policy = (more = {}) => ({ policy: { values: { reportEndpoint: `${collector.url}/`, ...more }, refused: [] } });
const records = () => collector.received.flatMap(({ body }) => readOtlp(body).records);

/** Closes the notice of a page for now. */
async function closeNotice(page: Page): Promise<void> {
  const notice = await waitForNotice(page);
  const button = notice && control(notice, /close/i);
  if (!button) throw new Error("no button to close the notice");
  await press(page, button);
}

test("without a policy nothing is sent, nothing is kept for it, and nothing is said of it", async () => {
  await keep(browser, {});
  const page = await visit(browser, PREMIUM);
  await closeNotice(page);
  await pause(8000);
  expect(collector.received).toEqual([]);
  expect(await kept(browser)).not.toHaveProperty("reports");
  const options = await openOwnPage(browser, "options");
  expect(await options.$("#reports")).toBeNull();
  await Promise.all([page.close(), options.close()]);
});

test("of a private window nothing is sent, though the notice comes there", async () => {
  const other = await openChromiumForPrivate();
  try {
    await extensionWorker(other);
    await pause(4000);
    await keep(other, policy());
    const page = await openPrivateTab(other);
    await serve(page, SAMPLES, "block");
    await page.goto(PREMIUM, { waitUntil: "domcontentloaded" });
    await closeNotice(page);
    await pause(8000);
    expect(collector.received).toEqual([]);
    expect(Object.keys(await kept(other))).not.toContain("reports");
  } finally {
    await other.close();
  }
});

test("a worker that is stopped before it sent anything is woken for it", async () => {
  await keep(browser, policy());
  const page = await visit(browser, PREMIUM);
  await waitForNotice(page);
  await vi.waitFor(async () => expect((await kept(browser)).reports).toMatchObject({ records: [{}] }), 3000);
  await stopWorker(browser);
  // Not before the browser's shortest alarm. The worker then finds no policy in managed storage, but only after it looked here.
  await vi.waitFor(() => expect(records()).toHaveLength(1), { timeout: 45_000, interval: 500 });
  await page.close();
});

describe("the options page", () => {
  const FAULT = { reason: "status", number: 403, at: Date.now() };
  const REPORTS = { records: [], dropped: 3, failures: 1, notBefore: 0, delivered: Date.now(), fault: FAULT, visits: {} };

  test.each([
    { width: 1280, theme: "light" },
    { width: 320, theme: "dark" },
  ] as const)("says what is sent, where to, and how it goes: %j", async (view) => {
    await keep(browser, { ...policy({ reportToken: "hush-hush" }), reports: REPORTS });
    const page = await openOwnPage(browser, "options", view);
    const part = await page.$eval('section[aria-labelledby="reports"]', (section) => section.textContent ?? "");
    for (const text of [new URL(collector.url).host, "names the site", "private windows", "Dropped3", "error code 403"])
      expect(part).toContain(text);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain("hush");
    await expectAccessible(page);
    await page.close();
  });
});
