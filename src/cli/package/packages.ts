/** Everything that is handed out for a version: a package for each row of the table of targets, and what belongs to them. */
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pkg from "../../../package.json" with { type: "json" };
import { MANAGED_FIREFOX_ID } from "../../build/managed-edition";
import { BROWSERS } from "../../build/manifest";
import { fileName, TARGETS } from "../../build/targets";
import { buildEditions, builtFolder, ROOT } from "../build-extension";
import { billOfMaterials } from "./bill-of-materials";
import type { SigningKey } from "./key";
import { sourceArchive } from "./source-archive";
import { writeTarget } from "./write-target";

export const SUMS = "SHA256SUMS";

/** The project and its version, as they stand in the names of files. */
const NAME = `${pkg.name}-${pkg.version}`;

/**
 * Builds and packs everything.
 * @param out is emptied first
 * @returns names of the files in it
 * @throws as `buildEditions`
 */
export async function writePackages(out: string, key: SigningKey): Promise<string[]> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const browser of BROWSERS) buildEditions(browser);
  // No address of updates: `npm run selfhost` makes packages for a server that has one.
  const host = { publicKey: key.publicKey, keyFile: key.file, firefoxId: MANAGED_FIREFOX_ID };
  for (const target of TARGETS) await writeTarget(join(out, fileName(target, pkg.version)), target, host);
  writeFileSync(join(out, `${NAME}-source.zip`), sourceArchive(ROOT, NAME));
  writeFileSync(join(out, `${NAME}.cdx.json`), billOfMaterials(ROOT));
  copyFileSync(join(builtFolder("chrome", "standard"), "licenses.txt"), join(out, `${NAME}-licenses.txt`));
  copyFileSync(join(ROOT, "docs/building.md"), join(out, `${NAME}-building.md`));
  writeFileSync(join(out, SUMS), checksums(out));
  return readdirSync(out).sort();
}

/** @returns a line for each file in a folder, as `sha256sum --check` reads them */
export function checksums(folder: string): string {
  const names = readdirSync(folder).filter((name) => name !== SUMS);
  const lines = names.sort().map(
    (name) =>
      `${createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex")}  ${name}\n`,
  );
  return lines.join("");
}
