/** Opens the first-run page: once, after the first installation, and not where an organization switched it off. */
import browser from "../platform/browser";
import { readManaged } from "../platform/managed";
import { readPolicy } from "../settings/policy/read";

/** Milliseconds after which no policy is taken to mean that there is none. */
const PATIENCE = 5000;

/**
 * @param reason why the browser says that the extension was installed
 * @param policyKnown whether managed storage has answered
 * @param disabled whether the policy switches the page off
 */
export function decideFirstRun(reason: string, policyKnown: boolean, disabled: boolean): "open" | "wait" | "stay away" {
  if (reason !== "install" || disabled) return "stay away";
  return policyKnown ? "open" : "wait";
}

export async function welcome(reason: string): Promise<void> {
  if (decideFirstRun(reason, false, false) === "stay away") return;
  const disabled = await isDisabled();
  if (decideFirstRun(reason, true, disabled) === "open")
    await browser.tabs.create({ url: browser.runtime.getURL("src/pages/welcome/index.html") });
}

/**
 * In the first seconds after a forced installation, Chrome's managed storage is empty as if there were no policy, and then
 * changes; so an empty answer is no answer. Firefox has the values at once, and rejects where there are none.
 */
async function isDisabled(): Promise<boolean> {
  // Nobody deploys a folder: whoever loads one is trying the extension out, and need not wait.
  if ((await browser.management.getSelf()).installType === "development") return false;
  return new Promise((resolve) => {
    const answer = (policy: Record<string, unknown>) => {
      // Left registered, it would wake the worker at every change for good.
      browser.storage.onChanged.removeListener(onChanged);
      resolve(readPolicy(policy).values.disableFirstRunPage === true);
    };
    const onChanged = (_changes: unknown, area: string) => void (area === "managed" && read());
    const read = async () => {
      const policy = await readManaged();
      if (!policy || Object.keys(policy).length > 0) answer(policy ?? {});
    };
    browser.storage.onChanged.addListener(onChanged);
    setTimeout(answer, PATIENCE, {});
    void read();
  });
}
