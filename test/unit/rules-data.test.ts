/** What holds for the shipped rules themselves, whoever edits them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { TermIndex } from "../../src/detection/terms";
import { wordsOf } from "../../src/detection/words";
import { RULES_FOLDER } from "../../src/rules/load-compiled";
import { ROOT } from "./support/check";
import { data } from "./support/rules";

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);
const ruleFiles = files(RULES_FOLDER);
const messageFiles = files(join(ROOT, "public/_locales"));

describe("every shipped rule file", () => {
  test("is loaded", () => {
    const loaded = data.vendors.length + data.restrictions.length + data.siteFiles.length + data.phrases.length + data.alternatives.length;
    const named = ruleFiles.filter(([name]) => /^(?:vendors|restrictions|sites|phrases|alternatives)/.test(name));
    // The one file of address words is loaded apart.
    expect(loaded + 1).toBe(named.length);
    expect(data.addressWords.segments.shop.length).toBeGreaterThan(10);
  });

  test("is named after what it holds", () => {
    for (const { id } of data.vendors) expect(ruleFiles.map(([name]) => name)).toContain(join("vendors", `${id}.json`));
    for (const { id } of data.restrictions) expect(ruleFiles.map(([name]) => name)).toContain(join("restrictions", `${id}.json`));
    for (const { language } of data.phrases) expect(ruleFiles.map(([name]) => name)).toContain(join("phrases", `${language}.json`));
  });
});

describe("what is said has a source", () => {
  const statements = data.restrictions.flatMap((restriction) =>
    [
      ...restriction.phases.flatMap((phase) => phase.statements),
      ...[...restriction.sections, ...(restriction.guide ?? [])].flatMap((section) => section.statements),
      restriction.privateUse.statement,
      restriction.advice,
      restriction.reason,
      restriction.reply,
    ].map((statement) => ({ statement, sources: restriction.sources })),
  );

  test("every statement of a restriction", () => {
    expect(statements.length).toBeGreaterThan(20);
    for (const { statement, sources } of statements)
      for (const id of statement.sources)
        expect(
          sources.map((source) => source.id),
          statement.id,
        ).toContain(id);
  });

  test("every exemption of a vendor", () => {
    for (const vendor of data.vendors) {
      expect(vendor.exempt.length).toBeGreaterThan(0);
      for (const item of vendor.exempt) {
        expect(item.sources.length, item.name).toBeGreaterThan(0);
        for (const id of item.sources) expect(vendor.sources.map((source) => source.id)).toContain(id);
      }
    }
  });

  test("every source was looked at, by an https address, and its id is given once", () => {
    for (const { sources } of [...data.vendors, ...data.restrictions, ...data.alternatives]) {
      expect(new Set(sources.map((source) => source.id)).size).toBe(sources.length);
      for (const source of sources) expect([source.url.slice(0, 8), source.checkedOn <= "2100-01-01"]).toEqual(["https://", true]);
    }
  });

  test("the official page is one that was read, whole or where it is quoted", () => {
    for (const { official, sources } of data.restrictions)
      expect(sources.find(({ id }) => id === official)?.confirmed).not.toBe("reported");
  });
});

test("the dated prohibitions stand in the order of their days, none before the announcement", () => {
  for (const { phases, announced } of data.restrictions) {
    const days = phases.map((phase) => phase.from);
    expect(days).toEqual([...new Set(days)].sort());
    expect((days[0] ?? "") >= announced).toBe(true);
  }
});

test("the Kaspersky determination: sale from 2024-07-20, the rest from 2024-09-29, private use is free", () => {
  const restriction = data.restrictions.find(({ id }) => id === "us-icts-2021-002");
  expect(restriction?.phases.map(({ from, acts }) => [from, acts])).toEqual([
    ["2024-07-20", ["sale"]],
    ["2024-09-29", ["update", "network", "resale", "integration", "licensing"]],
  ]);
  expect(restriction?.privateUse.limited).toBe(false);
});

/** What the facts do not support: that use is forbidden, that removal is a duty, that copies die, that spying is proven. */
const MUST_NOT_SAY: [string, RegExp][] = [
  [
    "that using it is illegal",
    /(?:illegal|unlawful|against the law|a crime|an offen[cs]e|prohibited|forbidden|banned) (?:for you )?to (?:use|own|have|keep|run)\b/i,
  ],
  ["that using it is an offence", /(?<!not )(?:\bis|\bbe) (?:an offen[cs]e|a crime|illegal)/i],
  [
    "that users can be punished",
    /\byou (?:can|could|may|might|will) (?:also )?(?:be |face )(?:a )?(?:fine|fined|punish|prosecut|penalt|jail|sued)/i,
  ],
  ["that users break the law", /\byou(?:'re| are) (?:breaking|violating)/i],
  ["that the copy dies", /\bstop(?:s|ped)? (?:working|functioning)|(?:will|may) no longer (?:work|function)\b/i],
  [
    "that removal is a duty",
    /\b(?:must|(?:is|are) (?:required|obliged|ordered|forced) to|have to|need to) (?:be )?(?:uninstall|remove|delete)/i,
  ],
  ["that spying is proven", /\b(?:proven|proved|known|caught|found) (?:to (?:spy|be spying)|spying)|\b(?:spies|spied|spying) on\b/i],
  ["that it is malicious", /\bKaspersky (?:\w+ )?is (?:malware|spyware|a virus|dangerous)/i],
];

describe("nothing says", () => {
  test.each(MUST_NOT_SAY)("%s", (_what, pattern) => {
    for (const [name, text] of [...ruleFiles, ...messageFiles]) expect(text.match(pattern)?.[0], name).toBeUndefined();
  });

  test("what is unconfirmed", () => {
    for (const [name, text] of [...ruleFiles, ...messageFiles]) expect(/unconfirmed/i.test(text), name).toBe(false);
  });

  test.each([
    "It is illegal to use Kaspersky in the US",
    "Your copy will stop working",
    "You are required to uninstall it",
    "You must remove it",
    "Kaspersky was proven to spy on you",
    "You may be fined",
  ])("nor could it say: %s", (sentence) => expect(MUST_NOT_SAY.some(([, pattern]) => pattern.test(sentence))).toBe(true));
});

describe("sites", () => {
  const sites = data.siteFiles.flatMap((file) => file.sites.map((site) => ({ ...site, role: file.role })));
  const offering = new Set(["product", "search", "category", "app", "download"]);

  test("at least 60 places of sale are known with a product, a list, an app or a download page", () => {
    const places = sites.filter((site) => site.role !== "quiet" && site.pages.some((page) => offering.has(page.type)));
    expect(places.length).toBeGreaterThanOrEqual(60);
    for (const role of ["shop", "marketplace", "app-store", "portal", "software-shop", "reseller", "catalogue"])
      expect(
        places.some((site) => site.role === role),
        role,
      ).toBe(true);
  });

  test("have ids of their own", () => expect(new Set(sites.map((site) => site.id)).size).toBe(sites.length));

  test("stores that a vendor lists apps for are known", () => {
    for (const vendor of data.vendors)
      for (const store of Object.keys(vendor.apps ?? {}))
        expect(sites.find((site) => site.id === store)?.role).toMatch(/app-store|catalogue/);
  });

  test("are not the vendor's own domains", () => {
    const own = new Set(data.vendors.flatMap((vendor) => vendor.domains));
    for (const site of sites) for (const host of site.hosts) expect(own.has(host), host).toBe(false);
  });
});

describe("every phrase finds itself on a page", () => {
  test.each(data.phrases)("$language", ({ controls, editorial, text }) => {
    const lost = Object.values({ ...controls, ...editorial, ...text })
      .flat()
      .filter((phrase) => {
        const index = new TermIndex<boolean>();
        index.add(phrase, true);
        return index.find(wordsOf(phrase.replace(/\*$/, ""))).length === 0;
      });
    expect(lost.slice(0, 3)).toEqual([]);
  });
});
