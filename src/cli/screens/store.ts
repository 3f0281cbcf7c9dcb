/** The pictures for the stores' listings: 1280 × 800, on the sample pages. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { extensionId } from "../browser/launch";
import { control, fullTree, press, waitForNotice } from "../browser/notice-tree";
import { readSamples, samplePages, serve } from "../browser/samples";
import { modelFor, type Wanted } from "./models";
import { pause, showModel } from "./stage";

interface Picture {
  name: string;
  /** Id of the sample page. */
  sample: string;
  presses?: RegExp[];
  /** What the notice says, where this machine would not show all that others do. */
  wanted?: Wanted;
}

const PICTURES: Picture[] = [
  { name: "1-notice", sample: "amazon-product" },
  {
    name: "2-alternatives",
    sample: "google-play-app",
    presses: [/^see alternatives/i],
    // On Windows, as most readers have it.
    wanted: { offer: "download", venue: "app-store", changes: { os: "windows" } },
  },
  { name: "3-why", sample: "bestbuy-search", presses: [/^why am i/i] },
];

export async function pictureStore(browser: Browser, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await serve(page, samplePages(), "block");
  for (const { name, sample, presses = [], wanted } of PICTURES) {
    const address = readSamples().find(({ id }) => id === sample)?.url ?? "";
    await page.goto(address, { waitUntil: "domcontentloaded" });
    await waitForNotice(page, 8000);
    await pause(400);
    if (wanted) await showModel(browser, page, modelFor(address, wanted));
    for (const pressed of presses) {
      const tree = await fullTree(page);
      const found = tree && control(tree, pressed);
      if (found) await press(page, found);
      await pause(300);
    }
    await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
  }
  await page.close();
  const details = await browser.newPage();
  await details.setViewport({ width: 1280, height: 800 });
  await details.goto(`chrome-extension://${await extensionId(browser)}/src/pages/details/index.html`);
  await pause(400);
  await details.screenshot({ path: join(folder, "4-details.png") });
  await details.close();
}
