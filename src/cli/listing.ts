/**
 * `npm run listing`: everything that the stores ask for, in `out/store`: for each store the texts in every language and the answers
 * for its forms, and the pictures. `-- --texts` leaves out the pictures, which need a browser.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { LANGUAGE_NAMES } from "../platform/languages";
import { launchChromium } from "./browser/launch";
import { buildExtension, ROOT } from "./build-extension";
import { renderIcon } from "./icons/render";
import { formsFor } from "./listing/forms";
import { listingIn } from "./listing/listing";
import { takeDetails, takeScreenshots } from "./listing/screenshots";
import { PICTURES, STORES, type StoreName } from "./listing/stores";
import { drawTiles } from "./listing/tiles";
import { runCommand } from "./run-command";

const USAGE = "Usage: npm run listing [-- --texts]";
const FOLDER = join(ROOT, "out/store");

function write(file: string, content: string | Buffer): void {
  const path = join(FOLDER, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function writeTexts(): void {
  const stores = Object.keys(STORES) as StoreName[];
  for (const language of LANGUAGE_NAMES) {
    const { name, summary, description } = listingIn(language);
    for (const store of stores) write(`${store}/${language}.txt`, `${name}\n\n${summary}\n\n${description}\n`);
  }
  for (const store of stores) write(`${store}/forms.md`, `${formsFor(store)}\nPictures: ${STORES[store].pictures.join(", ")}\n`);
}

async function drawPictures(): Promise<void> {
  const folder = join(FOLDER, "pictures");
  mkdirSync(folder, { recursive: true });
  write("pictures/logo.png", renderIcon(PICTURES.logo.width));
  const browser = await launchChromium({ extension: buildExtension("chrome"), headless: true });
  try {
    const taken = await takeScreenshots(browser, LANGUAGE_NAMES, folder);
    await takeDetails(browser, folder);
    // English comes first; the tiles are the same in every language.
    await drawTiles(browser, taken[0]?.[0] ?? "", folder);
  } finally {
    await browser.close();
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { texts: { type: "boolean" } } });
  rmSync(FOLDER, { recursive: true, force: true });
  writeTexts();
  if (!values.texts) await drawPictures();
  console.log("out/store");
  return 0;
}

await runCommand(main, USAGE);
