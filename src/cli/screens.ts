/** `npm run screens`: every state of the notice and of the pages as a picture, made by the real browser, in out/screens. `-- WORD` makes only those with that word in their name. */

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Browser, Page } from "puppeteer-core";
import { launchChromium } from "./browser/launch";
import { control, fullTree, press } from "./browser/notice-tree";
import { buildExtension, ROOT } from "./build-extension";
import { runCommand } from "./run-command";
import { indexPage, type Picture } from "./screens/index-page";
import { pictureDetails, picturePopup, pictureSupport } from "./screens/pages";
import { allScenes, type Scene } from "./screens/scenes";
import { DARK_SHOP, openStage, SHOP, showModel } from "./screens/stage";

const FOLDER = join(ROOT, "out/screens");

async function take(browser: Browser, page: Page, scene: Scene): Promise<void> {
  await page.setViewport({ width: scene.width, height: scene.height });
  await page.emulateMediaFeatures([]);
  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: scene.forced ? "active" : "none" }] });
  await showModel(browser, page, scene.model(page.url()));
  for (const name of scene.presses) {
    const tree = await fullTree(page);
    const found = tree && control(tree, name);
    if (!found) throw new Error(`${scene.name}: there is no control ${name}.`);
    await press(page, found);
    await pause(250);
  }
  await page.screenshot({ path: join(FOLDER, `${scene.name}.png`) as `${string}.png` });
  await session.detach();
}

async function takeAll(browser: Browser, word: string): Promise<Picture[]> {
  const scenes = allScenes().filter(({ name }) => name.includes(word));
  const taken: Picture[] = [];
  for (const theme of ["light", "dark"] as const) {
    const wanted = scenes.filter((scene) => scene.theme === theme);
    if (wanted.length === 0) continue;
    const page = await openStage(browser, theme === "dark" ? DARK_SHOP : SHOP);
    for (const scene of wanted) {
      await take(browser, page, scene);
      taken.push({ group: scene.group, file: `${scene.name}.png` });
    }
    await page.close();
  }
  return taken;
}

async function takePages(browser: Browser): Promise<Picture[]> {
  const files = [
    ...(await pictureDetails(browser, FOLDER)),
    ...(await picturePopup(browser, FOLDER)),
    ...(await pictureSupport(browser, FOLDER)),
  ];
  return files.map((file) => ({ group: "pages", file }));
}

async function main(): Promise<number> {
  const [word = ""] = process.argv.slice(2);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launchChromium({ extension: buildExtension("chrome"), headless: true });
  try {
    const pictures = await takeAll(browser, word);
    if (!word || word === "pages") pictures.push(...(await takePages(browser)));
    writeFileSync(join(FOLDER, "index.html"), indexPage(pictures));
    console.log(`${pictures.length} pictures: out/screens/index.html`);
    return 0;
  } finally {
    await browser.close();
  }
}

await runCommand(main);
