/** The browser's rules for installers say the same as our own judgement of the same addresses. */
import { describe, expect, test } from "vitest";
import { classify } from "../../src/detection/classify/classify";
import { emptyFacts } from "../../src/detection/facts";
import { installerFilters } from "../../src/rules/installer-filters";
import { matchesPattern, parsePattern, patternExpression } from "../../src/settings/match-pattern";
import { compiled, rules } from "./support/rules";

const filters = installerFilters(compiled.vendors, compiled.address.installerEndings);
const fits = (expressions: readonly string[], url: string) => expressions.some((expression) => new RegExp(expression, "i").test(url));
const isBlocked = (url: string) => fits(filters.block, url) && !fits(filters.allow, url);

const INSTALLERS = [
  "https://products.s.kaspersky-labs.com/homeuser/kis21/startup.exe",
  "https://products.s.kaspersky-labs.com/homeuser/KIS21/STARTUP.EXE?key=1",
  "http://dm.s.kaspersky-labs.com:8080/en/setup.dmg#top",
  "https://media.kaspersky.com/utilities/tool.zip",
  "https://support.kaspersky.co.uk/files/tool.msi",
  "https://downloads.example/files/Kaspersky_Free_2024.exe",
  "https://files.example/file/abc/kaspersky-setup.zip/file",
  "https://files.example/tdsskiller.exe",
  "https://files.example/krd.iso",
  "https://files.example/tools/rakhnidecryptor.zip?mirror=2",
];

const OTHERS = [
  "https://media.kaspersky.com/utilities/kavremvr.exe",
  "https://support.kaspersky.com/kavremover/kavremvr.zip",
  "https://files.example/kaspersky-uninstall-guide.zip",
  "https://www.google.com/search?q=kaspersky.exe",
  "https://forum.example/threads/kaspersky.exe-is-missing",
  "https://www.kaspersky.com/premium",
  "https://www.kaspersky.com/downloads/thank-you?file=kis.exe",
  "https://securelist.com/files/report.zip",
  "https://evilkaspersky-labs.com.example/setup.exe",
  "https://downloads.example/files/otherproduct.exe",
  "https://kaspersky.zip/",
  "ftp://files.example/kaspersky.exe",
];

test.each(INSTALLERS)("%s is kept away, and judged to be a download", (url) => {
  expect(isBlocked(url)).toBe(true);
  expect(classify(emptyFacts(url), rules).kind).toBe("download");
});

test.each(OTHERS)("%s is not", (url) => expect(isBlocked(url)).toBe(false));

test("removal tools stay free on every host, whatever is blocked there", () => {
  for (const name of ["kavremvr.exe", "kavremover10.zip", "klremover.msi", "kaspersky-uninstaller.exe"])
    expect(isBlocked(`https://products.s.kaspersky-labs.com/special/${name}`), name).toBe(false);
});

test("they are RE2: no looking around, no references back, nothing that JavaScript alone reads", () => {
  for (const expression of [...filters.block, ...filters.allow]) expect(expression).not.toMatch(/\(\?[=!<]|\\[1-9]|\[\^\]/);
});

test("a vendor without patterns gives none", () => {
  const [vendor] = compiled.vendors;
  expect(installerFilters(vendor ? [{ ...vendor, installerPatterns: undefined }] : [], ["exe"])).toEqual({ block: [], allow: [] });
});

describe("an exempt site as an expression", () => {
  const URLS = [
    "https://shop.example/licenses/1?a=b",
    "http://shop.example/licenses/1",
    "https://a.shop.example/",
    "https://shop.example/other",
    "https://notshop.example/licenses/",
    "https://shop.example.evil.example/licenses/",
  ];

  test.each(["*://shop.example/*", "https://shop.example/licenses/*", "*://*.shop.example/*", "*://*/*", "*://shop.example/licenses/?"])(
    "%s fits the same addresses as the pattern",
    (pattern) => {
      const parsed = parsePattern(pattern);
      if (!parsed) throw new Error("no pattern");
      for (const url of URLS) expect(new RegExp(patternExpression(parsed)).test(url), url).toBe(matchesPattern(parsed, url));
    },
  );
});
