/** Which licences the installed packages have, and whether this project may use them so. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { init, type ModuleInfos } from "license-checker-rseidelsohn";

export interface InstalledPackage {
  /** `name@version` */
  name: string;
  /** As the package states it: an SPDX expression; with `*` behind it where it had to be guessed. */
  licence: string;
  /** Part of the extension, not only of its making. */
  shipped: boolean;
}

/** May be part of an extension under the MIT licence: their texts go with it in `licenses.txt`, and files under MPL-2.0 stay as they are. */
const SHIPPABLE = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "MPL-2.0"];

/** May build and test, which passes nothing on: free licences all the same, some of them made for texts and data. */
const USABLE = [...SHIPPABLE, "BlueOak-1.0.0", "CC0-1.0", "CC-BY-3.0", "CC-BY-4.0", "Python-2.0"];

/**
 * @param folder of a package.json and its node_modules
 * @returns every package that is installed there, without the project itself
 * @throws where there is no package.json, or what is installed cannot be read
 */
export async function installedPackages(folder: string): Promise<InstalledPackage[]> {
  // The build refuses to bundle anything but these: src/build/notices-plugin.ts.
  const bundled = Object.keys(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).dependencies ?? {});
  return Object.entries(await read(folder)).map(([name, { licenses }]) => ({
    name,
    licence: String(licenses),
    shipped: bundled.includes(name.slice(0, name.lastIndexOf("@"))),
  }));
}

function read(start: string): Promise<ModuleInfos> {
  return new Promise((resolve, reject) => {
    init({ start, excludePrivatePackages: true }, (error, packages) => (error ? reject(error) : resolve(packages)));
  });
}

/** Of several licences every one must be allowed, even where one could be chosen: so nobody has to choose. */
export function isAllowed({ licence, shipped }: Omit<InstalledPackage, "name">): boolean {
  const names = licence.split(/\s+(?:AND|OR)\s+|[()]/).filter(Boolean);
  return names.length > 0 && names.every((name) => (shipped ? SHIPPABLE : USABLE).includes(name));
}
