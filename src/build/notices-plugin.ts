/**
 * Puts texts for people into the package: the licences of what is bundled, and what is kept about them. The dependencies of
 * `package.json` must be just what is bundled: licences and bill of materials are made of them.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import pkg from "../../package.json" with { type: "json" };

/** Without this mark at its beginning, browsers do not read a plain text of an extension as UTF-8. */
const UTF8 = "\uFEFF";

export function noticesPlugin(): Plugin {
  return {
    name: "vendor-notice:notices",
    apply: "build",
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === "chunk" ? file.moduleIds : []));
      const bundled = packagesOf(modules);
      const known = Object.keys(pkg.dependencies);
      const strangers = bundled.filter((name) => !known.includes(name));
      if (strangers.length > 0) this.error(`bundled, but no dependency in package.json: ${strangers.join(", ")}`);
      const idle = known.filter((name) => !bundled.includes(name));
      if (idle.length > 0) this.error(`a dependency in package.json, but not bundled: ${idle.join(", ")}; devDependencies is for tools`);
      this.emitFile({ type: "asset", fileName: "licenses.txt", source: UTF8 + licences("node_modules", known) });
      this.emitFile({ type: "asset", fileName: "privacy.txt", source: UTF8 + readFileSync("PRIVACY.md", "utf8") });
    },
  };
}

/** @returns the packages that modules come from, by name */
export function packagesOf(modules: readonly string[]): string[] {
  const names = modules.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(id)?.[1] ?? []);
  return [...new Set(names)].sort();
}

/** @returns the licence of this project and of each package, in full */
export function licences(folder: string, packages: readonly string[]): string {
  const own = `Vendor Notice ${pkg.version}\n\n${readFileSync("LICENSE", "utf8").trim()}\n`;
  return [own, ...[...packages].sort().map((name) => licenceOf(join(folder, name)))].join(`\n${"─".repeat(72)}\n\n`);
}

function licenceOf(folder: string): string {
  const { name, version, license, homepage } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, string>;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:-mit)?(?:\.\w+)?$/i.test(entry));
  if (!file) throw new Error(`${folder} has no licence file`);
  const source = homepage ?? `https://www.npmjs.com/package/${name}`;
  return `${name} ${version} (${license})\n${source}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}
