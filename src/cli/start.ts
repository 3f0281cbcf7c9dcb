/**
 * `npm start`: builds the extension, opens it in a real browser and lets one see it at work on sample pages at realistic addresses.
 * Without a display it visits the sample pages headless, prints what happened on each and saves screenshots under out/.
 */
import { parseArgs } from "node:util";
import { findChromium } from "./browser/find";
import { firstRunPage, launchChromium } from "./browser/launch";
import { START_PAGE, samplePages, serve } from "./browser/samples";
import { buildExtension } from "./build-extension";
import { runCommand } from "./run-command";
import { tour } from "./tour";

const USAGE = "Usage: npm start [-- --headless]";

/** macOS and Windows always have one; Linux says so in its environment. */
function hasDisplay(): boolean {
  if (process.env.CI) return false;
  return process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { headless: { type: "boolean", default: !hasDisplay() } } });
  const browserPath = findChromium();
  console.log("Building the extension …");
  const extension = buildExtension("chrome");
  if (values.headless) {
    console.log(`No display: visiting the sample pages headless with ${browserPath}\n`);
    return tour(extension);
  }
  console.log(`Opening ${browserPath} with the extension and the start page. Close the browser to end.`);
  const browser = await launchChromium({ extension, headless: false, keepFirstRun: true });
  const pages = samplePages();
  browser.on("targetcreated", async (target) => {
    const page = target.type() === "page" ? await target.page() : null;
    if (page) await serve(page, pages, "allow").catch(() => undefined);
  });
  const [page = await browser.newPage()] = await browser.pages();
  await serve(page, pages, "allow").catch(() => undefined);
  await page.goto(START_PAGE);
  // The first-run page comes by itself and stays behind the samples.
  if (await firstRunPage(browser)) await page.bringToFront();
  await new Promise((resolve) => browser.once("disconnected", resolve));
  return 0;
}

await runCommand(main, USAGE);
