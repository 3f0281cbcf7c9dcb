import browser from "./browser";

/** True in Firefox, by the addresses that it gives to pages of extensions. */
export function isFirefox(): boolean {
  return browser.runtime.getURL("").startsWith("moz-");
}
