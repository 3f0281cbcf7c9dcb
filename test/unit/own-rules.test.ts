/** An organization's own rules: short forms are filled in, what is wrong is named and left out, and no page is judged by half a rule. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../src/cli/build-extension";
import { checkFile } from "../../src/cli/policies/check-file";
import { classify } from "../../src/detection/classify/classify";
import { emptyFacts } from "../../src/detection/facts";
import { holdsName } from "../../src/detection/gate";
import { prepare } from "../../src/detection/ruleset";
import { readOwnRules } from "../../src/rules/own/read";
import { compose } from "../../src/settings/rules-in-use";
import { compiled, data } from "./support/rules";

const BASE = { compiled, restrictions: data.restrictions, alternatives: data.alternatives };
const RULE = { id: "no-acme", title: "No Acme", text: "We do not allow it." };
const VENDOR = { name: "Acme Reader", domains: ["acme.example"], restriction: "no-acme" };

/** What the worker would say of a page, by an address and a title. */
function judge(own: object, url: string, title = "") {
  const { rules } = readOwnRules(own);
  return classify({ ...emptyFacts(url), title }, prepare(compose(BASE, rules).compiled));
}

describe("the example in docs/own-rules.md", () => {
  const [, text = ""] =
    /<!-- example: read by a test -->\s*```json\n(.*?)```/s.exec(readFileSync(join(ROOT, "docs/own-rules.md"), "utf8")) ?? [];
  const example = JSON.parse(text) as object;

  test("holds as it stands", () => {
    expect(readOwnRules(example).mistakes).toEqual([]);
    expect(checkFile({ customRules: text })).toMatchObject({ good: ["customRules"], problems: [] });
  });

  test("does what it says", () => {
    const shop = judge(example, "https://shop.example.edu/software/acme-reader-pro", "Acme Reader Pro");
    expect(shop).toMatchObject({ kind: "purchase", vendor: "own-acme-reader", restriction: "own-no-acme", product: "Pro" });
    expect(shop.reference).toMatch(/^ORG-P-/);
    expect(judge(example, "https://files.example.org/acme-reader-setup.exe").kind).toBe("download");
    expect(judge(example, "https://files.example.org/acme-reader-uninstaller.exe").kind).toBe("none");
    expect(judge(example, "https://news.example.org/acme-reader", "Acme Reader review").kind).toBe("none");
  });
});

describe("what need not be said", () => {
  const OWN = {
    restrictions: [RULE],
    vendors: [VENDOR, { name: "Акме", restriction: "no-acme" }, { name: "Odo", restriction: "no-acme", products: ["A1", { name: "B2" }] }],
    sites: [{ name: "Shop", hosts: ["shop.example"] }],
  };
  const filled = () => readOwnRules(OWN).rules;

  test("is filled in for a vendor", () => {
    expect(filled().vendors[0]).toEqual({
      id: "own-acme-reader",
      code: "ORG",
      name: "Acme Reader",
      restriction: "own-no-acme",
      names: ["Acme Reader"],
      domains: ["acme.example"],
      homeAliases: [],
      pages: [],
      installers: expect.anything(),
      installerPatterns: {
        hosts: ["acme.example", "**.acme.example"],
        files: ["acme*reader*", "*{-,_,.}acme*reader*", "* acme*reader*"],
        exempt: ["*uninstall*", "*remov{al,er}*", "*cleaner*"],
      },
      apps: {},
      products: [],
      exempt: [],
      unrelated: [],
    });
  });

  test("a name without Latin letters has its id by its place in the list, and its file names", () => {
    expect(filled().vendors[1]).toMatchObject({
      id: "own-number-2",
      installerPatterns: { hosts: [], files: ["акме*", "*{-,_,.}акме*", "* акме*"] },
    });
  });

  test("a name of three letters is no sign of a program file: it stands in other words", () => {
    expect(filled().vendors[2]?.installerPatterns?.files).toEqual([]);
  });

  test("a product may be a name alone", () => {
    expect(filled().vendors[2]?.products).toEqual([
      { name: "A1", terms: ["A1"] },
      { name: "B2", terms: ["B2"] },
    ]);
  });

  test("is filled in for a rule and for a site; a vendor without alternatives has an empty list", () => {
    expect(filled().restrictions).toEqual([{ type: "organization-rule", version: 1, ...RULE, id: "own-no-acme" }]);
    expect(filled().sites).toEqual([{ id: "own-shop", name: "Shop", role: "shop", hosts: ["shop.example"], pages: [] }]);
    expect(filled().alternatives).toEqual({ "own-acme-reader": [], "own-number-2": [], "own-odo": [] });
  });
});

test.each([
  ["acme-reader-removal-tool.exe", "none"],
  ["acme-reader-remover.exe", "none"],
  ["acme_reader_cleaner.exe", "none"],
  ["setup_acme-reader.exe", "download"],
  ["Setup%20Acme%20Reader%202.exe", "download"],
])("a program that carries the name is an installer, unless it takes the product away: %s is %s", (file, kind) => {
  expect(judge({ restrictions: [RULE], vendors: [VENDOR] }, `https://files.example.org/${file}`).kind).toBe(kind);
});

test.each([
  ["IBM", true],
  ["3M", false],
  ["A-1", false],
  ["微软", true],
  ["微", false],
  ["Яx", true],
  ["xЯ", true],
  ["+微+", false],
])("the name %s tells a vendor from other words: %s", (name, isDistinct) => {
  expect(readOwnRules({ restrictions: [RULE], vendors: [{ name, restriction: "no-acme" }] }).mistakes.length === 0).toBe(isDistinct);
});

