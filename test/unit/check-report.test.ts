/** From a report to a fix on the command line: `check --report` and `rules:try`. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exemption } from "../../src/cli/measure/exemption";
import { classify } from "../../src/detection/classify/classify";
import { emptyFacts } from "../../src/detection/facts";
import { makeReport } from "../../src/detection/report";
import { toJson, toMarkdown } from "../../src/detection/report-markdown";
import { check, ROOT } from "./support/check";
import { temporaryFolder } from "./support/folder";
import { rules } from "./support/rules";

const FACTS = {
  ...emptyFacts("https://shop.example/p/1"),
  title: "Kaspersky Plus",
  headings: ["Kaspersky Plus"],
  mainHeadings: 1,
  prices: ["$24.99"],
  controls: [{ text: "Add to cart", place: "main" as const, count: 1 }],
};
const VERSIONS = { extension: "0.1.0", rules: rules.version, browser: "Browser/1" };
const report = (change: object = {}) => ({ ...makeReport("flag", "No shop.", classify(FACTS, rules), FACTS, VERSIONS), ...change });

const folder = temporaryFolder();

/** What the command line says of a file with this text. */
function checked(text: string, ...more: string[]) {
  return check(["--report", folder.write("report.json", text), ...more]);
}

test.each([
  ["JSON", toJson],
  ["Markdown", toMarkdown],
])("a report as %s gives the same verdict", (_form, write) => {
  const { code, out } = checked(write(report()));
  expect(out).toMatch(/reported {4}PURCHASE.*\nnow {9}PURCHASE.*\n +the same verdict\nrule data {3}the same/);
  expect(out).toMatch(/No shop\./);
  expect(out).toMatch(/what would change it:\n {2}\S/);
  expect(code).toBe(0);
});

test("another verdict is told, with the reason as far as it is known", () => {
  const edited = checked(toJson(report({ facts: emptyFacts("https://shop.example/") })));
  expect(edited.out).toMatch(/ANOTHER verdict/);
  expect(edited.out).toMatch(/the facts in the report were edited/);
  expect(edited.code).toBe(1);
  const old = checked(toJson(report({ versions: { ...VERSIONS, rules: "2024-01-01.abc" } })));
  expect(old.out).toMatch(/rule data {3}another: reported with 2024-01-01\.abc/);
  expect(old.code).toBe(0);
});

test("as JSON", () => {
  expect(JSON.parse(checked(toJson(report()), "--json").out)).toMatchObject({ same: true, sameRules: true, verdict: { kind: "purchase" } });
});

test("what is no report is named with file and reason", () => {
  const { code, err } = checked("hello");
  expect(err).toMatch(/report\.json: no report: expected JSON, or Markdown/);
  expect(code).toBe(1);
  expect(check(["--report", "missing.json"]).err).toMatch(/missing\.json: no such file/);
});

describe("an exemption", () => {
  test.each([
    ["shop.example", "https://www.shop.example/a", true],
    ["shop.example", "https://noshop.example/a", false],
    ["https://shop.example/blog/**", "https://shop.example/blog/a/b", true],
    ["shop.example/blog/**", "https://shop.example/shop", false],
    ["Shop.Example/Blog/*", "https://shop.example/blog/a", true],
    ["shop.example/blog/*", "https://shop.example/blog/a/b", false],
  ])("%s covers %s: %s", (pattern, url, covered) => {
    expect(exemption([pattern])(url)).toBe(covered);
  });

  test.each(["nothing", "", "shop.example?x", "*"])("“%s” is no pattern", (pattern) => {
    expect(() => exemption([pattern])).toThrow(/expected a domain/);
  });
});

function tryRules(...args: string[]) {
  const run = spawnSync(process.execPath, [join(ROOT, "node_modules/tsx/dist/cli.mjs"), join(ROOT, "src/cli/rules-try.ts"), ...args], {
    encoding: "utf8",
    cwd: ROOT,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

test("rules:try lists what an exemption would change, and for better or worse", () => {
  folder.write(
    "urls.tsv",
    "url\tlabel\tsub\nhttps://kaspersky.shop.example/buy\tnone\tx\nhttps://www.kaspersky.com/premium\tpurchase\tx\n",
  );
  const worse = tryRules("--exempt", "kaspersky.com", folder.path);
  expect(worse.out).toMatch(/✘ purchase → none \(it is purchase\) {2}https:\/\/www\.kaspersky\.com\/premium/);
  expect(worse.out).toMatch(/before +precision [\d.]+ +recall [\d.]+[^\n]*\nafter +precision/);
  expect(worse.code).toBe(1);
  const better = tryRules("--exempt", "kaspersky.shop.example", folder.path);
  expect(better.out).toMatch(/✔ purchase → none \(it is none\)/);
  expect(better.code).toBe(0);
});

test("rules:try with other rules: the same ones change nothing", () => {
  folder.write("urls.tsv", "url\tlabel\tsub\nhttps://www.kaspersky.com/premium\tpurchase\tx\n");
  const { code, out } = tryRules("--rules", join(ROOT, "rules"), folder.path);
  expect(out).toMatch(/0 would change/);
  expect(code).toBe(0);
});

test.each([
  [[], /either --exempt or --rules/],
  [["--exempt", "a.example", "--rules", "x"], /either --exempt or --rules/],
  [["--exempt", "a.example", "nowhere"], /nowhere: no corpus here/],
  [["--what"], /Unknown option/],
])("rules:try %j is bad usage", (args, reason) => {
  const { code, err } = tryRules(...args);
  expect(err).toMatch(reason);
  expect(code).toBe(2);
});
