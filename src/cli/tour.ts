/** Visits every sample page headless and says what the extension did there. */
import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { extensionWorker, launchChromium } from "./browser/launch";
import { control, type TreeNode, waitForNotice } from "./browser/notice-tree";
import { readSamples, type Sample, type Served, samplePages, serve } from "./browser/samples";
import { ROOT } from "./build-extension";

/** A silent page is given this long to break its silence, in milliseconds: longer than the latest look at a page. */
const SILENCE = 1500;
const PATIENCE = 6000;

/** The sample in the picture of the README. */
const PICTURED = "amazon-product";

interface Visit {
  sample: Sample;
  verdict: string;
  notice?: TreeNode;
  ms?: number;
}

/** @returns exit code: 0 when every page behaved as expected */
export async function tour(extension: string): Promise<number> {
  const out = join(ROOT, "out");
  mkdirSync(out, { recursive: true });
  const browser = await launchChromium({ extension, headless: true });
  try {
    const pages = samplePages();
    const visits: Visit[] = [];
    for (const sample of readSamples()) visits.push(await visit(browser, sample, pages, out));
    await picture(browser, pages, out);
    return report(visits, out);
  } finally {
    await browser.close();
  }
}

async function visit(browser: Browser, sample: Sample, pages: ReadonlyMap<string, Served>, out: string): Promise<Visit> {
  const page = await browser.newPage();
  try {
    await serve(page, pages, "block");
    await page.goto(sample.url, { waitUntil: "domcontentloaded" });
    const started = Date.now();
    const notice = await waitForNotice(page, sample.expect === "none" ? SILENCE : PATIENCE);
    const ms = Date.now() - started;
    // The entrance is over before the picture is taken.
    if (notice) await new Promise((resolve) => setTimeout(resolve, 400));
    await page.screenshot({ path: join(out, `${sample.id}.png`) });
    return { sample, verdict: await verdictOf(browser, sample.url), ...(notice ? { notice, ms } : {}) };
  } finally {
    await page.close();
  }
}

interface StoredTab {
  url: string;
  verdict: { kind: string };
}

/** What the worker holds about the tab, read from its session storage by the debugging protocol. */
async function verdictOf(browser: Browser, url: string): Promise<string> {
  const worker = await extensionWorker(browser);
  const stored = (await worker.evaluate(() => chrome.storage.session.get())) as Record<string, StoredTab>;
  const tab = Object.entries(stored).find(([key, value]) => key.startsWith("tab:") && value?.url === url);
  return tab?.[1].verdict.kind ?? "not looked at";
}

/** The picture for the README: a shop page with the notice. */
async function picture(browser: Browser, pages: ReadonlyMap<string, Served>, out: string): Promise<void> {
  const sample = readSamples().find((candidate) => candidate.id === PICTURED);
  if (!sample) return;
  const page: Page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800, deviceScaleFactor: 1 });
  await serve(page, pages, "block");
  await page.goto(sample.url, { waitUntil: "domcontentloaded" });
  await waitForNotice(page);
  await new Promise((resolve) => setTimeout(resolve, 500));
  await page.screenshot({ path: join(out, "notice.png") });
  await page.close();
}

function report(visits: readonly Visit[], out: string): number {
  const rows = visits.map(({ sample, verdict, notice, ms }) => {
    const asExpected = (notice !== undefined) === (sample.expect !== "none");
    return [
      sample.url.slice(0, 74),
      verdict,
      notice ? "yes" : "no",
      ms === undefined ? "–" : String(ms),
      asExpected ? "" : `expected ${sample.expect}`,
    ];
  });
  printTable(["address", "verdict", "notice", "ms", ""], rows);
  const wrong = rows.filter((row) => row[4]).length;
  const unlabelled = visits.filter(({ notice }) => notice && !control(notice, /./)).length;
  console.log(
    `\n${visits.length - wrong} of ${visits.length} pages as expected. Screenshots: ${relative(process.cwd(), out) || "."}/*.png`,
  );
  console.log("The notice on a shop page: out/notice.png");
  return wrong === 0 && unlabelled === 0 ? 0 : 1;
}

function printTable(head: readonly string[], rows: readonly string[][]): void {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? "").length)));
  const line = (cells: readonly string[]) =>
    console.log(
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  line(head);
  line(widths.map((width) => "─".repeat(width)));
  for (const row of rows) line(row);
}
