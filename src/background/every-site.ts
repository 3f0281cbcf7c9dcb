/** When the person allowed every site, the sentry runs everywhere: registered at run time, beside the listed sites of the manifest. */
import browser from "../platform/browser";
import { EVERY_SITE, isManagedEdition } from "../platform/edition";

const ID = "every-site";

let last: Promise<void> = Promise.resolve();

/** Brings the registration in line with the permission; browsers forget it on update, and a second one of the same id throws. */
export async function reconcileEverySite(): Promise<void> {
  // There the manifest has it on every site already.
  if (isManagedEdition()) return;
  // Several events may ask at once; the second must see what the first did.
  last = last.then(reconcile).catch((error: unknown) => console.error("Vendor Notice: every-site registration", error));
  await last;
}

async function reconcile(): Promise<void> {
  const [allowed, registered] = await Promise.all([
    browser.permissions.contains({ origins: [EVERY_SITE] }),
    browser.scripting.getRegisteredContentScripts({ ids: [ID] }),
  ]);
  if (allowed && registered.length === 0) {
    const [listed] = browser.runtime.getManifest().content_scripts ?? [];
    if (!listed?.js) return;
    // Listed sites have the sentry from the manifest already.
    await browser.scripting.registerContentScripts([
      { id: ID, js: listed.js.map(pathOf), matches: [EVERY_SITE], excludeMatches: listed.matches, runAt: "document_idle" },
    ]);
  }
  if (!allowed && registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
}

/** Firefox gives the manifest's files as full addresses, and takes paths only. */
function pathOf(file: string): string {
  return new URL(file, browser.runtime.getURL("/")).pathname.slice(1);
}
