/** Traps seen on real pages, told by the address alone (docs/detection.md). */
import { describe, expect, test } from "vitest";
import { judgeAddress, ruleIds } from "./support/page";

const kindOf = (url: string) => judgeAddress(url).kind;

describe("/internet-security is a product, /internet-security-center an encyclopedia", () => {
  test.each([
    ["https://www.kaspersky.com/internet-security", "purchase"],
    ["https://usa.kaspersky.com/internet-security", "purchase"],
    ["https://www.kaspersky.com/internet-security-center", "none"],
    ["https://usa.kaspersky.com/internet-security-center/definitions/adware", "none"],
    ["https://www.kaspersky.co.uk/internet-security-center/threats/trojans", "none"],
    ["https://www.kaspersky.com/en-gb/internet-security-center/threats", "none"],
    ["https://www.kaspersky.com/resource-center/definitions/buy-antivirus", "none"],
  ])("%s: %s", (url, kind) => expect(kindOf(url)).toBe(kind));
});

describe("/acq/ is a campaign, save for a children's story", () => {
  test.each([
    ["https://www.kaspersky.com/acq/premium-offer", "purchase"],
    ["https://www.kaspersky.co.jp/acq/spring", "purchase"],
    ["https://www.kaspersky.com/lp/offer", "purchase"],
    ["https://www.kaspersky.com/advert/free-trial", "download"],
    ["https://www.kaspersky.co.jp/acq/midorikuma", "none"],
    ["https://www.kaspersky.co.jp/acq/midorikuma/book1/", "none"],
    ["https://www.kaspersky.com/ru/acq/midorikuma/", "none"],
  ])("%s: %s", (url, kind) => expect(kindOf(url)).toBe(kind));
});

describe("the same page on every locale domain and regional segment", () => {
  const hosts = [
    "www.kaspersky.com",
    "usa.kaspersky.com",
    "latam.kaspersky.com",
    "me-en.kaspersky.com",
    "www.kaspersky.de",
    "www.kaspersky.co.uk",
    "www.kaspersky.com.br",
    "www.kaspersky.com.cn",
    "kaspersky.ru",
  ];
  test.each(hosts)("on %s", (host) => {
    expect([kindOf(`https://${host}/premium`), kindOf(`https://${host}/downloads`), kindOf(`https://${host}/renewal-center/home`)]).toEqual(
      ["purchase", "download", "renewal"],
    );
    expect([kindOf(`https://${host}/blog/premium/1/`), kindOf(`https://${host}/about/press-releases`)]).toEqual(["none", "none"]);
  });
  test.each(["us", "en-gb", "de", "pt_br", "africa", "middle-east", "south-east-asia"])("under /%s", (region) => {
    expect([kindOf(`https://www.kaspersky.com/${region}/premium`), kindOf(`https://www.kaspersky.com/${region}/blog/premium`)]).toEqual([
      "purchase",
      "none",
    ]);
  });
});

describe("intent in the query", () => {
  test.each([
    ["https://store.kaspersky.com/store?SiteID=kasperus", "purchase"],
    ["https://usa.kaspersky.com/store?Action=DisplayPage&SiteID=kasperus", "purchase"],
    ["https://www.amazon.com/s?k=kaspersky+premium", "purchase"],
    ["https://www.amazon.com/s?k=norton", "none"],
    ["https://www.bestbuy.com/site/searchpage.jsp?st=Kaspersky", "purchase"],
    ["https://shop.example/list?brand=kaspersky", "purchase"],
    ["https://shop.example/list?filter_brand=kaspersky", "purchase"],
    ["https://shop.example/list?sort=kaspersky", "none"],
    ["https://play.google.com/store/apps/details?id=com.kms.free&hl=en", "download"],
    ["https://play.google.com/store/apps/details?id=com.norton.free", "none"],
  ])("%s: %s", (url, kind) => expect(kindOf(url)).toBe(kind));
});

describe("the product in the host", () => {
  test.each([
    ["https://kaspersky-free.en.uptodown.com/windows", "download", "Free"],
    ["https://kaspersky-free.en.uptodown.com/", "download", "Free"],
    ["https://kaspersky-internet-security.softonic.com/", "download", "Internet Security"],
    ["https://norton-antivirus.en.uptodown.com/windows", "none", undefined],
  ])("%s: %s %s", (url, kind, product) => expect(judgeAddress(url)).toMatchObject({ kind, ...(product ? { product } : {}) }));
});

describe("the brand nowhere in the address", () => {
  test.each([
    ["https://play.google.com/store/apps/details?id=com.kms.free", "download"],
    ["https://apps.apple.com/us/app/vpn/id1089969624", "download"],
    ["https://apps.apple.com/us/app/vpn/id1", "none"],
    ["https://chromewebstore.google.com/detail/x/ahkjpbeeocnddjkakilopmfdlnjdpcdm", "download"],
    ["https://www.amazon.com/dp/B0CHXYZ123", "none"],
  ])("%s: %s", (url, kind) => expect(kindOf(url)).toBe(kind));
});

