/** Every sample page in real Chromium: a notice where one is due, silence elsewhere. */
import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { control, textOf, waitForNotice } from "../../src/cli/browser/notice-tree";
import { readSamples } from "../../src/cli/browser/samples";
import { openChromium, visit } from "./support/chromium";

/** Longer than the latest ordinary look at a page (`content/watch.ts`: 1000 ms). */
const SILENCE = 1600;

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

const samples = readSamples();

describe("pages with an offer", () => {
  test.each(samples.filter((sample) => sample.expect !== "none"))("$id shows a notice", async ({ url, expect: kind }) => {
    const page = await visit(browser, url);
    const notice = await waitForNotice(page, 8000);
    expect(notice, "the notice in the accessibility tree").toBeDefined();
    if (!notice) return;
    const text = textOf(notice);
    expect(text).toContain("Kaspersky");
    expect(text).toMatch(kind === "purchase" ? /sold|sale|resale|resell/i : /update/i);
    expect(text).toMatch(/not an offense/i);
    for (const name of [/alternatives/i, /what the rule says/i, /why am i seeing this/i, /don.t show/i, /close/i]) {
      expect(control(notice, name), String(name)).toBeDefined();
    }
    await page.close();
  });
});

describe("pages without an offer", () => {
  test.each(samples.filter((sample) => sample.expect === "none"))("$id stays silent", async ({ url }) => {
    const page = await visit(browser, url);
    expect(await waitForNotice(page, SILENCE)).toBeUndefined();
    await page.close();
  });
});
