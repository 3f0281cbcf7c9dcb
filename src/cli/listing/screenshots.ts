/** The screenshots for the listings: the real extension on a sample page, in every language. */

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Browser, Page } from "puppeteer-core";
import type { LabelKey } from "../../notice/labels";
import type { LanguageName } from "../../platform/languages";
import { extensionId } from "../browser/launch";
import { control, fullTree, press } from "../browser/notice-tree";
import { readSamples, samplePages } from "../browser/samples";
import { readTexts } from "../locales/messages";
import { modelFor } from "../screens/models";
import { directionOf, startsWith } from "../screens/scenes";
import { openStage, showModel } from "../screens/stage";
import { PICTURES } from "./stores";

/** What is pressed in the notice before each picture. */
const NOTICES: { name: string; presses?: LabelKey }[] = [
  { name: "1-notice" },
  { name: "2-alternatives", presses: "notice_alternatives" },
  { name: "3-why", presses: "notice_why" },
];

/** The page of a shop under a made-up name, so that no real one is pictured. */
function shopPage(): { address: string; body: string } {
  const address = readSamples().find(({ id }) => id === "amazon-product")?.url ?? "";
  const body = samplePages().get(address)?.body ?? "";
  return { address, body: body.replaceAll(">Amazon.com<", ">Northgate<") };
}

type FileName = `${string}.png`;

/**
 * @param folder gets one folder for each language
 * @returns the files by language, in the order in which a store should show them
 */
export async function takeScreenshots(browser: Browser, languages: readonly LanguageName[], folder: string): Promise<FileName[][]> {
  const { address, body } = shopPage();
  const page = await openStage(browser, address, { [address]: { body } });
  await page.setViewport(PICTURES.screenshot);
  const taken: FileName[][] = [];
  for (const language of languages) taken.push(await takeNotices(browser, page, language, join(folder, language)));
  await takeForReadme(browser, page, folder);
  await page.close();
  return taken;
}

async function takeNotices(browser: Browser, page: Page, language: LanguageName, folder: string): Promise<FileName[]> {
  mkdirSync(folder, { recursive: true });
  const texts = readTexts(language);
  const files: FileName[] = [];
  for (const { name, presses } of NOTICES) {
    await showModel(browser, page, modelFor(page.url(), { locale: language, direction: directionOf(language) }));
    if (presses) await pressControl(page, texts[presses]?.message ?? "");
    files.push(await take(page, folder, name));
  }
  return files;
}

async function pressControl(page: Page, label: string): Promise<void> {
  const tree = await fullTree(page);
  const found = tree && control(tree, startsWith(label));
  if (!found) throw new Error(`There is no control "${label}" in the notice.`);
  await press(page, found);
  await pause(300);
}

/** The upper part of the first picture, small: README.md shows it from `docs/images`. */
async function takeForReadme(browser: Browser, page: Page, folder: string): Promise<void> {
  await showModel(browser, page, modelFor(page.url(), {}));
  const clip = { x: 0, y: 0, width: PICTURES.screenshot.width, height: 560 };
  await page.screenshot({ path: `${join(folder, "readme")}.webp`, type: "webp", quality: 85, clip });
}

/** The page with the whole rule, in the language of the browser. */
export async function takeDetails(browser: Browser, folder: string): Promise<FileName> {
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
