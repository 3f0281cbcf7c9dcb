/** Addresses that are passed over unread would have come to nothing anyway. */
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { benchAddresses } from "../../src/cli/bench/million";
import { ROOT } from "../../src/cli/build-extension";
import { weigh } from "../../src/detection/classify/classify";
import { emptyFacts } from "../../src/detection/facts";
import { unnamedTest } from "../../src/detection/unnamed";
import { rules } from "./support/rules";

const isUnnamed = unnamedTest(rules);
const verdictOn = (url: string) => weigh(emptyFacts(url), rules).verdict;

/** What `weigh` says where it finds no vendor. */
const NOTHING = { kind: "none", vendor: null, evidence: [{ rule: "not-named", where: "address", text: "", weight: 1 }] };

test("labelled and ordinary addresses: whatever is passed over names nobody, and most are passed over", () => {
  const urls = [...benchAddresses(20_000, join(ROOT, "test/corpus/addresses.tsv"))];
  const passed = urls.filter(isUnnamed);
  for (const url of passed) expect(verdictOn(url), url).toMatchObject(NOTHING);
  expect(passed.length).toBeGreaterThan(urls.length * 0.7);
});

const vendor = rules.vendors[0]?.rules;
const words = fc.constantFrom(
  "lamp",
  "buy",
  "download",
  "KASPERSKY",
  "kas",
  "persky",
  "Касперский",
  "%D0%9A%D0%B0%D1%81%D0%BF%D0%B5%D1%80%D1%81%D0%BA%D0%B8%D0%B9",
  "卡巴斯基",
  "kаspersky",
  "securelist",
  "com.kms.free",
  "ks4.021.3.10.391aben_25000.exe",
  "setup.exe",
  "ｋａｓｐｅｒｓｋｙ",
  "kasperskij2",
  "xn--80aacbpk9bza",
  ...(vendor?.names ?? []),
  ...(vendor?.domains ?? []),
);
const hosts = fc.constantFrom(
  "shop.example",
  "play.google.com",
  "www.amazon.com",
  "apps.apple.com",
  "KASPERSKY.com",
  "my-kaspersky.example",
  "securelist.ru.",
  "user@kaspersky.de",
  "xn--80aacbpk9bza.example",
);
const joints = fc.constantFrom("/", "-", "_", "+", ".", "?q=", "&", "#", "//", "\\", "\n", "\t", " ", "");

test("nor is a vendor lost, however an address is put together", () => {
  fc.assert(
    fc.property(hosts, fc.array(fc.tuple(joints, words), { maxLength: 6 }), (host, parts) => {
      const url = `https://${host}/${parts.flat().join("")}`;
      if (isUnnamed(url)) expect(verdictOn(url)).toMatchObject(NOTHING);
    }),
    { numRuns: 20_000, seed: 7 },
  );
});

describe("is read closely", () => {
  test.each([
    "https://www.kaspersky.com/",
    "https://shop.example/?q=KASPERSKY",
    "https://shop.example/%D0%BA",
    "https://shop.example/касперский",
    "https://xn--80aacbpk9bza.example/",
    "https://files.example/setup.exe?v=1",
    "https://play.google.com/store/apps/details?id=com.kms.free",
  ])("%s", (url) => expect(isUnnamed(url)).toBe(false));
});
