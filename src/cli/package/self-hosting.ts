/** What an organization's own web server needs beside the packages: the answers to browsers that ask for updates. Pure. */
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
    applications: { gecko: { strict_min_version: manifest.browser_specific_settings?.gecko.strict_min_version } },
  };
  return `${JSON.stringify({ addons: { [hosting.ids.firefox]: { updates: [update] } } }, null, 2)}\n`;
}
