/** The promotional tiles: the icon, the name, and the notice as it really looks. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { ICONS_FOLDER } from "../icons/render";
import { PICTURES } from "./stores";

/** Said on the large tile only; the small one is shown too small for words. */
const LINE = "Says on the page what a U.S. rule prohibits.";

/** Where the notice stands in the screenshot, with a little of the page around it. */
const CUT = { left: 250, top: 0, width: 780, height: 384 };

const STYLE = `
*{box-sizing:border-box;margin:0}
body{width:100vw;height:100vh;display:flex;align-items:center;justify-content:center;font-family:system-ui,sans-serif;color:#fff;
  background:linear-gradient(135deg,#14304f,#2a639f)}
.name{display:flex;align-items:center;gap:.35em;font-weight:650;letter-spacing:-.01em;line-height:1.1;white-space:nowrap}
.name svg{height:1.4em;width:1.4em;flex:none}
.cut{width:${CUT.width}px;height:${CUT.height}px;flex:none;overflow:hidden;border-radius:16px;box-shadow:0 16px 48px #0009}
.cut img{display:block;margin:-${CUT.top}px 0 0 -${CUT.left}px}
.small{flex-direction:column;gap:20px}
.small .name{font-size:44px}
.small .cut{zoom:.44}
.large{gap:64px}
.large .words{width:400px;display:grid;gap:28px}
.large .name{font-size:46px}
.large p{font-size:30px;line-height:1.35;color:#dce9f7}`;

function tile(size: "small" | "large", screenshot: string): string {
  const icon = readFileSync(join(ICONS_FOLDER, "icon.svg"), "utf8");
  const name = `<div class="name">${icon}<span>Vendor Notice</span></div>`;
  const words = size === "large" ? `<div class="words">${name}<p>${LINE}</p></div>` : name;
  const cut = `<div class="cut"><img src="${screenshot}" alt=""></div>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>${STYLE}</style><body class="${size}">${words}${cut}</body></html>`;
}

/**
 * @param screenshot file with the notice on a page
 * @returns the files of the tiles
 */
export async function drawTiles(browser: Browser, screenshot: string, folder: string): Promise<string[]> {
  const data = `data:image/png;base64,${readFileSync(screenshot).toString("base64")}`;
  const page = await browser.newPage();
  const files: string[] = [];
  for (const size of ["small", "large"] as const) {
    await page.setViewport(PICTURES[`tile-${size}`]);
    await page.setContent(tile(size, data), { waitUntil: "load" });
    const file = join(folder, `tile-${size}.png`);
    await page.screenshot({ path: file as `${string}.png` });
    files.push(file);
  }
  await page.close();
  return files;
}
