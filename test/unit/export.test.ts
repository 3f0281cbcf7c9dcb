/** `npm run export`: the command, and the formats that list whole hosts or entries of a policy. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import hostile from "hostile";
import { expect, test } from "vitest";
import { filtersOf } from "../../src/cli/export/filters";
import { MOST_ENTRIES } from "../../src/cli/export/format";
import { urlBlocklist } from "../../src/cli/export/url-blocklist";
import { websiteFilter } from "../../src/cli/export/website-filter";
import { loadRules } from "../../src/rules/load";
import { RULES_FOLDER } from "../../src/rules/load-compiled";
import type { RuleData } from "../../src/rules/rule-data";
import { KINDS, type PageRule } from "../../src/rules/schema";
import { knownAddresses } from "./support/addresses";
import { ROOT } from "./support/check";
import { temporaryFolder } from "./support/folder";

const folder = temporaryFolder();
const COMMAND = [join(ROOT, "node_modules/tsx/dist/cli.mjs"), join(ROOT, "src/cli/export.ts")];

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, ...args], { encoding: "utf8", cwd: ROOT });
  return { code: status, out: stdout, err: stderr };
}

/** Hosts of addresses on sites of the vendor that hold quiet pages. */
const quietHosts = new Set(
  knownAddresses()
    .filter(({ own, label }) => own && label === "none")
    .map(({ url }) => new URL(url).hostname),
);

function hostsIn(file: string): string[] {
  const entries = hostile.getFile(file, false);
  expect(new Set(entries.map(([address]) => address))).toEqual(new Set(["0.0.0.0"]));
  return entries.map(([, host]) => host);
}

test("the hosts file is read by a parser and names no host with a quiet page", () => {
  const file = join(folder.path, "hosts");
  expect(run("hosts", "--out", file).code).toBe(0);
  const hosts = hostsIn(file);
  expect(hosts).toEqual(expect.arrayContaining(["free.kaspersky.com", "store.kaspersky.com", "pdc.kaspersky.com"]));
  expect(new Set(hosts).size).toBe(hosts.length);
  expect(quietHosts.size).toBeGreaterThan(40);
  expect(hosts.filter((host) => quietHosts.has(host))).toEqual([]);
  expect(readFileSync(file, "utf8")).toMatch(/^# Left out: most sales and download pages/m);
});

test("with whole domains, hosts of their own for support and removal tools still stay out", () => {
  const file = join(folder.path, "hosts");
  expect(run("hosts", "--whole-domains", "--out", file).code).toBe(0);
  const hosts = hostsIn(file);
  expect(hosts).toEqual(expect.arrayContaining(["kaspersky.com", "www.kaspersky.com", "usa.kaspersky.com"]));
  expect(hosts.filter((host) => /support|help|media|forum|securelist|kaspersky-labs|my\./.test(host))).toEqual([]);
  expect(readFileSync(file, "utf8")).toMatch(/^# With the vendor's main sites: articles, press/m);
});

test("the plain list holds the hosts of the hosts file", () => {
  const file = join(folder.path, "hosts");
  run("hosts", "--out", file);
  const lines = run("domains")
    .out.split("\n")
    .filter((line) => line && !line.startsWith("#"));
  expect(lines).toEqual(hostsIn(file));
});

test("--only keeps to a kind of page", () => {
  expect(run("domains", "--only", "download", "--domain", "kaspersky.de").out).toMatch(/\n\nfree\.kaspersky\.de\npdc\.kaspersky\.com\n$/);
  expect(run("domains", "--only", "renewal").err).toContain("No host does only that");
});

test.each([
  [[], "Expected the name of one format"],
  [["csv"], "csv: is no format, expected url-blocklist"],
  [["hosts", "--only", "rent"], "--only rent: is no kind of page, expected purchase"],
  [["adblock", "--domain", "securelist.com"], "--domain securelist.com: no vendor sells there, expected one of kaspersky.com"],
  [["adblock", "--whole-domains"], "--whole-domains is for hosts and domains only"],
  [["adblock", "--color"], "Unknown option '--color'"],
])("%j is bad usage", (args, message) => {
  const { code, out, err } = run(...args);
  expect(err).toContain(message);
  expect(err).toContain("Usage: npm run -s export");
  expect({ code, out }).toEqual({ code: 2, out: "" });
});

test("a file that cannot be written is named, and so is a list that browsers would cut", () => {
  const { code, err } = run("domains", "--out", join(ROOT, "no-such-folder/list"));
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("no-such-folder/list") });
  const vendors = filtersOf(loadRules(RULES_FOLDER), KINDS);
  const domains = vendors[0]?.domains ?? [];
  expect(() => urlBlocklist(vendors, { domains, wholeDomains: false, version: "" })).toThrow(/1000 at most\. Ask for fewer domains/);
  expect(() => websiteFilter(vendors, { domains, wholeDomains: false, version: "" })).toThrow(/1000 at most/);
});

