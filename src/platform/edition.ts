/** Which edition of the extension this is. */
import browser from "./browser";

/** Match pattern of every site. */
export const EVERY_SITE = "*://*/*";

/** The edition for organizations looks at every site and cannot give that back. */
export function isManagedEdition(): boolean {
  const hosts: string[] = browser.runtime.getManifest().host_permissions ?? [];
  return hosts.includes(EVERY_SITE);
}
