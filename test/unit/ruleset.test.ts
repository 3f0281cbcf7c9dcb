import { describe, expect, test } from "vitest";
import { readAddress } from "../../src/detection/address";
import { withVendor } from "../../src/detection/given-vendor";
import { controlsIn, editorialIn, textTermsIn } from "../../src/detection/phrases";
import { matches, ownerOf, pageRuleFor, prepare, siteOf } from "../../src/detection/ruleset";
import { compileRules } from "../../src/rules/compile";
import { compiled, data, rules } from "./support/rules";

const [kaspersky] = rules.vendors;
if (!kaspersky) throw new Error("no vendor is shipped");

const ruleAt = (url: string, vendor = kaspersky) => pageRuleFor(vendor, readAddress(url))?.id;

describe("the owner of", () => {
  test.each([
    ["kaspersky.com", "kaspersky"],
    ["usa.kaspersky.com", "kaspersky"],
    ["a.b.kaspersky.co.uk", "kaspersky"],
    ["securelist.com", "kaspersky"],
    ["notkaspersky.com", undefined],
    ["kaspersky.com.evil.example", undefined],
    ["com", undefined],
    ["", undefined],
  ])("%s is %s", (host, id) => expect(ownerOf(rules, host)?.id).toBe(id));
});

describe("the site of", () => {
  test.each([
    ["www.amazon.com", "amazon"],
    ["smile.amazon.co.uk", "amazon"],
    ["kaspersky-free.en.uptodown.com", "uptodown"],
    ["notamazon.com", undefined],
    ["amazon.com.evil.example", undefined],
  ])("%s is %s", (host, id) => expect(siteOf(rules, host)?.id).toBe(id));

  test("the longest listed domain wins", () => {
    const files = [
      ...data.siteFiles,
      { role: "quiet" as const, about: "x", sites: [{ id: "ideas", name: "Ideas", hosts: ["ideas.amazon.com"], pages: [] }] },
    ];
    const more = prepare(compileRules({ ...data, siteFiles: files }, "2026-01-01"));
    expect(siteOf(more, "www.ideas.amazon.com")?.id).toBe("ideas");
    expect(siteOf(more, "www.amazon.com")?.id).toBe("amazon");
  });
});

describe("the page rule for", () => {
  test.each([
    ["https://www.kaspersky.com/premium", "consumer-products"],
    ["https://www.kaspersky.com/us/premium", "consumer-products"],
    ["https://www.kaspersky.com/en-gb/premium", "consumer-products"],
    ["https://www.kaspersky.com/africa/premium", "consumer-products"],
    ["https://www.kaspersky.com/xyz/premium", undefined],
    ["https://www.kaspersky.com/lp/spring", "campaign"],
    ["https://www.kaspersky.com/", "home"],
    ["https://www.kaspersky.com/de", "home"],
    ["https://securelist.com/", "help-and-research-hosts"],
    ["https://support.kaspersky.com/", "help-and-research-hosts"],
    ["https://my.kaspersky.com/MyLicenses", "account-licences"],
  ])("%s is %s", (url, id) => expect(ruleAt(url)).toBe(id));

  test("an address with parameters counts every one that the rule names", () => {
    const page = { id: "till", kind: "purchase" as const, paths: ["/till"], query: { SiteID: "kas*", lang: "*" }, about: "a till" };
    const vendors = data.vendors.map((vendor) => ({ ...vendor, pages: [page, ...vendor.pages] }));
    const [vendor] = prepare(compileRules({ ...data, vendors }, "2026-01-01")).vendors;
    expect(ruleAt("https://www.kaspersky.com/till?siteid=KasperUS&lang=en", vendor)).toBe("till");
    expect(ruleAt("https://www.kaspersky.com/till?SiteID=other&lang=en", vendor)).toBeUndefined();
    expect(ruleAt("https://www.kaspersky.com/till", vendor)).toBeUndefined();
  });
});

test("of an address with parameters the page rule sees those that it names, and a missing one as empty", () => {
  const till = { id: "till", kind: "purchase" as const, about: "a till", source: "x", path: "^/till$", query: { site: "^kas", lang: "" } };
  const tilled = { ...kaspersky, rules: { ...kaspersky.rules, pages: [till] } };
  const at = (query: string) => ruleAt(`https://www.kaspersky.com/till${query}`, tilled);
  expect([at("?site=kasperus&lang=en"), at("?site=kas"), at("?site=other"), at("")]).toEqual(["till", "till", undefined, undefined]);
});

