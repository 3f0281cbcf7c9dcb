import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Manifest as Editable, MANAGED_KEY, managedManifest } from "../../src/build/managed-edition";
import { BROWSERS, listedHosts, makeManifest } from "../../src/build/manifest";
import { extensionId } from "../../src/cli/package/key";
import { data } from "./support/rules";

type Manifest = {
  manifest_version: number;
  version: string;
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  content_scripts: { matches: string[]; js: string[]; run_at: string; all_frames?: boolean }[];
  content_security_policy: { extension_pages: string };
  [key: string]: unknown;
};
const make = (browser: (typeof BROWSERS)[number], rules = data) => makeManifest(browser, rules) as Manifest;

describe.each(BROWSERS)("the manifest for %s", (browser) => {
  const manifest = make(browser);

  test("asks for five permissions and the listed sites; every site only when the person says so", () => {
    expect(manifest.manifest_version).toBe(3);
    expect([...manifest.permissions].sort()).toEqual([
      "activeTab",
      "alarms",
      "declarativeNetRequestWithHostAccess",
      "scripting",
      "storage",
    ]);
    expect(manifest.host_permissions).toEqual(listedHosts(data));
    expect(manifest.optional_host_permissions).toEqual(["*://*/*"]);
    expect(
      Object.keys(manifest)
        .filter((key) => /permissions$/.test(key))
        .sort(),
    ).toEqual(["host_permissions", "optional_host_permissions", "permissions"]);
  });

  test("lets no page see or reach the extension", () => {
    expect(manifest).not.toHaveProperty("web_accessible_resources");
    expect(manifest).not.toHaveProperty("externally_connectable");
  });

  test("runs one script, late, in the top frame, on the listed sites", () => {
    expect(manifest.content_scripts).toHaveLength(1);
    const [script] = manifest.content_scripts;
    expect(script).toMatchObject({ matches: manifest.host_permissions, run_at: "document_idle" });
    expect(script?.all_frames ?? false).toBe(false);
  });

  test("lets its own pages load nothing from elsewhere, and reach what a policy may name: https, or the device itself", () => {
    const policy = manifest.content_security_policy.extension_pages;
    for (const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'"])
      expect(policy).toContain(`${part};`);
    expect(policy).toContain("connect-src 'self' https: http://127.0.0.1:* http://localhost:*;");
    expect(policy.replace(/connect-src [^;]*;/, "")).not.toMatch(/unsafe|https?:|\*/);
  });

  test("has its options page in a tab of its own", () =>
    expect(manifest.options_ui).toEqual({ page: "src/pages/options/index.html", open_in_tab: true }));

  test("carries a version that stores take", () => expect(manifest.version).toMatch(/^\d+(?:\.\d+){1,3}$/));
});

test("Chrome gets a worker and no settings of Firefox", () => {
  const manifest = make("chrome");
  expect(manifest.background).toEqual({ service_worker: "src/background/index.ts", type: "module" });
  expect(manifest).not.toHaveProperty("browser_specific_settings");
  expect(Number(manifest.minimum_chrome_version)).toBeGreaterThanOrEqual(114);
});

test("Firefox gets scripts, its id, and says that no data are collected, unless an organization asks for it", () => {
  const manifest = make("firefox");
  expect(manifest.background).toEqual({ scripts: ["src/background/index.ts"], type: "module" });
  expect(manifest).not.toHaveProperty("minimum_chrome_version");
  const { gecko } = manifest.browser_specific_settings as { gecko: Record<string, unknown> };
  expect(gecko.id).toMatch(/^[\w.-]+@[\w.-]+$/);
  expect(gecko.data_collection_permissions).toEqual({ required: ["none"], optional: ["browsingActivity"] });
});

describe.each(BROWSERS)("the manifest of the managed edition for %s", (browser) => {
  const standard = make(browser);
  const managed = managedManifest(standard as Editable) as Manifest;

  test("asks for every site from the start, and has nothing left to ask for", () => {
    expect(managed.host_permissions).toEqual(["*://*/*"]);
    expect(managed.content_scripts.map(({ matches }) => matches)).toEqual([["*://*/*"]]);
    expect(managed).not.toHaveProperty("optional_host_permissions");
  });

  test("is the standard one in all else but what tells them apart", () => {
    const differs = Object.keys({ ...standard, ...managed }).filter(
      (key) => JSON.stringify(standard[key]) !== JSON.stringify(managed[key]),
    );
    const identity = browser === "firefox" ? "browser_specific_settings" : "key";
    expect(differs.sort()).toEqual([identity, "content_scripts", "host_permissions", "optional_host_permissions"].sort());
  });

  // A store refuses packages with an update address, and Firefox has no use for Chrome's key.
  test("names no update address; that is for who hosts it", () => {
    expect(JSON.stringify([standard, managed])).not.toContain("update_url");
    expect(standard).not.toHaveProperty("key");
    expect("key" in managed).toBe(browser === "chrome");
  });
});

test("Firefox can tell the editions apart", () => {
  const standard = make("firefox") as Editable;
  const { gecko } = managedManifest(standard).browser_specific_settings ?? {};
  expect(gecko?.id).toMatch(/^[\w.-]+@[\w.-]+$/);
  expect(gecko?.id).not.toBe(standard.browser_specific_settings?.gecko.id);
  expect({ ...gecko, id: "" }).toEqual({ ...standard.browser_specific_settings?.gecko, id: "" });
});

test("the id of a managed copy in a folder is the one in the administrators' guide", () => {
  const id = extensionId(Buffer.from(MANAGED_KEY, "base64"));
  expect(readFileSync("docs/administrators.md", "utf8")).toContain(`\`${id}\``);
});

describe("the listed hosts", () => {
  const hosts = listedHosts(data);

  test("are sorted, each once, each a domain with its subdomains", () => {
    const domains = hosts.map((host) => host.slice("*://*.".length, -"/*".length));
    expect(domains).toEqual([...new Set(domains)].sort());
    for (const host of hosts) expect(host).toMatch(/^\*:\/\/\*\.[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\*$/);
  });

  test("hold the vendor and the places of sale, and no quiet site", () => {
    for (const domain of ["kaspersky.com", "amazon.com", "play.google.com", "uptodown.com"]) expect(hosts).toContain(`*://*.${domain}/*`);
    const quiet = data.siteFiles.filter((file) => file.role === "quiet").flatMap((file) => file.sites.flatMap((site) => site.hosts));
    expect(quiet.length).toBeGreaterThan(50);
    expect(quiet.filter((host) => hosts.includes(`*://*.${host}/*`))).toEqual([]);
  });

  test("leave out a domain that another covers", () => {
    const covered = hosts.map((host) => host.slice(6, -2)).filter((host, _, all) => all.some((other) => host.endsWith(`.${other}`)));
    expect(covered).toEqual([]);
  });

  test("do not depend on the order of the rule files", () => {
    expect(make("chrome", { ...data, siteFiles: [...data.siteFiles].reverse() })).toEqual(make("chrome"));
  });
});
