/** Licences in the package: of everything that is bundled, in full. */
import { describe, expect, test } from "vitest";
import pkg from "../../package.json" with { type: "json" };
import { licences, noticesPlugin, packagesOf } from "../../src/build/notices-plugin";

const known = Object.keys(pkg.dependencies).map((name) => `/p/node_modules/${name}/index.js`);

/** Runs the plugin on a bundle of these modules, and gives the names of the files that it adds. */
function bundle(modules: readonly string[]): string[] {
  const added: string[] = [];
  const context = {
    error(message: string) {
      throw new Error(message);
    },
    emitFile: ({ fileName }: { fileName: string }) => added.push(fileName),
  };
  const { generateBundle } = noticesPlugin() as unknown as { generateBundle(this: typeof context, options: object, files: object): void };
  generateBundle.call(context, {}, { "a.js": { type: "chunk", moduleIds: modules }, "a.css": { type: "asset" } });
  return added;
}

describe("packages that are bundled", () => {
  test("are told by the innermost folder, each once", () => {
    const modules = ["/p/src/a.ts", "/p/node_modules/preact/dist/preact.mjs", "/p/node_modules/@scope/thing/index.js", "\0virtual:rules"];
    expect(packagesOf([...modules, "/p/node_modules/preact/hooks.mjs"])).toEqual(["@scope/thing", "preact"]);
    expect(packagesOf(["/p/node_modules/preact/node_modules/inner/a.js"])).toEqual(["inner"]);
  });

  test("must be the dependencies, no more and no fewer", () => {
    expect(bundle(known)).toEqual(["licenses.txt", "privacy.txt"]);
    expect(() => bundle([...known, "/p/node_modules/stranger/a.js"])).toThrow("bundled, but no dependency in package.json: stranger");
    expect(() => bundle(known.slice(1))).toThrow(`but not bundled: ${Object.keys(pkg.dependencies)[0]};`);
  });
});

test("each dependency stands there with version, licence and text, after our own", () => {
  const text = licences("node_modules", Object.keys(pkg.dependencies));
  expect(text.startsWith(`Vendor Notice ${pkg.version}`)).toBe(true);
  for (const name of Object.keys(pkg.dependencies)) expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.+\\)\n`, "m"));
  expect(text).toContain("Mozilla Public License");
  expect(text).toContain("Permission is hereby granted");
});
