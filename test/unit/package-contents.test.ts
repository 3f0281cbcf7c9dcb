/** What is handed out beside the packages: sources, bill of materials, checksums; and what keeps builds the same. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import pkg from "../../package.json" with { type: "json" };
import { sorted } from "../../src/build/finish-package";
import { scriptPath } from "../../src/build/script-paths";
import { ROOT } from "../../src/cli/build-extension";
import { billOfMaterials } from "../../src/cli/package/bill-of-materials";
import { checksums } from "../../src/cli/package/packages";
import { sourceArchive, sourceFiles } from "../../src/cli/package/source-archive";
import { temporaryFolder } from "./support/folder";

const folder = temporaryFolder();

describe("the source archive", () => {
  test("of a checkout holds what Git tracks and is still there, sorted", () => {
    for (const name of ["b/two.ts", "a.ts", "gone.ts", "private.txt"]) folder.write(`checkout/${name}`, name);
    const root = join(folder.path, "checkout");
    const git = (...args: string[]) => expect(spawnSync("git", args, { cwd: root }).status).toBe(0);
    git("init", "--quiet");
    git("add", "b/two.ts", "a.ts", "gone.ts");
    spawnSync("rm", ["gone.ts"], { cwd: root });
    expect(sourceFiles(root)).toEqual(["a.ts", "b/two.ts"]);
  });

  test("of an unpacked archive is that archive again", () => {
    for (const name of ["src/a.ts", ".gitignore", "node_modules/x/index.js", "dist/a.js", "out/a.txt"]) folder.write(`plain/${name}`, name);
    const root = join(folder.path, "plain");
    expect(sourceFiles(root)).toEqual([".gitignore", "src/a.ts"]);
    const files = unzipSync(sourceArchive(root, "notice-1"));
    expect(Object.keys(files)).toEqual(["notice-1/.gitignore", "notice-1/src/a.ts"]);
    expect(new TextDecoder().decode(files["notice-1/src/a.ts"])).toBe("src/a.ts");
  });

  test("of this project holds what a build needs, and nothing that a build makes", () => {
    const files = sourceFiles(ROOT);
    for (const name of ["package.json", "package-lock.json", "manifest.json", "vite.config.ts", "docs/building.md", "LICENSE"])
      expect(files).toContain(name);
    expect(files.filter((name) => /^(?:node_modules|dist|out)\//.test(name))).toEqual([]);
  });

  test("that Git cannot list is no archive", () => {
    folder.write("broken/.git", "gitdir: nowhere");
    expect(() => sourceFiles(join(folder.path, "broken"))).toThrow(/Git could not list the files of .*broken: /);
  });
});

describe("the bill of materials", () => {
  const text = billOfMaterials(ROOT);
  const bom = JSON.parse(text);

  test("lists what is bundled, with version, licence and the digest of the lock file", () => {
    expect(bom).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.6", metadata: { component: { version: pkg.version } } });
    const names = bom.components.map(({ group, name }: { group?: string; name: string }) => (group ? `${group}/${name}` : name));
    expect(names.sort()).toEqual(Object.keys(pkg.dependencies).sort());
    const preact = bom.components.find(({ name }: { name: string }) => name === "preact");
    const { version } = JSON.parse(readFileSync(join(ROOT, "node_modules/preact/package.json"), "utf8"));
    expect(preact).toMatchObject({ type: "library", version, purl: `pkg:npm/preact@${version}`, licenses: [{ license: { id: "MIT" } }] });
    const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
    const digest = Buffer.from(preact.hashes[0].content, "hex").toString("base64");
    expect(packages["node_modules/preact"].integrity).toBe(`sha512-${digest}`);
  });

  test("is the same each time", () => {
    expect(billOfMaterials(ROOT)).toBe(text);
    expect(text).not.toMatch(/timestamp|serialNumber/);
  });

  test("writes scopes, and licences that are on no list, as the format wants them", () => {
    folder.write("bom/package.json", JSON.stringify({ name: "x", version: "1.0.0", license: "MIT", dependencies: { "@a/b": "1" } }));
    folder.write("bom/package-lock.json", JSON.stringify({ packages: {} }));
    folder.write("bom/node_modules/@a/b/package.json", JSON.stringify({ name: "@a/b", version: "1.2.3", license: "Our own" }));
    const [component] = JSON.parse(billOfMaterials(join(folder.path, "bom"))).components;
    expect(component).toMatchObject({ group: "@a", name: "b", purl: "pkg:npm/%40a/b@1.2.3", licenses: [{ license: { name: "Our own" } }] });
  });
});

test("checksums name every file but their own, as sha256sum reads them", () => {
  for (const name of ["b.zip", "a.xpi", "SHA256SUMS"]) folder.write(`sums/${name}`, name);
  const line = (name: string) => `${createHash("sha256").update(name).digest("hex")}  ${name}\n`;
  expect(checksums(join(folder.path, "sums"))).toBe(line("a.xpi") + line("b.zip"));
});

test("lists of names in a manifest are sorted, and scripts keep their order", () => {
  const manifest = {
    permissions: ["b", "a"],
    background: { scripts: ["b.js", "a.js"] },
    content_scripts: [{ js: ["z.js", "y.js"], matches: ["2", "1"] }],
  };
  expect(JSON.parse(JSON.stringify(manifest, sorted))).toEqual({
    permissions: ["a", "b"],
    background: { scripts: ["b.js", "a.js"] },
    content_scripts: [{ js: ["z.js", "y.js"], matches: ["1", "2"] }],
  });
});

test("the path of an injected script does not depend on the folder of the build", () => {
  for (const root of ["/one", "/somewhere/else"])
    expect(scriptPath(root, `${root}/src/notice/notice.iife.ts?scriptId=x1`)).toBe("src/notice/notice.iife.js");
  expect(scriptPath("/one", "/one/src/notice/notice.iife.ts")).toBeUndefined();
});

test("npm run package ends with 2 for a key in the project or an unknown option, and writes nothing", () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, "node_modules/tsx/dist/cli.mjs"), join(ROOT, "src/cli/package.ts"), ...args], {
      encoding: "utf8",
      env: { ...process.env, HOME: folder.path },
    });
  for (const [args, reason] of [
    [["--key", join(ROOT, "key.pem")], /keep the key outside of/],
    [["--zip"], /--zip/],
  ] as const) {
    const { status, stderr } = run(...args);
    expect(stderr).toMatch(reason);
    expect(stderr).toContain("Usage: npm run package");
    expect(status).toBe(2);
  }
  expect(existsSync(join(folder.path, "vendor-notice-key.pem"))).toBe(false);
});