describe("help to remove the product is never flagged", () => {
  test.each([
    "https://support.kaspersky.com/common/uninstall/1464",
    "https://support.kaspersky.com/us/common/uninstall",
    "https://www.kaspersky.com/downloads/kavremvr.exe",
    "https://media.kaspersky.com/utilities/ConsumerUtilities/kavremvr.exe",
    "https://media.kaspersky.com/utilities/ConsumerUtilities/kavremover.zip",
    "https://dm.s.kaspersky-labs.com/kavremvr.exe",
    "https://files.example/kaspersky/kavremvr.exe",
    "https://files.example/download/kaspersky-uninstaller.exe",
    "https://github.com/someone/tools/releases/download/1/kavremvr.exe",
  ])("%s", (url) => expect(kindOf(url)).toBe("none"));
});

describe("tracking parameters say nothing", () => {
  test.each([
    "https://paper.example/markets?utm_campaign=kaspersky_acq&utm_content=buy",
    "https://paper.example/2024/06/21/kaspersky-ban?utm_source=acq&utm_medium=buy",
    "https://www.reuters.com/technology/kaspersky-2024-06-20/?utm_source=acq&utm_medium=buy",
    "https://www.kaspersky.com/blog/kaspersky-premium/1/?utm_source=acq&icid=buy-now&campaign=renewal",
    "https://securelist.com/report/1/?utm_source=store&utm_campaign=buy",
    "https://shop.example/lamp?utm_campaign=kaspersky",
  ])("%s", (url) => expect(kindOf(url)).toBe("none"));
});

describe("a login that carries the word in its way back", () => {
  test.each([
    "https://login.example.com/signin?redirect=https%3A%2F%2Fwww.kaspersky.com%2Fpremium",
    "https://accounts.google.com/ServiceLogin?continue=https://play.google.com/store/apps/details?id=com.kms.free",
    "https://www.amazon.com/ap/signin?openid.return_to=https%3A%2F%2Fwww.amazon.com%2Fs%3Fk%3Dkaspersky",
    "https://shop.example/login?q=https://shop.example/kaspersky-premium",
    "https://sso.example.com/auth?brand=https%3A%2F%2Fkaspersky.com",
    "https://shop.example/go?brand=https%3A%2F%2Fwww.kaspersky.com%2Fpremium",
  ])("%s", (url) => expect(kindOf(url)).toBe("none"));
});

describe("search engines", () => {
  test.each([
    "https://www.google.com/search?q=buy+kaspersky+premium",
    "https://www.google.de/search?q=kaspersky+kaufen",
    "https://duckduckgo.com/?q=kaspersky+download",
    "https://www.bing.com/search?q=renew+kaspersky",
    "https://yandex.ru/search/?text=%D0%BA%D0%B0%D1%81%D0%BF%D0%B5%D1%80%D1%81%D0%BA%D0%B8%D0%B9+%D0%BA%D1%83%D0%BF%D0%B8%D1%82%D1%8C",
    "https://www.baidu.com/s?wd=%E5%8D%A1%E5%B7%B4%E6%96%AF%E5%9F%BA",
  ])("%s", (url) => expect(kindOf(url)).toBe("none"));
});

describe("code hosts are quiet, save for a re-hosted installer", () => {
  test.each([
    ["https://github.com/kaspersky/kaspersky-install-scripts", "none"],
    ["https://github.com/x/kaspersky-tools/blob/main/download.py", "none"],
    ["https://gitlab.com/x/buy-kaspersky", "none"],
    ["https://github.com/x/y/releases/download/1/kaspersky-setup.exe", "download"],
    ["https://github.com/x/y/releases/download/1/kaspersky4win.exe", "download"],
    ["https://raw.githubusercontent.com/x/kaspersky-tools/main/kaspersky-setup.exe", "download"],
    ["https://github.com/x/y/releases/download/1/setup.exe", "none"],
  ])("%s: %s", (url, kind) => expect(kindOf(url)).toBe(kind));

  test.each(["tdsskiller.exe", "KVRT.exe", "krd.iso", "rakhnidecryptor.zip", "kaspersky4win.exe"])(
    "%s is known by its name wherever it is hosted",
    (file) => {
      expect(kindOf(`https://files.example/get/${file}`)).toBe("download");
    },
  );
});

test("threat intelligence and training are not covered", () => {
  for (const path of [
    "enterprise-security/threat-intelligence",
    "enterprise-security/cyber-security-training",
    "small-to-medium-business-security/security-awareness-platform",
    "us/enterprise-security/threat-intelligence-services/feeds",
  ])
    expect(kindOf(`https://www.kaspersky.com/${path}`), path).toBe("none");
  expect(kindOf("https://www.kaspersky.com/enterprise-security/endpoint")).toBe("purchase");
  expect(ruleIds(judgeAddress("https://shop.example/product/kaspersky-threat-intelligence"))).toContain("not-covered");
});

test("a host that only looks like the vendor's is not the vendor's", () => {
  for (const url of [
    "https://kaspersky.com.evil.example/premium",
    "https://www.kaspersky.com@evil.example/premium",
    "https://notkaspersky.com/premium",
  ])
    expect(ruleIds(judgeAddress(url)), url).not.toContain("own-page");
});
