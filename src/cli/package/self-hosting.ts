/** What an organization's own web server needs beside the packages: where updates are, said in the packages and by the server. Pure. */
import { create } from "xmlbuilder2";
import type { Manifest } from "../../build/managed-edition";
import type { Ids } from "../policies/targets";

export interface Hosting {
  /** Where the files are published; ends with a slash. */
  base: string;
  version: string;
  ids: Ids;
}

/** Names of the files on the server. A package of Firefox is signed by hand, so it keeps its name; updates name the version. */
export function addresses({ base, version }: Hosting) {
  return {
    crx: `${base}vendor-notice-${version}.crx`,
    crxUpdates: `${base}updates.xml`,
    xpi: `${base}vendor-notice.xpi`,
    xpiUpdates: `${base}updates.json`,
  };
}

/**
 * @param publicKey the key that the package is signed with, so that a copy loaded from a folder has the same id
 * @returns the manifest of the package for Chrome and Edge
 */
export function chromiumManifest(manifest: Manifest, hosting: Hosting, publicKey: string): Manifest {
  return { ...manifest, key: publicKey, update_url: addresses(hosting).crxUpdates };
}

/** @returns the manifest of the package for Firefox; packages for Mozilla's own site must not name an update address */
export function firefoxManifest(manifest: Manifest, hosting: Hosting): Manifest {
  const gecko = { ...geckoOf(manifest), id: hosting.ids.firefox, update_url: addresses(hosting).xpiUpdates };
  return { ...manifest, browser_specific_settings: { gecko } };
}

function geckoOf({ browser_specific_settings }: Manifest) {
  if (!browser_specific_settings) throw new Error("not a manifest for Firefox");
  return browser_specific_settings.gecko;
}

/** The update manifest that Chrome and Edge ask for. */
export function chromiumUpdates(manifest: Manifest, hosting: Hosting): string {
  const gupdate = create({ version: "1.0", encoding: "UTF-8" }).ele("http://www.google.com/update2/response", "gupdate", {
    protocol: "2.0",
  });
  gupdate.ele("app", { appid: hosting.ids.chrome }).ele("updatecheck", {
    codebase: addresses(hosting).crx,
    version: hosting.version,
    prodversionmin: manifest.minimum_chrome_version ?? "",
  });
  return `${gupdate.end({ prettyPrint: true })}\n`;
}

/** The update manifest that Firefox asks for. */
export function firefoxUpdates(manifest: Manifest, hosting: Hosting): string {
  const update = {
    version: hosting.version,
    update_link: addresses(hosting).xpi,
    applications: { gecko: { strict_min_version: geckoOf(manifest).strict_min_version } },
  };
  return `${JSON.stringify({ addons: { [hosting.ids.firefox]: { updates: [update] } } }, null, 2)}\n`;
}
