/** What shows that a page is about a product of the vendor, and how surely. */
import { describe, expect, test } from "vitest";
import type { RuleId } from "../../src/detection/classify/catalogue";
import type { Control, PageFacts } from "../../src/detection/facts";
import { findingsOn } from "./support/findings";

type Facts = Partial<PageFacts>;
const PLAIN = "https://a.example/1";
const NAMED: Facts = { title: "Kaspersky" };

/** Where, by what words, how surely and by which product the page is the vendor's, by one rule. */
function shown(rule: RuleId, facts: Facts, url = PLAIN) {
  return findingsOn(facts, url)
    .filter((finding) => finding.rule === rule && finding.kind === undefined)
    .map(({ where, text, weight, product }) => [where, text, Number(weight.toFixed(3)), ...(product ? [product] : [])]);
}

const made = (maker: string): Facts => ({ ...NAMED, data: [{ type: "Product", maker }] });
const bylined = (...makers: string[]): Facts => ({ ...NAMED, makers });
const listed = (label: string, value = "Kaspersky"): Facts => ({ ...NAMED, fields: [{ label, value }] });
const headed = (mainHeadings: number, ...headings: string[]): Facts => ({ headings, mainHeadings });

describe("the maker", () => {
  test.each<[Facts, unknown[]]>([
    [made("Kaspersky Lab"), [["data", "Kaspersky Lab", 0.95]]],
    [made("by Kaspersky"), [["data", "by Kaspersky", 0.95]]],
    [made("sold by Kaspersky"), []],
    [{ meta: { "product:brand": "Kaspersky" } }, [["meta", "Kaspersky", 0.9]]],
    [{ ...NAMED, meta: { "product:brand": "not by Kaspersky" } }, []],
    [{ ...NAMED, meta: { "product:brand": "Puma" } }, []],
  ])("in the data %j", (facts, expected) => expect(shown("data-maker", facts)).toEqual(expected));

  test.each<[Facts, unknown[]]>([
    [bylined("by Kaspersky"), [["heading", "by Kaspersky", 0.85]]],
    [bylined("by Kaspersky", "Acme"), []],
    [bylined("Acme", "by Kaspersky", "by Kaspersky Lab"), [["heading", "by Kaspersky", 0.85]]],
    [bylined("a b c d e f g Kaspersky"), [["heading", "a b c d e f g Kaspersky", 0.85]]],
    [bylined("a b c d e f g h Kaspersky"), []],
    [bylined("by Kaspersky", "a b c d e f g h i j"), [["heading", "by Kaspersky", 0.85]]],
    [listed("Brand"), [["list", "Brand: Kaspersky", 0.85]]],
    [listed("The brand name"), [["list", "The brand name: Kaspersky", 0.85]]],
    [listed("The only brand name"), []],
    [listed("Colour"), []],
    [listed("Price"), []],
    [listed("Brand", "Not by Kaspersky"), []],
  ])("on the page %j", (facts, expected) => expect(shown("maker-field", facts)).toEqual(expected));
});

describe("the title", () => {
  test.each<[Facts, unknown[]]>([
    [{ title: "Kaspersky Plus" }, [["title", "Kaspersky Plus", 0.85, "Plus"]]],
    [{ title: "Kaspersky lamp" }, [["title", "Kaspersky lamp", 0.75]]],
    [{ title: "x", meta: { "og:title": "Kaspersky Plus" } }, [["title", "Kaspersky Plus", 0.85, "Plus"]]],
    [{ title: "Kaspersky lamp", meta: { "og:title": "Kaspersky Plus" } }, [["title", "Kaspersky Plus", 0.85, "Plus"]]],
    [{ title: "a b Kaspersky c d e f g h" }, [["title", "a b Kaspersky c d e f g h", 0.7]]],
    [{ title: "a b Kaspersky c d e f g h i" }, [["title", "a b Kaspersky c d e f g h i", 0.5]]],
    [{ title: "a b c Kaspersky" }, [["title", "a b c Kaspersky", 0.525]]],
    [{ title: "a b c d e f g Kaspersky" }, []],
    [{ title: "a b c d e f g Kaspersky", meta: { "og:title": "Kaspersky lamp" } }, [["title", "Kaspersky lamp", 0.75]]],
  ])("%j", (facts, expected) => expect(shown("title-subject", facts)).toEqual(expected));
});

