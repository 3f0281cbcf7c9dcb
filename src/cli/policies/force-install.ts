/** How policies tell each browser to install the extension, and from where. */
import type { Chromium, Ids } from "./targets";

/** For Chrome and Edge the address of an update manifest, for Firefox that of the package. */
export interface Sources {
  chrome: string;
  edge: string;
  firefox: string;
}

/** The stores' own addresses, as Google, Microsoft and Mozilla document them for these policies. */
export function stores({ firefox }: Ids): Sources {
  return {
    chrome: "https://clients2.google.com/service/update2/crx",
    edge: "https://edge.microsoft.com/extensionwebstorebase/v1/crx",
    firefox: `https://addons.mozilla.org/firefox/downloads/latest/${firefox}/latest.xpi`,
  };
}

/** The entry of `ExtensionSettings` in Chrome or Edge; each has a word of its own for an icon that stays in the toolbar. */
export function chromiumEntry({ name }: Chromium, source: string): Record<string, string> {
  const pinned: Record<string, string> = name === "Chrome" ? { toolbar_pin: "force_pinned" } : { toolbar_state: "force_shown" };
  return { installation_mode: "force_installed", update_url: source, ...pinned };
}

/** The entry of `ExtensionSettings` in Firefox. */
export function firefoxEntry(source: string): Record<string, string> {
  return { installation_mode: "force_installed", install_url: source, default_area: "navbar" };
}

/** The same to be added by hand, where a file would overwrite what is there for other extensions. */
export function forceInstallLines(ids: Ids, sources: Sources): string {
  return [
    "To be added where these policies are kept already; a file of its own would take the place of what is there.",
    "",
    "Chrome, policy ExtensionInstallForcelist, one more item:",
    `${ids.chrome};${sources.chrome}`,
    "",
    "Edge, policy ExtensionInstallForcelist, one more item:",
    `${ids.edge};${sources.edge}`,
    "",
    "Firefox, policy ExtensionSettings, one more entry:",
    `"${ids.firefox}": ${JSON.stringify(firefoxEntry(sources.firefox))}`,
    "",
  ].join("\n");
}
