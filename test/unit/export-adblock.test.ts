/** The list for content blockers, read and applied by a real one. */
import { FiltersEngine, Request } from "@ghostery/adblocker";
import fc from "fast-check";
import { expect, test } from "vitest";
import { adblock } from "../../src/cli/export/adblock";
import { filtersOf } from "../../src/cli/export/filters";
import { judgeRow, makeJudge } from "../../src/cli/judge";
import { loadRules } from "../../src/rules/load";
import { RULES_FOLDER } from "../../src/rules/load-compiled";
import { KINDS, type Kind } from "../../src/rules/schema";
import { knownAddresses } from "./support/addresses";

const data = loadRules(RULES_FOLDER);

function listOf(kinds: readonly Kind[]) {
  return adblock(filtersOf(data, kinds), { wholeDomains: false, version: "test" }).text;
}

const list = listOf(KINDS);
const engine = FiltersEngine.parse(list, { loadCosmeticFilters: false });

function stops(url: string, blocker = engine, type: "main_frame" | "image" = "main_frame"): boolean {
  return blocker.match(Request.fromRawDetails({ url, type })).match;
}

const addresses = knownAddresses();

test("the blocker takes every line", () => {
  const lines = list.split("\n").filter((line) => line && !line.startsWith("!"));
  expect(engine.getFilters().networkFilters).toHaveLength(lines.length);
});

test("every address of the vendor that the rules flag is stopped, and no other address at all", () => {
  const own = addresses.filter((address) => address.own && address.flagged);
  expect(own.length).toBeGreaterThan(100);
  expect(own.filter(({ url }) => !stops(url)).map(({ url }) => url)).toEqual([]);
  expect(addresses.filter(({ url, flagged }) => !flagged && stops(url)).map(({ url }) => url)).toEqual([]);
});

test("no address is stopped that people labelled as quiet", () => {
  const quiet = addresses.filter(({ label }) => label === "none");
  expect(quiet.length).toBeGreaterThan(300);
  expect(quiet.filter(({ url }) => stops(url)).map(({ url }) => url)).toEqual([]);
});

test.each([
  "http://media.kaspersky.com/utilities/ConsumerUtilities/kavremvr.exe",
  "https://support.kaspersky.com/downloads/utils/kavremvr.exe",
  "https://products.s.kaspersky-labs.com/tools/kavremvr.zip",
  "https://cdn.example.org/files/uninstall-kaspersky.exe",
  "https://www.kaspersky.com/downloads/uninstall",
  "https://support.kaspersky.com/common/uninstall/1464",
  "https://www.kaspersky.com/us/business/eula",
  "https://www.kaspersky.com/enterprise-security/threat-intelligence",
  "https://www.kaspersky.com/about?campaign=free-trial",
  "https://www.kaspersky.com/premium-news",
  "https://notkaspersky.com/premium",
  "https://www.kaspersky.com.example.org/premium",
  "https://example.org/?to=https://www.kaspersky.com/premium",
  "https://play.google.com/store/apps/details?id=com.kms.freedom",
  "https://chromewebstore.google.com/detail/x/ahkjpbeeocnddjkakilopmfdlnjdpcdm/reviews",
])("%s stays reachable", (url) => {
  expect(stops(url)).toBe(false);
});

test.each([
  "https://www.kaspersky.com/premium/?icid=1",
  "https://www.kaspersky.de/en-gb/premium",
  "https://www.kaspersky.com/middle-east",
  "https://support.kaspersky.com/downloads/free-rescue-disk",
  "https://products.s.kaspersky-labs.com/homeuser/setup.exe",
  "https://cdn.example.org/files/tdsskiller.zip",
  "https://play.google.com/store/apps/details?hl=en&id=com.kaspersky.safekids",
  "https://chromewebstore.google.com/detail/any-name/ahkjpbeeocnddjkakilopmfdlnjdpcdm?hl=en",
])("%s is stopped", (url) => {
  expect(stops(url)).toBe(true);
});

test("only pages are stopped, never a part of another page", () => {
  expect(stops("https://www.kaspersky.com/premium", engine, "image")).toBe(false);
});

test("a list of one kind holds that kind only", () => {
  const renewals = FiltersEngine.parse(listOf(["renewal"]), { loadCosmeticFilters: false });
  expect(stops("https://www.kaspersky.com/renewal-center/home", renewals)).toBe(true);
  for (const url of [
    "https://www.kaspersky.com/premium",
    "https://dm.s.kaspersky-labs.com/startup.exe",
    "https://play.google.com/store/apps/details?id=com.kms.free",
  ])
    expect(stops(url, renewals)).toBe(false);
});

test("what is stopped is flagged by the rules, whatever an address of the vendor is put together from", () => {
  const judge = makeJudge();
  const words = data.vendors[0]?.pages.flatMap(({ paths }) => paths.flatMap((path) => path.split(/[^a-z-]+/).filter(Boolean))) ?? [];
  const address = fc
    .record({
      host: fc.constantFrom("", "www.", "usa.", "support.", "help.", "my.", "media.", "free.", "store.", "blog.", "a.b."),
      domain: fc.constantFrom("kaspersky.com", "kaspersky.co.uk", "kaspersky-labs.com", "securelist.com"),
      path: fc.array(fc.constantFrom(...words, "us", "en-gb", "israel", "some", "setup.exe", "kavremvr.exe"), { maxLength: 4 }),
      end: fc.constantFrom("", "/", "?a=premium", "/?free-trial", "#buy"),
    })
    .map(({ host, domain, path, end }) => `https://${host}${domain}/${path.join("/")}${end}`);
  fc.assert(
    fc.property(address, (url) => {
      if (stops(url)) expect(judgeRow(judge, { url }).kind).not.toBe("none");
    }),
    { numRuns: 1500 },
  );
});