describe("a name", () => {
  const namesOf = (...names: string[]) => withVendor(rules, { name: names[0] ?? "", names: names.slice(1) }).names;

  test.each([
    ["Acme Audio", "acmeaudio", true],
    ["Acme & Audio", "acmeaudio", true],
    ["Acme Audi*", "acmeaudio", true],
    ["Ab Cdef", "abcdef", true],
    ["Ab Cde", "abcde", false],
    ["Acme Audio", "acme", false],
    ["Acme Audio", "audio", false],
  ])("%s written in one word: %s is %s", (name, word, found) => {
    expect(namesOf(name).find([word])).toHaveLength(found ? 1 : 0);
  });

  test("of one word counts once", () => {
    expect(namesOf("AcmeAudio").find(["acmeaudio"])).toHaveLength(1);
    expect(rules.names.find(["kaspersky"])).toHaveLength(1);
  });
});

describe("phrases", () => {
  const phrased = () =>
    prepare({
      ...compiled,
      vendors: [],
      sites: [],
      controls: { ...compiled.controls, buy: ["=Take it", "grab="], download: ["fetch now"] },
      editorial: { ...compiled.editorial, news: ["fetch now"], review: ["we tried"] },
      text: { ...compiled.text, price: ["mere"], license: ["fetch"] },
      address: {
        ...compiled.address,
        segments: { ...compiled.address.segments, product: ["wares"] },
        parameters: { brand: ["make"], search: ["seek"] },
      },
    });
  const groups = (found: { value: string }[]) => found.map(({ value }) => value);

  test("are told apart by what they say: of controls, of titles, of text", () => {
    const { phrases } = phrased();
    const words = ["fetch", "now", "we", "tried", "mere"];
    expect(groups(controlsIn(phrases, words))).toEqual(["download"]);
    expect(groups(editorialIn(phrases, words))).toEqual(["news", "review"]);
    expect(groups(textTermsIn(phrases, words))).toEqual(["license", "price"]);
  });

  test("that stand for a whole control are kept by their words, and found in no text", () => {
    const { phrases, wholeControls } = phrased();
    expect(["take it", "grab", "fetch now"].map((text) => wholeControls.get(text))).toEqual(["buy", undefined, undefined]);
    expect(controlsIn(phrases, ["take", "it"])).toEqual([]);
    expect(groups(controlsIn(phrases, ["grab"]))).toEqual(["buy"]);
  });

  test("of addresses are found by their word", () => {
    const { segment, parameters } = phrased().address;
    expect(segment.get("wares")).toBe("product");
    expect([...parameters.brand, ...parameters.search]).toEqual(["make", "seek"]);
  });
});

test("an expression is built once and never matches for an empty list", () => {
  expect(matches("^/a$", "/a")?.[0]).toBe("/a");
  expect(matches("(?!)", "")).toBeNull();
});

describe("a vendor given on the command line", () => {
  const tried = withVendor(rules, { name: "Acme Audio", names: ["AcmeAudio"], domains: ["Acme.Example"] });

  test("replaces the shipped ones", () => {
    expect(tried.vendors.map(({ name, code, restriction }) => [name, code, restriction])).toEqual([["Acme Audio", "TRY", null]]);
    expect(ownerOf(tried, "www.kaspersky.com")).toBeUndefined();
    expect(ownerOf(tried, "shop.acme.example")?.name).toBe("Acme Audio");
    expect(tried.names.first("Kaspersky")).toBeUndefined();
    expect(tried.names.first("the AcmeAudio X1")?.value.name).toBe("Acme Audio");
  });

  test("leaves the shipped rules and everything else as they are", () => {
    expect(ownerOf(rules, "www.kaspersky.com")?.id).toBe("kaspersky");
    expect(rules.names.first("Acme Audio")).toBeUndefined();
    expect([tried.sites, tried.phrases, tried.version]).toEqual([rules.sites, rules.phrases, rules.version]);
  });
});