test("the evidence names the policy, the vendor and the place of a page rule", () => {
  const pages = [{ id: "buy", kind: "purchase", paths: ["/buy"], about: "its shop" }];
  const { rules } = readOwnRules({ restrictions: [RULE], vendors: [{ ...VENDOR, pages }] });
  expect(rules.vendors[0]?.pages[0]?.source).toBe("customRules: Acme Reader/pages/0");
});

test("the vendor in the box is judged as without own rules", () => {
  const url = "https://www.kaspersky.com/premium";
  const own = judge({ restrictions: [RULE], vendors: [VENDOR] }, url);
  expect(own).toEqual(classify(emptyFacts(url), prepare(compiled)));
  expect(own.restriction).toBe("us-icts-2021-002");
});

test("an own site stands before a built-in one of the same host", () => {
  const [host = ""] = compiled.sites[0]?.hosts ?? [];
  const { rules } = readOwnRules({ sites: [{ name: "Ours", hosts: [host], role: "quiet" }] });
  expect(prepare(compose(BASE, rules).compiled).sites.get(host)).toMatchObject({ id: "own-ours", role: "quiet" });
});

test("the gate holds every name and domain", () => {
  const { gate } = readOwnRules({ restrictions: [RULE], vendors: [{ ...VENDOR, names: ["Акме*"], misspellings: ["Akme Reader"] }] }).rules;
  for (const text of ["buy acme reader", "/acme-reader/", "Акмеридер", "akmereader", "www.acme.example"])
    expect(holdsName(text, gate), text).toBe(true);
  expect(holdsName("acme anvil", gate)).toBe(false);
});

describe("a mistake is named with its place, and leaves the rest in force", () => {
  test.each<[string, object, string]>([
    ["an unknown part", { rules: [] }, "at $.rules: unknown key, expected one of restrictions, vendors, sites"],
    ["a part that is no list", { sites: {} }, "at $.sites: expected a list"],
    ["an unknown key", { vendors: [VENDOR, { ...VENDOR, domain: "x" }] }, "at $.vendors[1].domain: unknown key"],
    ["no name", { vendors: [VENDOR, { restriction: "no-acme" }] }, "at $.vendors[1].name: expected"],
    ["a name found everywhere", { vendors: [VENDOR, { ...VENDOR, name: "IT" }] }, "at $.vendors[1].name: a name of at least three letters"],
    [
      "a rule that is not there",
      { vendors: [VENDOR, { ...VENDOR, name: "B-Corp", restriction: "b" }] },
      'at $.vendors[1].restriction: expected the id of one of $.restrictions that holds, found "b"',
    ],
    ["our own rule", { vendors: [VENDOR, { ...VENDOR, name: "B-Corp", restriction: "us-icts-2021-002" }] }, "at $.vendors[1].restriction"],
    ["an id twice", { vendors: [VENDOR, VENDOR] }, "at $.vendors[1].id: expected an id that no other has"],
    [
      "a pattern that makes no expression",
      { vendors: [VENDOR, { ...VENDOR, name: "B-Corp", installers: { files: ["{id}.exe"] } }] },
      "at $.vendors[1].installers.files",
    ],
    ["a link of another scheme", { restrictions: [RULE, { ...RULE, id: "b", link: "javascript:alert(1)" }] }, "at $.restrictions[1].link"],
    ["a law without sources", { restrictions: [RULE, { ...RULE, id: "b", type: "icts-determination" }] }, "at $.restrictions[1]"],
    [
      "an alternative that is no https link",
      { vendors: [VENDOR, { ...VENDOR, name: "B-Corp", alternatives: [{ name: "C", url: "http://c.example" }] }] },
      "at $.vendors[1].alternatives[0].url",
    ],
    ["a rule that is a text", { restrictions: [RULE, "no-b"] }, "at $.restrictions[1]: expected"],
    ["a rule that is nothing", { restrictions: [RULE, null] }, "at $.restrictions[1]: expected"],
    [
      "a path of a site that makes no expression",
      { sites: [{ name: "Shop", hosts: ["shop.example"], pages: [{ type: "product", paths: ["/{id}/{id}"] }] }] },
      'at $.sites[0].pages[0].paths: "/{id}/{id}" is no usable pattern',
    ],
    ["a site without a host", { sites: [{ name: "Shop", hosts: [] }] }, "at $.sites[0].hosts"],
  ])("%s", (_what, part, place) => {
    const { rules, mistakes } = readOwnRules({ restrictions: [RULE], vendors: [VENDOR], ...part });
    expect(mistakes.join("\n")).toContain(`customRules: ${place}`);
    expect(rules.vendors.map(({ id }) => id)).toEqual(["own-acme-reader"]);
  });

  test("a law in full, with its sources, is taken; one statement without a source is not", () => {
    const [law] = structuredClone(data.restrictions);
    expect(readOwnRules({ restrictions: [law] }).mistakes).toEqual([]);
    if (law) law.advice.sources = ["nobody"];
    const mistake = 'customRules: at $.restrictions[0]: source "nobody" is used but not listed under $.sources';
    expect(readOwnRules({ restrictions: [law] }).mistakes).toEqual([mistake]);
  });

  test("they are bounded", () => {
    expect(readOwnRules({ vendors: Array(500).fill(7) }).mistakes).toHaveLength(50);
    expect(readOwnRules({ ["x".repeat(5000)]: [] }).mistakes).toEqual([expect.stringContaining(`at $.${"x".repeat(100)}: unknown key`)]);
  });
});

test("the command also holds hosts against the list of public suffixes", () => {
  const customRules = JSON.stringify({ restrictions: [RULE], vendors: [{ ...VENDOR, domains: ["co.uk"] }] });
  expect(checkFile({ customRules }).problems).toEqual([
    {
      key: "customRules",
      problem: { key: "customRules", reason: "part", expected: expect.stringContaining('"co.uk" is a public suffix') },
    },
  ]);
});
