/** Samples in JSON: for Linux, for Firefox on every system, and for the Google Admin console. */
import { chromiumEntry, firefoxEntry } from "./force-install";
import { type Chromium, examples } from "./targets";

/**
 * A file for Chrome's or Edge's folder of managed policies on Linux.
 * @param source where the browser gets the extension from
 */
export function linuxPolicy(browser: Chromium, source: string): object {
  return {
    ExtensionSettings: { [browser.id]: chromiumEntry(browser, source) },
    "3rdparty": { extensions: { [browser.id]: examples() } },
  };
}

/** Firefox's policies.json. */
export function firefoxPolicies(id: string, source: string): object {
  return { policies: { ExtensionSettings: { [id]: firefoxEntry(source) }, "3rdparty": { Extensions: { [id]: examples() } } } };
}

/** What is pasted into the Google Admin console, which wraps each value. */
export function googleAdmin(): object {
  return Object.fromEntries(Object.entries(examples()).map(([key, Value]) => [key, { Value }]));
}
