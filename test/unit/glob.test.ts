import { describe, expect, test } from "vitest";
import { LIMITS } from "../../src/detection/facts";
import { globSource } from "../../src/rules/glob";
import { data } from "./support/rules";

const covers = (pattern: string, value: string, separator: "/" | "." = "/") => new RegExp(globSource(pattern, separator)).test(value);

describe("a path pattern", () => {
  test.each([
    ["/premium", "/premium", true],
    ["/premium", "/premium/", false],
    ["/premium", "/us/premium", false],
    ["/premium", "/premiums", false],
    ["/buy-*", "/buy-kaspersky", true],
    ["/buy-*", "/buy-", true],
    ["/buy-*", "/buy-kaspersky/now", false],
    ["/*/dp", "/en/dp", true],
    ["/*/dp", "/en/us/dp", false],
    ["/**/dp", "/en/us/dp", true],
    ["/**/dp", "/dp", false],
    ["/**{renew,renewal}**", "/us/kaspersky-renewal-center/home", true],
    ["/**{renew,renewal}**", "/us/store", false],
    ["/{en,fr}/ip", "/fr/ip", true],
    ["/{en,fr}/ip", "/de/ip", false],
    ["/{*-security,*vpn*}", "/total-security", true],
    ["/{*-security,*vpn*}", "/fast-vpn-apps", true],
    ["/{*-security,*vpn*}", "/a/total-security", false],
  ])("%s on %s: %s", (pattern, path, expected) => expect(covers(pattern, path)).toBe(expected));
});

describe("the optional tail", () => {
  test.each([
    ["/shop/**", "/shop", true],
    ["/shop/**", "/shop/", true],
    ["/shop/**", "/shop/a/b", true],
    ["/shop/**", "/shopping", false],
    ["/**", "/", true],
    ["/**", "/a/b", true],
    ["/{store,shop}/**", "/shop", true],
    ["/shop**", "/shopping/a", true],
  ])("%s on %s: %s", (pattern, path, expected) => expect(covers(pattern, path)).toBe(expected));
});

describe("a host pattern", () => {
  test.each([
    ["support.**", "support.kaspersky.com", true],
    ["support.**", "xsupport.kaspersky.com", false],
    ["**.kaspersky-labs.com", "dm.s.kaspersky-labs.com", true],
    ["**.kaspersky-labs.com", "kaspersky-labs.com", false],
    ["**.kaspersky-labs.com", "a.kaspersky-labs.com.evil.example", false],
    ["dnl-*.kaspersky.com", "dnl-01.kaspersky.com", true],
    ["dnl-*.kaspersky.com", "dnl-01.geo.kaspersky.com", false],
    ["kaspersky.com", "kasperskyxcom", false],
  ])("%s on %s: %s", (pattern, host, expected) => expect(covers(pattern, host, ".")).toBe(expected));
});

test("{id} hands back one part and no more", () => {
  const product = new RegExp(globSource("/**/dp/{id}/**", "/"));
  expect(product.exec("/Some-Name/dp/B0CHXYZ123/ref=x")?.groups?.id).toBe("B0CHXYZ123");
  expect(product.exec("/Some-Name/dp/B0CHXYZ123")?.groups?.id).toBe("B0CHXYZ123");
  expect(product.exec("/Some-Name/dp/")).toBeNull();
});

test.each([
  ["/a.b", "/axb"],
  ["/a+b", "/aab"],
  ["/(a)", "/a"],
  ["/[ab]", "/a"],
  ["/a|b", "/a"],
  ["/a$b^c", "/abc"],
  ["/a\\d", "/a1"],
])("special characters of %s stand for themselves", (pattern, other) => {
  expect(covers(pattern, pattern)).toBe(true);
  expect(covers(pattern, other)).toBe(false);
});

test("a brace that is never closed stands for itself", () => {
  expect(covers("/a/{b", "/a/{b")).toBe(true);
  expect(covers("/a/{b", "/a/b")).toBe(false);
});

test("** covers anything at all, line breaks too (an address may hold %0A)", () => {
  expect(covers("/blog/**", "/blog/a\nb")).toBe(true);
});

test("no shipped pattern is slow on an address made to slow it", () => {
  const patterns = [
    ...data.vendors.flatMap((vendor) => vendor.pages),
    ...data.siteFiles.flatMap((file) => file.sites.flatMap((site) => site.pages)),
  ];
  for (const pattern of new Set(patterns.flatMap((rule) => rule.paths))) {
    // Its own words again and again, as long as an address in page facts may be, with an end that nothing expects.
    const value = `${pattern.replace(/[{}]/g, "").replace(/[,*]+/g, "/a").repeat(LIMITS.address).slice(0, LIMITS.address)}\n`;
    const started = performance.now();
    covers(pattern, value);
    expect(performance.now() - started, pattern).toBeLessThan(250);
  }
});