describe("headings", () => {
  test.each<[Facts, unknown[]]>([
    [headed(1, "Kaspersky Plus", "x"), [["heading", "Kaspersky Plus", 0.8, "Plus"]]],
    [headed(1, "Kaspersky lamp", "x"), [["heading", "Kaspersky lamp", 0.7]]],
    [headed(2, "x", "Kaspersky Plus"), [["heading", "Kaspersky Plus", 0.7, "Plus"]]],
    [headed(2, "x", "Kaspersky lamp"), [["heading", "Kaspersky lamp", 0.4]]],
    [headed(1, "x", "Kaspersky lamp", "y"), [["heading", "Kaspersky lamp", 0.45]]],
    [headed(1, "x", "Kaspersky lamp", "y", "z"), []],
    [headed(0, "x", "Kaspersky Plus"), [["heading", "Kaspersky Plus", 0.55, "Plus"]]],
    [headed(1, "x", "case for Kaspersky"), []],
  ])("%j", (facts, expected) => expect(shown("heading-subject", facts)).toEqual(expected));
});

describe("the address", () => {
  test.each([
    ["https://a.example/kaspersky", [["address", "kaspersky", 0.85]]],
    ["https://a.example/kaspersky/lamp", [["address", "kaspersky", 0.68]]],
    ["https://a.example/kaspersky-plus", [["address", "kaspersky-plus", 0.9, "Plus"]]],
    ["https://a.example/kaspersky-plus-a-b", [["address", "kaspersky-plus-a-b", 0.8, "Plus"]]],
    ["https://a.example/kaspersky-plus-a-b-c", [["address", "kaspersky-plus-a-b-c", 0.6, "Plus"]]],
    ["https://a.example/kaspersky-lamp", [["address", "kaspersky-lamp", 0.7]]],
    ["https://a.example/lamp-for-kaspersky", [["address", "lamp-for-kaspersky", 0.3]]],
    ["https://a.example/kaspersky-x/kaspersky-plus", [["address", "kaspersky-plus", 0.9, "Plus"]]],
    ["https://www.kaspersky.com/kaspersky-plus", []],
  ])("in its path: %s", (url, expected) => expect(shown("slug", {}, url)).toEqual(expected));

  test.each([
    ["https://kaspersky-plus.example/", [["address", "kaspersky-plus", 0.8, "Plus"]]],
    ["https://my.kaspersky.example/", [["address", "kaspersky", 0.8]]],
    ["https://kaspersky-plus.uptodown.com/windows", [["address", "kaspersky-plus", 0.9, "Plus"]]],
    ["https://kaspersky.ebay.com/x", []],
    ["https://a.kaspersky/", []],
    ["https://www.kaspersky.com/zzz", []],
  ])("in its host: %s", (url, expected) => expect(shown("host-name", NAMED, url)).toEqual(expected));
});

test.each([
  [["Home", "Kaspersky"], [["breadcrumb", "Kaspersky", 0.5]]],
  [["All about Kaspersky"], []],
])("the path of crumbs %j", (crumbs, expected) => expect(shown("breadcrumb", { ...NAMED, crumbs })).toEqual(expected));

describe("a control that leads to the vendor", () => {
  const led = (control: Partial<Control>, url?: string) =>
    shown("leads-to-vendor", { ...NAMED, controls: [{ text: "Kaspersky lamp", place: "main", count: 1, ...control }] }, url);
  const target = "https://www.kaspersky.com/blog/1";

  test("counts by its name, in the main part", () => expect(led({ target })).toEqual([["controls", "Kaspersky lamp", 0.6]]));

  test.each<[string, Partial<Control>, string?]>([
    ["in the header", { target, place: "header" }],
    ["without a name", { target, text: "More" }],
    ["that leads nowhere", {}],
    ["that leads elsewhere", { target: "https://kaspersky.example/" }],
    ["on the vendor's own site", { target }, "https://www.kaspersky.com/zzz"],
  ])("does not count %s", (_where, control, url) => expect(led(control, url)).toEqual([]));
});

test.each([
  ["https://play.google.com/store/apps/details?id=com.kms.free", [["address", "com.kms.free", 1]]],
  ["https://play.google.com/store/apps/details?id=com.lamp", []],
  ["https://play.google.com/store/apps", []],
])("the vendor's app in a store: %s", (url, expected) => expect(shown("store-app", NAMED, url)).toEqual(expected));
