import { describe, expect, test } from "vitest";
import { matchesPattern, parsePattern } from "../../src/settings/match-pattern";

const matches = (pattern: string, url: string) => {
  const parsed = parsePattern(pattern);
  if (!parsed) throw new Error(`${pattern} is no pattern`);
  return matchesPattern(parsed, url);
};

describe("a match pattern", () => {
  test.each([
    ["*://*/*", "http://acme.example/"],
    ["*://*.acme.example/*", "https://acme.example/"],
    ["*://*.acme.example/*", "https://shop.acme.example/a?b=c"],
    ["https://Acme.Example/*", "https://acme.example/"],
    ["*://*.bücher.example/*", "https://shop.xn--bcher-kva.example/"],
    ["https://acme.example/shop/*", "https://acme.example/shop/one"],
    ["https://acme.example/*/cart?id=*", "https://acme.example/a/b/cart?id=7#top"],
    ["https://acme.example/a(b", "https://acme.example/a(b"],
    ["https://acme.example/", "https://acme.example/"],
    ["https://acme.example/*x*", "https://acme.example/axb"],
    ["*://acme.example/*", "http://acme.example:8080/a"],
  ])("%s covers %s", (pattern, url) => expect(matches(pattern, url)).toBe(true));

  test.each([
    ["*://acme.example/*", "https://shop.acme.example/"],
    ["*://*.acme.example/*", "https://notacme.example/"],
    ["*://*.acme.example/*", "https://acme.example.evil.example/"],
    ["*://*/*", "file:///etc/hosts"],
    ["https://acme.example/*", "http://acme.example/"],
    ["https://acme.example/", "https://acme.example/a"],
    ["https://acme.example/?a", "https://acme.example/xa"],
    ["https://acme.example/a.b", "https://acme.example/axb"],
    ["https://acme.example/a*a", "https://acme.example/a"],
    ["https://acme.example/*ab*ba", "https://acme.example/aba"],
    ["*://*/*", "no address"],
  ])("%s does not cover %s", (pattern, url) => expect(matches(pattern, url)).toBe(false));

  test.each(["", "*", "acme.example", "https://acme.example", "ftp://a.example/*", "https://a.example:80/*", "https://*a.example/*"])(
    "%j is none",
    (text) => expect(parsePattern(text)).toBeUndefined(),
  );

  test("with many stars is as quick on a long address", () => {
    const pattern = `https://acme.example/${"*a".repeat(200)}*b`;
    expect(matches(pattern, `https://acme.example/${"a".repeat(50_000)}`)).toBe(false);
  });
});
