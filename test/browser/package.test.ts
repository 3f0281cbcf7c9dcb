/** The built packages, as a store or a browser gets them. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import pkg from "../../package.json" with { type: "json" };
import { BROWSERS } from "../../src/build/manifest";
import { ROOT } from "../../src/cli/build-extension";
import { measurePackage, tooLarge } from "../../src/cli/size/measure";

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions?: string[];
  content_scripts: { js: string[]; matches: string[]; all_frames?: boolean }[];
  icons: Record<string, string>;
  web_accessible_resources?: unknown;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const EVERY_SITE = "*://*/*";

const PACKAGES = BROWSERS.flatMap((browser) => [
  { name: browser, isManaged: false },
  { name: `${browser}-managed`, isManaged: true },
]);

describe.each(PACKAGES)("dist/$name", ({ name, isManaged }) => {
  const folder = join(ROOT, "dist", name);
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
  const [script] = manifest.content_scripts;

  test("pages can read nothing of it", () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
  });

  test("it asks for no more than it needs", () => {
    expect([...manifest.permissions].sort()).toEqual([
      "activeTab",
      "alarms",
      "declarativeNetRequestWithHostAccess",
      "scripting",
      "storage",
    ]);
    expect(script?.all_frames ?? false).toBe(false);
    expect(script?.matches).toEqual(manifest.host_permissions);
    expect(manifest.host_permissions.some((host) => host === EVERY_SITE || host === "<all_urls>")).toBe(isManaged);
    expect(manifest.optional_host_permissions).toEqual(isManaged ? undefined : [EVERY_SITE]);
  });

  test("the one script on every listed page is small and stands alone", () => {
    expect(manifest.content_scripts).toHaveLength(1);
    expect(script?.js).toHaveLength(1);
    const source = readFileSync(join(folder, script?.js[0] ?? ""));
    expect(source.length).toBeLessThanOrEqual(8 * 1024);
    expect(gzipSync(source).length).toBeLessThanOrEqual(3.5 * 1024);
    expect(source.toString()).not.toMatch(/webextension-polyfill|\bimport\b|storage\.|fetch\(|XMLHttpRequest/);
  });

  test("every file that the manifest and the scripts name is there, and nothing is left over from the build", () => {
    const files = filesIn(folder);
    for (const icon of Object.values(manifest.icons)) expect(existsSync(join(folder, icon))).toBe(true);
    expect(files.filter((file) => /\.map$|\.ts$|\.iife\.ts-/.test(file))).toEqual([]);
    const scripts = files.filter((file) => file.endsWith(".js")).map((file) => readFileSync(file, "utf8"));
    for (const path of scripts.join("\n").match(/src\/(?:content|notice)\/[\w-]+\.iife\.js/g) ?? [])
      expect(existsSync(join(folder, path)), path).toBe(true);
  });

  test("it reaches for no address by itself, and stays small", () => {
    const scripts = filesIn(folder).filter((file) => file.endsWith(".js"));
    // What is fetched by itself is a file of the package: the texts of a language. Reports are posted where a policy says so.
    const own = /\bfetch\(\w+\.runtime\.getURL\(`_locales\/\$\{\w+\}\/messages\.json`\)\)/g;
    const report = /\bfetch\(\w+,\{method:`POST`/g;
    for (const file of scripts)
      expect(readFileSync(file, "utf8").replace(own, "").replace(report, ""), file).not.toMatch(
        /\bfetch\(|new XMLHttpRequest|sendBeacon|new WebSocket/,
      );
    expect(tooLarge(measurePackage(folder))).toEqual([]);
    expect(statSync(join(folder, "manifest.json")).size).toBeGreaterThan(0);
  });

  test("its texts are without what is for translators only", () => {
    const texts = JSON.parse(readFileSync(join(folder, "_locales/en/messages.json"), "utf8")) as Record<string, object>;
    expect(texts.why_title).toEqual({ message: "Explain this result" });
  });

  test("it carries the licence of everything in it, and the text on privacy", () => {
    const licences = readFileSync(join(folder, "licenses.txt"), "utf8");
    for (const name of Object.keys(pkg.dependencies)) expect(licences).toMatch(new RegExp(`^${name} \\d`, "m"));
    expect(readFileSync(join(folder, "privacy.txt"), "utf8")).toContain(readFileSync(join(ROOT, "PRIVACY.md"), "utf8"));
  });
});
