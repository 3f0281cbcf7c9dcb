/** Whether the extension may look at every site, asked for and given back by the person; follows what happens elsewhere. */
import { useEffect, useState } from "preact/hooks";
import browser from "../../platform/browser";
import { EVERY_SITE, isManagedEdition } from "../../platform/edition";

const ORIGINS = { origins: [EVERY_SITE] };

export interface EverySite {
  /** Undefined until the browser has answered; required: this edition cannot give it back. */
  state?: "listed" | "every" | "required";
  /** Only straight from a press: the browser refuses to ask when anything was awaited before. @returns whether it was granted */
  ask: () => Promise<boolean>;
  /** @returns whether it was given back */
  giveBack: () => Promise<boolean>;
}

export function useEverySite(): EverySite {
  const [granted, setGranted] = useState<boolean>();
  useEffect(() => {
    const look = () => void browser.permissions.contains(ORIGINS).then(setGranted);
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    look();
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return {
    state: granted === undefined ? undefined : stateOf(granted),
    ask: () => browser.permissions.request(ORIGINS),
    giveBack: () => browser.permissions.remove(ORIGINS),
  };
}

function stateOf(granted: boolean): EverySite["state"] {
  if (isManagedEdition()) return "required";
  return granted ? "every" : "listed";
}
