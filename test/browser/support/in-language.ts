/**
 * The built extension as a browser of another language shows it. Many machines have a browser in one language only, so the texts
 * of the language are put where the browser looks for its own.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { launchChromium } from "../../../src/cli/browser/launch";
import { localeFolders, readTexts } from "../../../src/cli/locales/messages";
import { EXTENSION } from "./chromium";

/** Runs `use` in a browser in which the extension speaks the language of a folder of `_locales`. */
export async function inLanguage(folder: string, use: (browser: Browser) => Promise<void>): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), "vendor-notice-language-"));
  cpSync(EXTENSION, copy, { recursive: true });
  for (const other of localeFolders()) if (other !== "en") rmSync(join(copy, "_locales", other), { recursive: true, force: true });
  writeFileSync(join(copy, "_locales/en/messages.json"), JSON.stringify(readTexts(folder)));
  const browser = await launchChromium({ extension: copy, headless: true });
  try {
    await use(browser);
  } finally {
    await browser.close();
    rmSync(copy, { recursive: true, force: true });
  }
}
