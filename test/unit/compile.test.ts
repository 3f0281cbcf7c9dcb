import { describe, expect, test } from "vitest";
import { holdsName } from "../../src/detection/gate";
import { compileGate, compileRules, gateOf } from "../../src/rules/compile";
import { ruleDate } from "../../src/rules/load-compiled";
import { compiled, data, gate } from "./support/rules";

const kaspersky = data.vendors.find((vendor) => vendor.id === "kaspersky");

describe("the version of the rules", () => {
  test("is the day and four digits of the data", () => {
    expect(compiled.version).toMatch(/^\d{4}-\d\d-\d\d\.[0-9a-f]{4}$/);
    expect(compiled.version.startsWith(`${ruleDate()}.`)).toBe(true);
  });

  test("is the same for the same data and another for other data", () => {
    const date = ruleDate();
    expect(compileRules(data, date).version).toBe(compiled.version);
    const renamed = { ...data, vendors: data.vendors.map((vendor) => ({ ...vendor, names: [...vendor.names, "Kasperfox"] })) };
    expect(compileRules(renamed, date).version).not.toBe(compiled.version);
    const fewer = { ...data, siteFiles: data.siteFiles.slice(1) };
    expect(compileRules(fewer, date).version).not.toBe(compiled.version);
    expect(compileRules(data, "2027-01-01").version.slice(-4)).toBe(compiled.version.slice(-4));
  });
});

describe("the gate", () => {
  test.each([
    [["Kaspersky", "kaspersky.com", "kaspersky-labs.com"], ["kaspersky"]],
    [["Касперск*", "Касперский"], ["касперск"]],
    [["b.example", "a.b.example"], ["b.example"]],
    [
      ["Beta", "Alpha", "beta"],
      ["beta", "alpha"],
    ],
  ])("of %j is %j", (names, forms) => expect(gateOf(names)).toEqual(forms));

  test.each(["Acme Audio", "acme-audio.example", "ACMEAUDIO", "acme_audio", "?q=acme+audio", "/acme%20audio/"])(
    "finds a name of two words in %s",
    (text) => {
      expect(holdsName(text, gateOf(["Acme Audio"]))).toBe(true);
    },
  );

  test("does not find words of a name that stand apart", () => {
    for (const text of ["acme and audio", "audio acme", "acme"]) expect(holdsName(text, gateOf(["Acme Audio"]))).toBe(false);
  });

  test.each([...(kaspersky?.names ?? []), ...(kaspersky?.misspellings ?? []), ...(kaspersky?.domains ?? [])])(
    "lets %s through, in any case and amid other text",
    (name) => {
      const word = name.replace(/\*$/, "");
      for (const form of [word, word.toUpperCase(), word.toLowerCase(), `x ${word} 2024`]) expect(holdsName(form, gate)).toBe(true);
    },
  );

  test.each(["Norton 360", "Casper the friendly ghost", "Garry Kasparov", "卡通", "Касса", ""])("holds back %j", (text) => {
    expect(holdsName(text, gate)).toBe(false);
  });

  test("keeps no name that a shorter one finds, and none that would find everything", () => {
    expect(gate.length).toBeGreaterThan(10);
    for (const form of gate) expect(gate.filter((other) => other !== form && form.includes(other))).toEqual([]);
    expect(Math.min(...gate.map((form) => form.length))).toBeGreaterThan(3);
    expect(compileGate(data)).toEqual(gate);
  });
});

describe("compiled rules", () => {
  test("are plain JSON", () => expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled));

  test("hold only expressions that compile, each covering the whole value", () => {
    const vendor = compiled.vendors[0];
    const sources = [
      ...compiled.sites.flatMap((site) => site.pages.flatMap((page) => [page.path, page.host ?? "^x$"])),
      ...(vendor?.pages.flatMap((page) => [page.path, page.host ?? "^x$", ...Object.values(page.query ?? {})]) ?? []),
      ...Object.values(vendor?.installers ?? {}),
      ...Object.values(vendor?.apps ?? {}).flatMap((apps) => [apps.offered, apps.none]),
    ];
    expect(sources.length).toBeGreaterThan(500);
    for (const source of sources) {
      expect(() => new RegExp(source)).not.toThrow();
      expect(source === "(?!)" || (source.startsWith("^") && source.endsWith("$")), source).toBe(true);
    }
  });

  test("merge the phrases of every language, each once", () => {
    const { buy } = compiled.controls;
    for (const file of data.phrases) expect(buy).toEqual(expect.arrayContaining(file.controls.buy));
    expect(new Set(buy).size).toBe(buy.length);
  });

  test("say where each rule stands as written", () => {
    const page = compiled.vendors[0]?.pages.find((candidate) => candidate.id === "removal");
    expect(page?.source).toBe("rules/vendors/kaspersky.json#/pages/0");
    for (const site of compiled.sites) for (const rule of site.pages) expect(rule.source).toContain(site.id);
  });

  test("an app marked exempt is offered by nobody", () => {
    const vendors = data.vendors.map((vendor) => ({
      ...vendor,
      apps: {
        store: [
          { id: "com.Good", source: "s" },
          { id: "com.remover", exempt: true, source: "s" },
        ],
      },
    }));
    const apps = compileRules({ ...data, vendors }, "2026-01-01").vendors[0]?.apps.store;
    expect([apps?.offered, apps?.none].map((source) => new RegExp(source ?? "").test("com.remover"))).toEqual([false, true]);
    expect(new RegExp(apps?.offered ?? "").test("com.good")).toBe(true);
  });
});
