/** What is installed here: version and edition of the extension, and the browser it runs in. */
import browser from "./browser";
import { isManagedEdition } from "./edition";

export interface Installation {
  version: string;
  edition: "standard" | "managed";
  browser: { name: string; version: string };
}

/** By their marks in the user agent; Edge's stands beside Chrome's, so it comes first. */
const BROWSERS = [
  ["Edge", /\bEdg\w*\/([\d.]+)/],
  ["Firefox", /\bFirefox\/([\d.]+)/],
  ["Chrome", /\bChrome\/([\d.]+)/],
] as const;

export function installation(): Installation {
  return {
    version: browser.runtime.getManifest().version,
    edition: isManagedEdition() ? "managed" : "standard",
    browser: browserIn(navigator.userAgent),
  };
}

/** @param userAgent as the browser sends it to every site */
export function browserIn(userAgent: string): Installation["browser"] {
  for (const [name, mark] of BROWSERS) {
    const version = mark.exec(userAgent)?.[1];
    if (version) return { name, version };
  }
  return { name: "unknown", version: "" };
}
