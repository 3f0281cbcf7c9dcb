/** What a benchmark compares: a browser without an extension, with one whose script does nothing, with ours, and with any others. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { findChromium } from "../browser/find";
import { launchChromium } from "../browser/launch";
import { ROOT } from "../build-extension";

export interface Contender {
  name: string;
  browser: Browser;
  /** Shows notices of ours. */
  ours: boolean;
}

/** The one that all others are held against. */
export const BASELINE = "no extension";
const EDITIONS = { standard: join(ROOT, "dist/chrome"), managed: join(ROOT, "dist/chrome-managed") };

/** @param others folders of further unpacked extensions */
export async function launchContenders(others: readonly string[]): Promise<{ contenders: Contender[]; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "vendor-notice-bench-"));
  const named = others.map((path) => [nameOf(path), resolve(path)] as const);
  const editions = Object.entries(EDITIONS).filter(([, path]) => existsSync(path));
  const contenders: Contender[] = [{ name: BASELINE, browser: await launchBare(), ours: false }];
  const add = async (path: string, ours: boolean, name: string) =>
    contenders.push({ name, ours, browser: await launchChromium({ extension: path, headless: true, keepFirstRun: true }) });
  await add(emptyExtension(folder), false, "empty script");
  for (const [name, path] of editions) await add(path, true, name);
  for (const [name, path] of named) await add(path, false, name);
  const close = async () => {
    await Promise.all(contenders.map(({ browser }) => browser.close()));
    rmSync(folder, { recursive: true, force: true });
  };
  return { contenders, close };
}

/** @throws Error where the folder holds no extension */
function nameOf(path: string): string {
  const manifest = join(path, "manifest.json");
  if (!existsSync(manifest)) throw new Error(`${manifest}: no such file; expected the folder of an unpacked extension`);
  return (JSON.parse(readFileSync(manifest, "utf8")) as { name: string }).name;
}

function launchBare(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: findChromium(),
    headless: true,
    pipe: true,
    defaultViewport: { width: 1280, height: 800 },
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
}

/** What any content script costs, before it does anything. */
function emptyExtension(parent: string): string {
  const folder = join(parent, "empty");
  mkdirSync(folder);
  const script = { matches: ["*://*/*"], js: ["empty.js"], run_at: "document_idle" };
  writeFileSync(
    join(folder, "manifest.json"),
    JSON.stringify({ manifest_version: 3, name: "Empty", version: "1", content_scripts: [script] }),
  );
  writeFileSync(join(folder, "empty.js"), "");
  return folder;
}
