/** The sample pages: served at the addresses they stand for, without a network. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { HTTPRequest, Page } from "puppeteer-core";

export interface Sample {
  id: string;
  url: string;
  file: string;
  expect: "purchase" | "download" | "renewal" | "none";
  title: string;
  why: string;
}

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "../../../test/samples");
/** A made-up address; nothing listens there. */
export const START_PAGE = "https://start.vendor-notice.example/";

export function readSamples(): Sample[] {
  return (JSON.parse(readFileSync(join(FOLDER, "index.json"), "utf8")) as { samples: Sample[] }).samples;
}

export interface Served {
  body: string;
  /** HTML where nothing is said. */
  type?: string;
  headers?: Record<string, string>;
}

/** What stands at which address. */
export function samplePages(): Map<string, Served> {
  const samples = readSamples();
  const pages = new Map<string, Served>(samples.map((sample) => [sample.url, { body: readFileSync(join(FOLDER, sample.file), "utf8") }]));
  pages.set(START_PAGE, { body: startPage(samples) });
  return pages;
}

function startPage(samples: readonly Sample[]): string {
  const items = samples.map(
    ({ url, title, why, expect }) =>
      `<li data-expect="${expect}"><a href="${escapeHtml(url)}">${escapeHtml(title)}</a><code>${escapeHtml(url)}</code><p>${escapeHtml(why)}</p></li>`,
  );
  return readFileSync(join(FOLDER, "start.html"), "utf8").replace("<!-- samples -->", () => items.join("\n"));
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

/**
 * Answers this tab's requests from `pages`.
 * @param elsewhere what happens to every other address: `block` keeps the network out, `allow` lets it through
 */
export async function serve(page: Page, pages: ReadonlyMap<string, Served>, elsewhere: "block" | "allow"): Promise<void> {
  await page.setRequestInterception(true);
  page.on("request", (request) => void answer(request, pages, elsewhere).catch(() => undefined));
}

const HTML = "text/html; charset=utf-8";

async function answer(request: HTTPRequest, pages: ReadonlyMap<string, Served>, elsewhere: "block" | "allow"): Promise<void> {
  const served = request.isNavigationRequest() ? pages.get(request.url().replace(/#.*$/, "")) : undefined;
  if (served) return request.respond({ status: 200, contentType: served.type ?? HTML, headers: served.headers, body: served.body });
  // The extension's own pages are no part of the network.
  if (elsewhere === "allow" || /^(?:data|chrome-extension):/.test(request.url())) return request.continue();
  if (request.isNavigationRequest()) return request.abort("internetdisconnected");
  return request.respond({ status: 204, body: "" });
}
