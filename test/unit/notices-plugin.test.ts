/** Licences in the package: of everything that is bundled, in full. */
import { describe, expect, test } from "vitest";
import pkg from "../../package.json" with { type: "json" };
import { licences, strangers } from "../../src/build/notices-plugin";

describe("packages that are bundled", () => {
  test("must be dependencies", () => {
    const modules = ["/p/src/a.ts", "/p/node_modules/preact/dist/preact.mjs", "/p/node_modules/@scope/thing/index.js", "\0virtual:rules"];
    expect(strangers(modules, ["preact"])).toEqual(["@scope/thing"]);
    expect(strangers(modules, ["preact", "@scope/thing"])).toEqual([]);
  });

  test("are told by the innermost folder", () => {
    expect(strangers(["/p/node_modules/preact/node_modules/inner/a.js"], ["preact"])).toEqual(["inner"]);
  });
});

test("each dependency stands there with version, licence and text, after our own", () => {
  const text = licences("node_modules", Object.keys(pkg.dependencies));
  expect(text.startsWith(`Vendor Notice ${pkg.version}`)).toBe(true);
  for (const name of Object.keys(pkg.dependencies)) expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.+\\)\n`, "m"));
  expect(text).toContain("Mozilla Public License");
  expect(text).toContain("Permission is hereby granted");
});
