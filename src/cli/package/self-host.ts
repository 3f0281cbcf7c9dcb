/** Packs the managed edition for an organization's own web server. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Manifest } from "../../build/managed-edition";
import { buildEditions } from "../build-extension";
import { administratorFiles } from "../policies/files";
import { writeFiles } from "../policies/write-files";
import { writeCrx, zipExtension } from "./archive";
import type { SigningKey } from "./key";
import { addresses, chromiumManifest, chromiumUpdates, firefoxManifest, firefoxUpdates, type Hosting } from "./self-hosting";

export interface SelfHostOptions {
  /** Gets two folders: `web`, for the server, and `policies`, for administrators. */
  out: string;
  /** Where `web` will be published; ends with a slash. */
  base: string;
  key: SigningKey;
  firefoxId: string;
}

/**
 * @returns the ids under which browsers know the extension
 * @throws as `buildEditions`
 */
export async function selfHost({ out, base, key, firefoxId }: SelfHostOptions): Promise<Hosting["ids"]> {
  const chrome = built("chrome");
  const firefox = built("firefox");
  // Edge takes the same package, and so the same id.
  const ids = { chrome: key.extensionId, edge: key.extensionId, firefox: firefoxId };
  const hosting = { base, version: chrome.manifest.version, ids };
  const { crx, crxUpdates, xpi, xpiUpdates } = addresses(hosting);
  const web = join(out, "web");
  mkdirSync(web, { recursive: true });
  const crxZip = zipExtension(chrome.folder, chromiumManifest(chrome.manifest, hosting, key.publicKey));
  await writeCrx(join(web, basename(crx)), crxZip, key.file);
  writeFileSync(join(web, basename(xpi)), zipExtension(firefox.folder, firefoxManifest(firefox.manifest, hosting)));
  writeFileSync(join(web, basename(crxUpdates)), chromiumUpdates(chrome.manifest, hosting));
  writeFileSync(join(web, basename(xpiUpdates)), firefoxUpdates(firefox.manifest, hosting));
  writeFiles(join(out, "policies"), administratorFiles(ids, { chrome: crxUpdates, edge: crxUpdates, firefox: xpi }));
  return ids;
}

function built(browser: "chrome" | "firefox"): { folder: string; manifest: Manifest } {
  const { managed: folder } = buildEditions(browser);
  return { folder, manifest: JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest };
}
