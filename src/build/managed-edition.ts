/**
 * The managed edition, for organizations: the same package, which may look at every site from the start, because a policy cannot
 * grant a permission that is optional. Pure.
 */

/** What both editions have in the manifest, of all that stands there. */
export interface Manifest {
  version: string;
  optional_host_permissions?: string[];
  content_scripts: { matches: string[] }[];
  browser_specific_settings?: { gecko: { id: string; strict_min_version: string; update_url?: string } };
  minimum_chrome_version?: string;
  [key: string]: unknown;
}

/**
 * Gives a copy that is loaded from a folder the same id everywhere (docs/administrators.md names it), so that settings can be tried
 * before anything is hosted. Nobody has the private half: a package is signed with the organization's own key, which then makes the id.
 */
export const MANAGED_KEY =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAt4n6k8eH70puCNI8U9OEktVQCQzrY8V2vLpxMXEgS+Y1janCbj8dXxNA5jkADTIzhTQdpQbVy2wrVyXuJ7a/iAaBnwH26SIBxwXBd/bomJuATHCjFutZdvxr0nr5FPj8B8NaJuF5ThMtgxUjekbXjDH0pUzChrhYD3pDrgScoskvzjJC2D3c9jjvl+kht/l1lMHqwbBei9yy1wU2LKQFTMx9RUrLBtb1i64TLqvvRcKfk1H/J0gRXZWOsSndFLiYdnloKxDQi0prquZPC6kyBCCU6Mt0jJFZHEQD/wkjnh+kvcjfnmnu4pxG5tWOemwGJS6+C1ugf0+ey5BYkGN9zwIDAQAB";

/** Not the id of the standard edition: Mozilla's site, which updates that one, would put it in the place of this one. */
export const MANAGED_FIREFOX_ID = "vendor-notice-managed@vendor-notice.example";

/** @param standard the manifest of the standard edition, as it is built */
export function managedManifest(standard: Manifest): Manifest {
  const { optional_host_permissions: everySite = [], browser_specific_settings: firefox, ...rest } = standard;
  return {
    ...rest,
    host_permissions: everySite,
    content_scripts: standard.content_scripts.map((script) => ({ ...script, matches: everySite })),
    ...(firefox
      ? { browser_specific_settings: { ...firefox, gecko: { ...firefox.gecko, id: MANAGED_FIREFOX_ID } } }
      : { key: MANAGED_KEY }),
  };
}
