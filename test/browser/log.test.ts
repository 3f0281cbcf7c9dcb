/** The log of flagged pages: it survives whatever is killed, and stays quick to use however long it is. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { cdp, waitForNotice } from "../../src/cli/browser/notice-tree";
import { openChromium, pause, stopWorker, visit, workerRuns } from "./support/chromium";
import { press, says } from "./support/options";
import { keep, kept, openOwnPage } from "./support/own-page";

const PREMIUM = "https://www.kaspersky.com/premium";
const RENEWAL = "https://www.kaspersky.com/renewal-center/home";
const MINUTE = 60_000;

const open = (browser: Browser) => openOwnPage(browser, "support");
const rows = (page: Page) => page.$$eval(".log tbody tr:not(.gap)", (all) => all.map((row) => row.textContent ?? ""));

describe("what was written", () => {
  const profile = mkdtempSync(join(tmpdir(), "vendor-notice-log-"));
  afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

  test("survives a worker that is killed, and a browser that is killed", async () => {
    const first = await openChromium(profile);
    const shop = await visit(first, PREMIUM);
    await waitForNotice(shop);
    await stopWorker(first);
    await vi.waitFor(() => expect(workerRuns(first)).toBe(false), 5000);
    // Wakes the worker, which knows of nothing but what was written.
    await shop.goto(RENEWAL, { waitUntil: "domcontentloaded" });
    await waitForNotice(shop);
    const page = await open(first);
    await vi.waitFor(async () => expect(await rows(page)).toHaveLength(2), 5000);
    first.process()?.kill("SIGKILL");
    await pause(1000);

    const second = await openChromium(profile);
    try {
      const after = await open(second);
      const [newest, older, ...more] = await rows(after);
      expect(more).toEqual([]);
      expect(newest).toMatch(/kaspersky\.com.*Renewal.*KAS-R-/);
      expect(older).toMatch(/kaspersky\.com.*Purchase.*KAS-P-/);
    } finally {
      await second.close();
    }
  });
});

describe("10,000 pages", () => {
  const folder = mkdtempSync(join(tmpdir(), "vendor-notice-log-files-"));
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openChromium();
    const now = Date.now();
    const all = Array.from({ length: 10_000 }, (_, age) => ({
      at: now - age * 3 * MINUTE,
      host: `shop-${age}.example`,
      kind: age % 4 === 0 ? "renewal" : "purchase",
      code: "KAS-P-5N02JH",
      action: age % 10 === 0 ? "site" : "shown",
    }));
    const days: Record<string, typeof all> = {};
    for (const entry of all.reverse()) {
      const day = `log.${new Date(entry.at).toISOString().slice(0, 10)}`;
      days[day] = [...(days[day] ?? []), entry];
    }
    await keep(browser, days);
    page = await open(browser);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const inSight = () =>
    page.$eval(".log", (box) => {
      const { top, bottom } = box.getBoundingClientRect();
      const seen = [...box.querySelectorAll("tbody tr:not(.gap)")].filter((row) => {
        const edge = row.getBoundingClientRect();
        return edge.bottom > top + 44 && edge.top < bottom;
      });
      return seen.map((row) => row.querySelector("bdi")?.textContent ?? "");
    });
  const scrollTo = async (share: number) => {
    await page.$eval(".log", (box, to) => box.scrollTo(0, (box.scrollHeight - box.clientHeight) * to), share);
    await pause(200);
  };

  test("scroll from the newest to the oldest with a few rows in the document", async () => {
    await says(page, "Pages shown: 10,000 of 10,000");
    expect((await inSight())[0]).toBe("shop-0.example");
    await scrollTo(1);
    expect((await inSight()).at(-1)).toBe("shop-9999.example");
    await scrollTo(0.5);
    const middle = (await inSight()).map((host) => Number(/\d+/.exec(host)?.[0]));
    expect(middle.length).toBeGreaterThan(8);
    expect(middle).toEqual(middle.map((_, index) => (middle[0] ?? 0) + index));
    expect(Math.abs((middle[0] ?? 0) - 5000)).toBeLessThan(20);
    expect((await rows(page)).length).toBeLessThan(50);
  });

  test("are reached by the keyboard, and each row tells its place", async () => {
    await scrollTo(0);
    await page.focus(".log");
    await page.keyboard.press("End");
    await vi.waitFor(async () => expect((await inSight()).at(-1)).toBe("shop-9999.example"), 3000);
    expect(await page.$eval(".log table", (table) => table.getAttribute("aria-rowcount"))).toBe("10001");
    expect(await page.$eval(".log tbody tr:not(.gap):nth-last-child(1)", (row) => row.getAttribute("aria-rowindex"))).toBe("10001");
  });

  test("are searched and filtered, and saved as they are shown", async () => {
    await cdp(page).then((session) => session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder }));
    await page.type("#log-text", "shop-77");
    await says(page, "Pages shown: 111 of 10,000");
    await page.select(".filter .entry:nth-of-type(2) select", "renewal");
    await says(page, "Pages shown: 27 of 10,000");
    expect((await inSight())[0]).toBe("shop-772.example");
    await press(page, "Save as CSV");
    await press(page, "Save as JSON");
    const file = (ending: string) => readdirSync(folder).find((name) => name.endsWith(ending)) ?? "";
    await vi.waitFor(() => expect([file(".csv"), file(".json")]).not.toContain(""), 5000);
    expect(
      readFileSync(join(folder, file(".csv")), "utf8")
        .trim()
        .split("\r\n"),
    ).toHaveLength(28);
    expect((JSON.parse(readFileSync(join(folder, file(".json")), "utf8")) as { pages: unknown[] }).pages).toHaveLength(27);
    await page.select(".filter .entry:nth-of-type(2) select", "");
    await page.$eval("#log-text", (field) => {
      (field as HTMLInputElement).value = "";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await says(page, "Pages shown: 10,000 of 10,000");
  });

  test("are cleared, and undone", async () => {
    await press(page, "Clear the log");
    await says(page, "Pages shown: 0 of 0");
    expect(await kept(browser)).toEqual({});
    await press(page, "Undo");
    await says(page, "Pages shown: 10,000 of 10,000");
  });

  test("are cut to the days that are chosen", async () => {
    await page.select("#logDays", "7");
    // A page falls out of the seven days every three minutes, also while this runs.
    await says(page, "Pages shown: 3,3");
    await vi.waitFor(async () => expect(Object.keys(await kept(browser)).filter((key) => key.startsWith("log."))).toHaveLength(8), 3000);
  });
});
