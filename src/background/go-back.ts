/** Leaves a page by the way that led to it. */
import type { Tabs } from "webextension-polyfill";
import browser from "../platform/browser";

/** Milliseconds within which a tab that goes back says so. */
const MOMENT = 1000;

/**
 * To the page before; a tab that began with this page gives way to an empty one. Where there is nothing before, Chromium refuses,
 * and Firefox does nothing and does not say so.
 */
export async function goBack(tabId: number): Promise<void> {
  try {
    const left = leaves(tabId);
    await browser.tabs.goBack(tabId);
    if (await left) return;
  } catch {
    // Then there is nothing before.
  }
  await browser.tabs.create({});
  await browser.tabs.remove(tabId);
}

/** True once the tab begins to load something or shows another page, false when it does not. */
function leaves(tabId: number): Promise<boolean> {
  return new Promise((resolve) => {
    const onUpdated = (id: number, { status, url }: Tabs.OnUpdatedChangeInfoType) => id === tabId && (status || url) && end(true);
    const timer = setTimeout(end, MOMENT, false);
    function end(left: boolean): void {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(onUpdated);
      resolve(left);
    }
    browser.tabs.onUpdated.addListener(onUpdated);
  });
}
