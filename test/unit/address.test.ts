import { describe, expect, test } from "vitest";
import { domainsOf, readAddress } from "../../src/detection/address";

describe("the path of", () => {
  test.each([
    ["https://shop.example", "/"],
    ["https://shop.example/", "/"],
    ["https://shop.example/index.html", "/"],
    ["https://shop.example/a/index.php", "/a"],
    ["https://shop.example/a/default.aspx", "/a"],
    ["https://shop.example/a/", "/a"],
    ["https://shop.example//a///b//", "/a/b"],
    ["https://shop.example/Premium", "/premium"],
    ["https://shop.example/%D0%BA%D1%83%D0%BF%D0%B8%D1%82%D1%8C", "/купить"],
    ["https://shop.example/T%C3%A9l%C3%A9charger", "/telecharger"],
    ["https://shop.example/100%/off", "/100%/off"],
    ["https://shop.example/%E0%A4%A", "/%e0%a4%a"],
    ["https://shop.example/a/index.html.zip", "/a/index.html.zip"],
    ["https://shop.example/reindex.html", "/reindex.html"],
    ["https://shop.example/a?b#c", "/a"],
  ])("%s is %s", (url, path) => expect(readAddress(url).path).toBe(path));
});

describe("the host of", () => {
  test.each([
    ["https://WWW.Shop.Example/", "www.shop.example", ["shop", "example"]],
    ["https://www2.shop.example/", "www2.shop.example", ["shop", "example"]],
    ["https://shop.example:8443/", "shop.example", ["shop", "example"]],
    ["https://shop.example./", "shop.example", ["shop", "example"]],
    ["https://user:secret@shop.example/", "shop.example", ["shop", "example"]],
    ["https://shop.example@other.example/", "other.example", ["other", "example"]],
    ["https://касперский.example/", "xn--80akjebc2ag3k.example", undefined],
    ["https://xn--80akjebc2ag3k.example/", "xn--80akjebc2ag3k.example", undefined],
    ["http://127.0.0.1/x", "127.0.0.1", ["127", "0", "0", "1"]],
    ["http://[::1]/x", "[::1]", ["[::1]"]],
  ])("%s is %s", (url, host, labels) => {
    const address = readAddress(url);
    expect(address.web).toBe(true);
    if (labels) expect([address.host, address.labels]).toEqual([host, labels]);
    else expect(address.host).toMatch(/^xn--[a-z0-9]+\.example$/);
  });
});

test.each([
  "",
  "kaspersky.com",
  "about:blank",
  "chrome://settings/",
  "file:///etc/hosts",
  "mailto:a@b.example",
  "javascript:void(0)",
  "http://",
  "data:text/html,kaspersky",
  "ftp://a.example/k.exe",
])("%j is no address of the web", (text) =>
  expect(readAddress(text)).toMatchObject({ web: false, host: "", path: "/", segments: [], file: "" }),
);

test("segments are taken apart into words, without the ending of a page", () => {
  const address = readAddress("https://shop.example/Anti-Virus/Kaspersky_Premium-5pc.html");
  expect(address.segments).toEqual(["anti-virus", "kaspersky_premium-5pc.html"]);
  expect(address.slugs).toEqual([
    ["anti", "virus"],
    ["kaspersky", "premium", "5pc"],
  ]);
});

describe("the file of", () => {
  test.each([
    ["https://x.example/dl/kaspersky-setup.EXE", "kaspersky-setup.exe"],
    ["https://x.example/krd.iso?mirror=2", "krd.iso"],
    ["https://x.example/page.html", ""],
    ["https://x.example/page.aspx", ""],
    ["https://x.example/v1.2.3/", "v1.2.3"],
    ["https://x.example/plain", ""],
  ])("%s is %j", (url, file) => expect(readAddress(url).file).toBe(file));
});

describe("parameters", () => {
  test("are folded, by lower-case name", () => {
    const { query } = readAddress(
      "https://shop.example/s?K=KASPERSKY+Plus&text=%D0%9A%D0%B0%D1%81%D0%BF%D0%B5%D1%80%D1%81%D0%BA%D0%B8%D0%B9&empty",
    );
    expect([...query]).toEqual([
      ["k", "kaspersky plus"],
      ["text", "касперскии"],
      ["empty", ""],
    ]);
  });

  test("are bounded in number and length", () => {
    const many = Array.from({ length: 500 }, (_, index) => `p${index}=${"x".repeat(1000)}`).join("&");
    const { query } = readAddress(`https://shop.example/?${many}`);
    expect(query.size).toBe(40);
    expect(Math.max(...[...query.values()].map((value) => value.length))).toBe(300);
  });

  test("may be broken", () => expect(readAddress("https://shop.example/?q=%E0%A4%A&=x&%").query.get("q")).toBeDefined());
});

test("a host belongs to its domains, longest first", () => {
  expect([...domainsOf("a.b.example")]).toEqual(["a.b.example", "b.example", "example"]);
  expect([...domainsOf("")]).toEqual([]);
});
