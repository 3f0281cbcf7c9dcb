/** Managed storage: what an administrator deployed for this extension. */
import browser from "./browser";

/**
 * @returns undefined where the browser says that there is no policy. Firefox does so by rejecting; Chrome has an empty object
 * instead, also for the first seconds after a forced installation, when it does not know yet. Some Chromium forks have no such area.
 */
export async function readManaged(): Promise<Record<string, unknown> | undefined> {
  try {
    return await browser.storage.managed.get();
  } catch {
    return undefined;
  }
}
