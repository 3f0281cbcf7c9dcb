/**
 * Brings the scripts of this version into tabs that are open already. Chromium runs the scripts of the manifest only in pages that
 * load later, and those of the version before are cut off from the extension; Firefox starts them by itself, and a second start does
 * nothing.
 */
import browser from "../platform/browser";
import { EVERY_SITE } from "../platform/edition";
import { gateSlot } from "../settings/own-rules";
import { watchInTab } from "./added-names";

export async function guardOpenTabs(): Promise<void> {
  // Browsers compare addresses only where they let the extension in. A tab that sleeps loads its page anew when it wakes.
  const [tabs, addedNames] = await Promise.all([browser.tabs.query({ url: EVERY_SITE, discarded: false }), gateSlot.read()]);
  // One that is closed meanwhile must not keep the others from it.
  await Promise.allSettled(tabs.map(({ id }) => id !== undefined && guard(id, addedNames.length > 0)));
}

async function guard(tabId: number, hasAddedNames: boolean): Promise<void> {
  const [listed] = browser.runtime.getManifest().content_scripts ?? [];
  await browser.scripting.executeScript({ target: { tabId }, files: listed?.js ?? [] });
  if (hasAddedNames) await watchInTab(tabId);
}
