/** `npm run check` as people run it: one address, one saved page, one reference code. */
import { truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { MAX_FILE } from "../../src/cli/page";
import { referenceCode, versionMark } from "../../src/detection/reference";
import { check, type Outcome } from "./support/check";
import { temporaryFolder } from "./support/folder";
import { page } from "./support/page";
import { compiled } from "./support/rules";

const folder = temporaryFolder();
const shop = folder.write("shop.html", page("Kaspersky Premium", "<main><h1>Kaspersky Premium</h1><button>Add to cart</button></main>"));
const blog = folder.write("blog.html", page("Lamps", "<h1>About lamps</h1>"));

/** Whatever goes wrong, people get a sentence, never a stack trace. */
function clean({ out, err }: Outcome): void {
  for (const text of [out, err]) {
    expect(text).not.toContain("    at ");
    expect(text).not.toMatch(/\bnode:|Unhandled|TypeError|undefined/);
  }
}

describe("an address", () => {
  test("of a shop page gets the kind, the evidence and a code that can be explained", () => {
    const outcome = check(["https://www.kaspersky.com/premium"]);
    expect(outcome).toMatchObject({ code: 0, err: "" });
    expect(outcome.out).toMatch(/^PURCHASE {2}https:\/\/www\.kaspersky\.com\/premium\n/);
    for (const part of [
      "vendor      kaspersky",
      "us-icts-2021-002",
      "confidence  0.9",
      "evidence:",
      "own-page",
      "known page of the vendor",
    ])
      expect(outcome.out).toContain(part);
    const code = /reference +(KAS-P-[0-9A-Z]{6})/.exec(outcome.out)?.[1] ?? "";
    const explained = check(["--explain", code.toLowerCase()]);
    expect(explained.code).toBe(0);
    for (const part of [code, "Kaspersky", "purchase", "own-page", compiled.version]) expect(explained.out).toContain(part);
    clean(outcome);
  });

  test.each([
    ["https://www.kaspersky.com/blog/how-to-buy-a-router/123/", "own-other-page"],
    ["https://support.kaspersky.com/common/uninstall/1464", "help to remove the product"],
    ["https://securelist.com/", "own-other-page"],
  ])("%s gets none, and why: %s", (url, why) => {
    const outcome = check([url]);
    expect(outcome.code).toBe(0);
    expect(outcome.out).toMatch(/^NONE {2}/);
    expect(outcome.out).toMatch(/why not:\n/);
    expect(outcome.out).toContain(why);
    expect(outcome.out).not.toContain("reference");
    clean(outcome);
  });

  test("with --json gets one line of JSON", () => {
    const { out, code } = check(["https://www.kaspersky.com/renewal-center", "--json"]);
    expect(code).toBe(0);
    expect(out.trim().split("\n")).toHaveLength(1);
    const row = JSON.parse(out) as Record<string, unknown>;
    expect(row).toMatchObject({
      url: "https://www.kaspersky.com/renewal-center",
      kind: "renewal",
      vendor: "kaspersky",
      restriction: "us-icts-2021-002",
    });
    expect(Object.keys(row).sort()).toEqual(["confidence", "evidence", "kind", "ms", "reference", "restriction", "url", "vendor"]);
    for (const item of row.evidence as Record<string, unknown>[]) expect(Object.keys(item).sort()).toEqual(["rule", "text", "where"]);
  });

  test.each(["https://nonsense", "ftp://files.example/kaspersky.exe"])("that is none is refused: %s", (text) => {
    const outcome = check([text]);
    expect(outcome).toMatchObject({ code: 1, out: "" });
    expect(outcome.err).toMatch(/is no web address/);
    clean(outcome);
  });
});

describe("a saved page", () => {
  test("is judged by what it says", () => {
    const outcome = check([shop, "--url", "https://shop.example/p/1"]);
    expect(outcome.code).toBe(0);
    expect(outcome.out).toMatch(/^PURCHASE {2}https:\/\/shop\.example\/p\/1\n/);
    expect(outcome.out).toContain("buy-control");
    expect(outcome.out).toContain("[title: Kaspersky Premium]");
    clean(outcome);
  });

  test("that names nobody is silent", () => {
    const outcome = check([blog, "--url", "https://blog.example/lamps"]);
    expect(outcome.code).toBe(0);
    expect(outcome.out).toMatch(/^NONE/);
    expect(outcome.out).toContain("not-named");
  });

  test("needs its address", () => {
    const outcome = check([shop]);
    expect(outcome.code).toBe(2);
    expect(outcome.err).toContain("--url");
    clean(outcome);
  });

  const large = folder.write("large.html", "<p>");
  truncateSync(large, MAX_FILE + 1);
  test.each([
    ["a file that is not there", join(folder.path, "missing.html"), "no such file"],
    ["a folder", folder.path, "is a folder"],
    ["binary data", folder.write("photo.html", new Uint8Array([137, 80, 78, 71, 0, 0, 1])), "binary data"],
    ["a file over the limit", large, "larger than the 20 MB"],
  ])("%s is refused", (_what, path, why) => {
    const outcome = check([path, "--url", "https://shop.example/"]);
    expect(outcome).toMatchObject({ code: 1, out: "" });
    expect(outcome.err).toContain(`${path}: `);
    expect(outcome.err).toContain(why);
    expect(outcome.err.trim().split("\n")).toHaveLength(1);
    clean(outcome);
  });
});

describe("bad usage", () => {
  test.each([
    ["nothing", []],
    ["two subjects", ["https://a.example/", "https://b.example/"]],
    ["an unknown option", ["--verbose"]],
    ["an option without its value", ["--batch"]],
  ])("%s: the usage and exit code 2", (_what, args) => {
    const outcome = check(args);
    expect(outcome).toMatchObject({ code: 2, out: "" });
    expect(outcome.err).toContain("Usage:");
    clean(outcome);
  });

  test("--help is no mistake", () => {
    const outcome = check(["--help"]);
    expect(outcome).toMatchObject({ code: 0, err: "" });
    for (const option of ["--url", "--batch", "--explain", "--json"]) expect(outcome.out).toContain(option);
  });
});

describe("--explain", () => {
  test.each(["KAS-P-000000", ""])("refuses %j", (code) => {
    const outcome = check(["--explain", code]);
    expect(outcome).toMatchObject({ code: 2, out: "" });
    expect(outcome.err).toContain("no reference code");
    clean(outcome);
  });

  test("knows codes of other rule data, other vendors and unknown rules", () => {
    const other = (versionMark(compiled.version) + 1).toString(16);
    const outcome = check(["--explain", referenceCode("ABC", "download", [1, 63], `2020-01-01.${other}`)]);
    expect(outcome.code).toBe(0);
    for (const part of [
      "unknown (ABC)",
      "download",
      "own-page",
      "rule number 63, which this version does not know",
      "another than this version's",
    ])
      expect(outcome.out).toContain(part);
  });
});
