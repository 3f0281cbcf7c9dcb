/** Packs one row of the table of targets. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "../../build/managed-edition";
import { type Host, type Target, targetManifest } from "../../build/targets";
import { builtFolder } from "../build-extension";
import { writeCrx, zipExtension } from "./archive";

/** @returns the manifest of the unpacked extension that a target is made of; it must have been built */
export function builtManifest({ build, edition }: Pick<Target, "build" | "edition">): Manifest {
  return JSON.parse(readFileSync(join(builtFolder(build, edition), "manifest.json"), "utf8")) as Manifest;
}

/** A host, with the file of the key that signs its packages for Chrome and Edge. */
export type SigningHost = Host & { keyFile: string };

/**
 * @param path where the package goes
 * @param host for self-hosted packages
 * @throws Error when a self-hosted package has no host
 */
export async function writeTarget(path: string, target: Target, host?: SigningHost): Promise<void> {
  const archive = zipExtension(builtFolder(target.build, target.edition), targetManifest(target, builtManifest(target), host));
  if (target.format === "crx" && host) await writeCrx(path, archive, host.keyFile);
  else writeFileSync(path, archive);
}
