/** The pictures for the stores are made from the real extension, in the sizes that the stores take. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../../src/cli/browser/launch";
import { ROOT } from "../../src/cli/build-extension";
import { takeDetails, takeScreenshots } from "../../src/cli/listing/screenshots";
import { PICTURES, STORES } from "../../src/cli/listing/stores";
import { drawTiles } from "../../src/cli/listing/tiles";

const folder = mkdtempSync(join(tmpdir(), "vendor-notice-listing-"));
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium({ extension: join(ROOT, "dist/chrome"), headless: true });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Width and height stand at the beginning of a PNG. */
function sizeOf(file: string): { width: number; height: number } {
  const png = readFileSync(file);
  expect(png.toString("latin1", 1, 4)).toBe("PNG");
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** A picture of nothing packs to a few kilobytes. */
const LEAST = 40_000;

test("screenshots and tiles have their sizes, and something to see", async () => {
  const notices = await takeScreenshots(browser, ["en", "ar"], folder);
  expect(notices.map((files) => files.map((file) => basename(file)))).toEqual(
    Array(2).fill(["1-notice.png", "2-alternatives.png", "3-why.png"]),
  );
  const screenshots = [...notices.flat(), await takeDetails(browser, folder)];
  const tiles = await drawTiles(browser, screenshots[0] ?? "", folder);
  for (const file of screenshots) expect(sizeOf(file)).toEqual(PICTURES.screenshot);
  expect(tiles.map(sizeOf)).toEqual([PICTURES["tile-small"], PICTURES["tile-large"]]);
  for (const file of [...screenshots, ...tiles]) expect(readFileSync(file).length, file).toBeGreaterThan(LEAST);
  for (const store of Object.values(STORES)) expect(store.screenshots).toBeGreaterThanOrEqual((notices[0]?.length ?? 0) + 1);
  // Another language, and what is pressed in the notice, change what is seen.
  expect(new Set(screenshots.map((file) => readFileSync(file).toString("base64"))).size).toBe(screenshots.length);
});