/** The rules with these pages in the place of the vendor's own, and nothing else to list. */
function withPages(pages: Omit<PageRule, "about">[]): RuleData {
  const data = loadRules(RULES_FOLDER);
  const [vendor] = data.vendors;
  if (!vendor) throw new Error("there is no vendor");
  const installers = { hosts: ["files.acme.example", "**.acme.example"], files: [], exempt: [] };
  const own = {
    domains: ["acme.example"],
    homeAliases: [],
    installers,
    apps: {},
    pages: pages.map((page) => ({ ...page, about: "test" })),
  };
  return { ...data, vendors: [{ ...vendor, ...own }] };
}

const ACME = withPages([
  { id: "removal", kind: "none", paths: ["/**{uninstall}**"] },
  { id: "help", kind: "none", hosts: ["support.**", "tip*.**"], paths: ["/**"] },
  { id: "free", kind: "download", hosts: ["free.**"], paths: ["/**"] },
  { id: "about", kind: "none", paths: ["/about/**", "/buy/terms/**", "/**{eula}**"] },
  { id: "tools", kind: "download", hosts: ["support.**"], paths: ["/tools/**"] },
  { id: "store", kind: "purchase", paths: ["/{buy,buy-*}/**", "/one", "/*-plan", "/**/cart/**"] },
]);

test("URLBlocklist holds beginnings of paths, and an exception for each quiet page below one", () => {
  const { URLBlocklist, URLAllowlist } = JSON.parse(urlBlocklist(filtersOf(ACME, KINDS), { wholeDomains: false, version: "" }).text);
  expect(URLBlocklist).toEqual(["free.acme.example", "acme.example/buy", "acme.example/one", "files.acme.example"]);
  expect(URLAllowlist).toEqual([
    "support.acme.example",
    "acme.example/buy/terms",
    "free.acme.example/uninstall",
    "acme.example/buy/uninstall",
    "acme.example/buy-/uninstall",
    "acme.example/one/uninstall",
    "acme.example/one/eula",
    "acme.example/buy-/eula",
    "acme.example/buy/eula",
  ]);
});

test("WebsiteFilter holds whole paths, and no exception that nothing needs", () => {
  const { Block, Exceptions } = JSON.parse(websiteFilter(filtersOf(ACME, KINDS), { wholeDomains: false, version: "" }).text).policies
    .WebsiteFilter;
  expect(Block).toEqual([
    "*://free.acme.example/*",
    ...["/buy", "/buy?*", "/buy/*", "/buy-*", "/one", "/one?*"].map((path) => `*://*.acme.example${path}`),
    "*://*.files.acme.example/*",
  ]);
  expect(Exceptions).toEqual(
    ["*://*.support.acme.example/*"].concat(["/*uninstall*", "/buy/terms*", "/*eula*"].map((path) => `*://*.acme.example${path}`)),
  );
});

test("no list for browsers is longer than they read", () => {
  const vendors = filtersOf(loadRules(RULES_FOLDER), KINDS);
  const options = { wholeDomains: false, version: "" };
  const { URLBlocklist, URLAllowlist } = JSON.parse(urlBlocklist(vendors, options).text);
  const { Block, Exceptions } = JSON.parse(websiteFilter(vendors, options).text).policies.WebsiteFilter;
  for (const list of [URLBlocklist, URLAllowlist, Block, Exceptions]) {
    expect(list.length).toBeLessThanOrEqual(MOST_ENTRIES);
    expect(new Set(list).size).toBe(list.length);
  }
});
