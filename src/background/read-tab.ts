/** Has the page in a tab read: injects the reader, which reports what the page says about itself. */
import readerScript from "../content/reader.iife.ts?script&iife";
import browser from "../platform/browser";

/**
 * @param documentId the document to read; without it whatever the tab shows
 * @returns false where the browser lets no extension in (its own pages, stores, other people's frames)
 */
export async function readTab(tabId: number, documentId?: string): Promise<boolean> {
  // The library's types do not know `documentIds`, which Chrome has since 106.
  const target = documentId ? ({ tabId, documentIds: [documentId] } as { tabId: number }) : { tabId };
  try {
    await browser.scripting.executeScript({ target, files: [readerScript] });
    return true;
  } catch {
    return false;
  }
}
