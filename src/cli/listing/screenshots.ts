/** The screenshots for the listings: the real extension on a sample page. */
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { extensionId } from "../browser/launch";
import { control, fullTree, press } from "../browser/notice-tree";
import { readSamples, samplePages } from "../browser/samples";
import { modelFor } from "../screens/models";
import { openStage, pause, showModel } from "../screens/stage";
import { PICTURES } from "./stores";

/** What is pressed in the notice before each picture. */
const NOTICES: { name: string; presses: RegExp[] }[] = [
  { name: "1-notice", presses: [] },
  { name: "2-alternatives", presses: [/^see alternatives/i] },
  { name: "3-why", presses: [/^why am i/i] },
];

/** The page of a shop under a made-up name, so that no real one is pictured. */
function shopPage(): { address: string; body: string } {
  const address = readSamples().find(({ id }) => id === "amazon-product")?.url ?? "";
  const body = samplePages().get(address)?.body ?? "";
  return { address, body: body.replaceAll(">Amazon.com<", ">Northgate<") };
}

type FileName = `${string}.png`;

/** @returns the files, in the order in which a store should show them */
export async function takeScreenshots(browser: Browser, folder: string): Promise<string[]> {
  const { address, body } = shopPage();
  const page = await openStage(browser, address, { [address]: { body } });
  await page.setViewport(PICTURES.screenshot);
  const files: FileName[] = [];
  for (const { name, presses } of NOTICES) {
    await showModel(browser, page, modelFor(page.url(), {}));
    for (const name of presses) await pressControl(page, name);
    files.push(await take(page, folder, name));
  }
  await takeForReadme(browser, page, folder);
  await page.close();
  return [...files, await takeDetails(browser, folder)];
}

/** The upper part of the first picture, small: README.md shows it from `docs/images`. */
async function takeForReadme(browser: Browser, page: Page, folder: string): Promise<void> {
  await showModel(browser, page, modelFor(page.url(), {}));
  const clip = { x: 0, y: 0, width: PICTURES.screenshot.width, height: 560 };
  await page.screenshot({ path: `${join(folder, "readme")}.webp`, type: "webp", quality: 85, clip });
}

async function pressControl(page: Page, name: RegExp): Promise<void> {
  const tree = await fullTree(page);
  const found = tree && control(tree, name);
  if (!found) throw new Error(`There is no control ${name} in the notice.`);
  await press(page, found);
  await pause(300);
}

async function takeDetails(browser: Browser, folder: string): Promise<FileName> {
  const page = await browser.newPage();
  await page.setViewport(PICTURES.screenshot);
  await page.goto(`chrome-extension://${await extensionId(browser)}/src/pages/details/index.html`);
  await pause(400);
  const file = await take(page, folder, "4-details");
  await page.close();
  return file;
}

async function take(page: Page, folder: string, name: string): Promise<FileName> {
  const file: FileName = `${join(folder, name)}.png`;
  await page.screenshot({ path: file });
  return file;
}
