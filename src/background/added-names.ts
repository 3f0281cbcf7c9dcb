/**
 * Where the rules of this device name vendors that the build did not know, another script watches for them. Elsewhere it is not
 * registered. It runs where the browser lets the extension in: on listed sites, or on every one.
 */
import script from "../content/added-names.iife.ts?script&iife";
import browser from "../platform/browser";
import { gateSlot } from "../settings/own-rules";
import { rulesInUse } from "./rules";

const ID = "added-names";

let last: Promise<unknown> = Promise.resolve();

/**
 * Brings what is registered in line with the rules that hold.
 * @returns whether the names are others now
 */
export function reconcileAddedNames(): Promise<boolean> {
  // Several events may ask at once; the second must see what the first did.
  const turn = last.then(reconcile).catch((error: unknown) => {
    console.error("Vendor Notice: added names", error);
    return false;
  });
  last = turn;
  return turn;
}

async function reconcile(): Promise<boolean> {
  const [{ addedNames }, before, registered] = await Promise.all([
    rulesInUse(),
    gateSlot.read(),
    browser.scripting.getRegisteredContentScripts({ ids: [ID] }),
  ]);
  const isNew = addedNames.join("\n") !== before.join("\n");
  // The names first: the script asks for them on the first page.
  if (isNew) await (addedNames.length > 0 ? gateSlot.update(() => addedNames) : gateSlot.remove());
  if (addedNames.length > 0 && registered.length === 0)
    await browser.scripting.registerContentScripts([{ id: ID, js: [script], matches: ["*://*/*"], runAt: "document_idle" }]);
  if (addedNames.length === 0 && registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  return isNew;
}

/** A tab that is open already hears of the names, too, if the browser lets the extension in. */
export async function watchInTab(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [script] }).catch(() => undefined);
}
