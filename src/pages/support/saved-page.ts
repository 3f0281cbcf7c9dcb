/** Saved pages: parsed here without running or loading anything of them, and read by the same code as pages in tabs. */
import { extract } from "../../detection/extract/extract";
import type { PageFacts } from "../../detection/facts";
import { namesVendor } from "../../detection/gate";
import { isWebAddress } from "../../detection/web-address";
import type { Gate } from "../../rules/compiled";

/** As on the command line. Larger files are no pages. */
export const MAX_MEGABYTES = 20;
/** Letters at the beginning in which browsers note where a page was saved from. */
const NOTE = 2000;

export type FileProblem = "large" | "binary";

/** @returns the text of a saved page, or why it is none */
export async function readPageFile(file: File): Promise<{ html: string } | { problem: FileProblem }> {
  if (file.size > MAX_MEGABYTES * 1024 * 1024) return { problem: "large" };
  const start = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  return start.includes(0) || start.length === 0 ? { problem: "binary" } : { html: await file.text() };
}

interface Policy {
  createHTML(html: string): string;
}

/** Pages of the extension take no text as markup, unless it comes from here. Browsers without the guard have no such object. */
const saved = (globalThis as { trustedTypes?: { createPolicy(name: string, policy: Policy): Policy } }).trustedTypes?.createPolicy(
  "saved-page",
  { createHTML: (html) => html },
);

/** The document is never shown: no script of it runs, and nothing that it names is loaded. */
export function parsePage(html: string): Document {
  return new DOMParser().parseFromString(saved?.createHTML(html) ?? html, "text/html");
}

/** @returns the address at which a page was saved, as the file itself tells it; undefined where it does not */
export function addressIn(html: string, doc: Document): string | undefined {
  const noted = /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html.slice(0, NOTE))?.[1];
  const canonical = doc.querySelector('link[rel="canonical"]')?.getAttribute("href");
  const shared = doc.querySelector('meta[property="og:url"]')?.getAttribute("content");
  return [noted, canonical, shared].find((address) => address && isWebAddress(address)) ?? undefined;
}

/**
 * @param addedNames what the rules of this device name besides those of the build
 * @returns what the page says about itself, or undefined where no vendor is named: such a page is not read in a tab either
 */
export function factsIn(doc: Document, url: string, addedNames: Gate): PageFacts | undefined {
  return namesVendor(doc, url, [...__VENDOR_NAMES__, ...addedNames]) ? extract(doc, url) : undefined;
}
