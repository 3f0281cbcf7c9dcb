/** Zip archives and signed packages of an unpacked extension: the same bytes for the same files, on every machine and day. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import createCRX3Stream from "crx3/lib/crx3stream.js";
import { zipSync } from "fflate";

/**
 * @param folder an unpacked extension
 * @param manifest what stands in the archive instead of the folder's own manifest
 * @returns a zip archive, as Firefox and the stores take it
 */
export function zipExtension(folder: string, manifest?: object): Uint8Array {
  const files = Object.fromEntries(filesIn(folder).map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
  if (manifest) files["manifest.json"] = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  // The first day that an archive can name; by local time, in which archives count.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
}

/** Paths within a folder, as archives write them, in the same order everywhere. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/**
 * Writes a package for Chrome and Edge, in the format CRX3.
 * @param zip the extension as a zip archive
 * @param keyFile the private key whose public half makes the extension's id
 */
export async function writeCrx(path: string, zip: Uint8Array, keyFile: string): Promise<void> {
  await pipeline(Readable.from([Buffer.from(zip)]), createCRX3Stream(path, { keyPath: keyFile }));
}
