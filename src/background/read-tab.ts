/** Has the page in a tab read: injects the reader, which reports what the page says about itself. */
import readerScript from "../content/reader.iife.ts?script&iife";
import browser from "../platform/browser";

/** @returns false where the browser lets no extension in (its own pages, stores, other people's frames) */
export async function readTab(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [readerScript] });
    return true;
  } catch {
    return false;
  }
}
