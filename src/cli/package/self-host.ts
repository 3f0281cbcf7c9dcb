/** Packs the managed edition for an organization's own web server. */
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { targetFor } from "../../build/targets";
import { administratorFiles } from "../policies/files";
import { writeFiles } from "../policies/write-files";
import type { SigningKey } from "./key";
import { addresses, chromiumUpdates, firefoxUpdates, type Hosting } from "./self-hosting";
import { builtManifest, writeTarget } from "./write-target";

export interface SelfHostOptions {
  /** Gets two folders: `web`, for the server, and `policies`, for administrators. */
  out: string;
  /** Where `web` will be published; ends with a slash. */
  base: string;
  key: SigningKey;
  firefoxId: string;
}

/** Edge takes the same package as Chrome, and so has the same id. */
const CHROMIUM = targetFor("managed", "chrome", "self-hosted");
const FIREFOX = targetFor("managed", "firefox", "self-hosted");

/**
 * Packs what was built.
 * @returns the ids under which browsers know the extension
 */
export async function selfHost({ out, base, key, firefoxId }: SelfHostOptions): Promise<Hosting["ids"]> {
  const ids = { chrome: key.extensionId, edge: key.extensionId, firefox: firefoxId };
  const hosting = { base, version: builtManifest(CHROMIUM).version, ids };
  const { crx, crxUpdates, xpi, xpiUpdates } = addresses(hosting);
  const updates = { chrome: crxUpdates, firefox: xpiUpdates };
  const host = { publicKey: key.publicKey, keyFile: key.file, firefoxId, updates };
  const web = join(out, "web");
  mkdirSync(web, { recursive: true });
  await writeTarget(join(web, basename(crx)), CHROMIUM, host);
  await writeTarget(join(web, basename(xpi)), FIREFOX, host);
  writeFileSync(join(web, basename(crxUpdates)), chromiumUpdates(builtManifest(CHROMIUM), hosting));
  writeFileSync(join(web, basename(xpiUpdates)), firefoxUpdates(builtManifest(FIREFOX), hosting));
  writeFiles(join(out, "policies"), administratorFiles(ids, { chrome: crxUpdates, edge: crxUpdates, firefox: xpi }));
  return ids;
}
