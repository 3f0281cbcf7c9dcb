/** No build asks for more than the last release did, unless `release/permissions.json` was changed on purpose. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Manifest } from "../../src/build/managed-edition";
import { listedHosts, makeManifest } from "../../src/build/manifest";
import { asksOf } from "../../src/cli/release/asks";
import { builtAsks, PERMISSIONS_FILE, permissionProblems, readPermissions, withSites } from "../../src/cli/release/permissions";
import { temporaryFolder } from "./support/folder";
import { data } from "./support/rules";

const temporary = temporaryFolder();
const listed = listedHosts(data);
const recorded = readPermissions(".");
const built = builtAsks(data);
const chrome = makeManifest("chrome", data) as Manifest;
/** What dist/chrome would ask for in addition. */
const added = (change: object) => {
  const before = asksOf(chrome, listed);
  return asksOf({ ...chrome, ...change }, listed).filter((ask) => !before.includes(ask));
};

test("the builds ask for what the file says", () => expect(permissionProblems(recorded, built)).toEqual([]));

test("each permission has its paragraph in the guide to them", () => {
  const guide = readFileSync("docs/permissions.md", "utf8");
  const names = Object.keys(recorded.reasons).flatMap((ask) => /^(?:optional )?permission (\w+)$/.exec(ask)?.[1] ?? []);
  expect(names).toContain("storage");
  for (const name of names) expect(guide).toContain(`**\`${name}\`.**`);
});

describe("counts as asking for more:", () => {
  test.each([
    ["a permission", { permissions: [...(chrome.permissions as string[]), "downloads"] }, ["permission downloads"]],
    ["an optional permission", { optional_permissions: ["history"] }, ["optional permission history"]],
    ["every site", { host_permissions: [...listed, "https://*/*"] }, ["host every site"]],
    ["every site under another name", { host_permissions: [...listed, "<all_urls>"] }, ["host every site"]],
    ["a site that no rule lists", { host_permissions: [...listed, "*://*.bank.example/*"] }, ["host *://*.bank.example/*"]],
    [
      "a script elsewhere, in frames",
      { content_scripts: [{ matches: ["*://*/*"], all_frames: true }] },
      ["script in frames", "script on every site"],
    ],
    ["files that pages can load", { web_accessible_resources: [] }, ["manifest key web_accessible_resources"]],
    ["pages that can speak to it", { externally_connectable: {} }, ["manifest key externally_connectable"]],
    ["a page of the browser", { chrome_url_overrides: { newtab: "x.html" } }, ["manifest key chrome_url_overrides"]],
    [
      "another place to connect to",
      { content_security_policy: { extension_pages: "default-src 'none'; connect-src 'self' http:" } },
      ["connection to http:"],
    ],
    ["no policy for connections", { content_security_policy: undefined }, ["connection to anywhere"]],
    [
      "data that Firefox names",
      { browser_specific_settings: { gecko: { data_collection_permissions: { required: ["locationInfo"] } } } },
      ["data locationInfo"],
    ],
  ])("%s", (_what, change, asks) => expect(added(change)).toEqual(asks));

  test("but not another site from the rules", () => {
    expect(asksOf({ ...chrome, host_permissions: [...listed, "*://*.shop.example/*"] }, [...listed, "*://*.shop.example/*"])).toEqual(
      asksOf(chrome, listed),
    );
  });
});

describe("the guard", () => {
  const more = { ...built, firefox: [...(built.firefox ?? []), "permission downloads"] };

  test("says which build asks for what, and what to do", () => {
    const [problem, ...others] = permissionProblems(recorded, more);
    expect(problem).toMatch(/^dist\/firefox asks for more: "permission downloads"\. .*asks\.firefox in release\/permissions\.json/);
    expect(others).toEqual([]);
  });

  test("is content when the file was raised with a reason, and not without", () => {
    const raised = { ...recorded, asks: more };
    expect(permissionProblems(raised, more)).toEqual([expect.stringContaining('no reason for "permission downloads"')]);
    const explained = { ...raised, reasons: { ...recorded.reasons, "permission downloads": "saves the log as a file" } };
    expect(permissionProblems(explained, more)).toEqual([]);
  });

  test("wants the file to follow when less is asked for", () => {
    const less = { ...built, chrome: (built.chrome ?? []).filter((ask) => ask !== "permission alarms") };
    expect(permissionProblems(recorded, less)).toEqual([expect.stringMatching(/^dist\/chrome no longer asks for "permission alarms"/)]);
    const unused = { ...recorded, reasons: { ...recorded.reasons, "permission bookmarks": "it was asked for once" } };
    expect(permissionProblems(unused, built)).toEqual([expect.stringContaining('a reason for "permission bookmarks"')]);
  });

  test("sees a build that is new", () => {
    expect(permissionProblems(recorded, { ...built, safari: ["permission storage"] })).toEqual([
      expect.stringMatching(/^dist\/safari asks for more/),
    ]);
  });
});

test("a release lists the sites that are new", () => {
  const { text, added } = withSites({ ...recorded, listedSites: ["b"] }, "1.2.3", ["a", "b", "c"]);
  expect(added).toEqual(["a", "c"]);
  expect(JSON.parse(text)).toEqual({ ...recorded, release: "1.2.3", listedSites: ["a", "b", "c"] });
});

test.each([
  ["is not there", undefined, /release\/permissions\.json cannot be read/],
  ["is no JSON", "{", /release\/permissions\.json cannot be read/],
  ["lacks a part", JSON.stringify({ ...recorded, asks: undefined }), /release\/permissions\.json: asks: /],
  [
    "has a reason that is none",
    JSON.stringify({ ...recorded, reasons: { "permission storage": "yes" } }),
    /reasons\.permission storage: a reason has/,
  ],
])("a file that %s is refused with the place", (_what, text, words) => {
  expect(() => readPermissions(temporary.fill(text === undefined ? {} : { [PERMISSIONS_FILE]: text }))).toThrow(words);
});
