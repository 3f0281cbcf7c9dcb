/** Things that carry the vendor's name and are none of its restricted products. */
import { describe, expect, test } from "vitest";
import type { DataItem, PageFacts } from "../../src/detection/facts";
import { findingsOn, spoken } from "./support/findings";

type Facts = Partial<PageFacts>;
const OWN = "https://www.kaspersky.com/zzz";
const sold = (item: Omit<DataItem, "type">): Facts => ({ title: "Kaspersky", data: [{ type: "Product", ...item }] });
const headed = (...headings: string[]): Facts => ({ title: "Kaspersky", headings, mainHeadings: 1 });

describe("services that the rule does not cover", () => {
  const found = (facts: Facts, url?: string) => spoken(findingsOn(facts, url), "not-covered");

  test.each<[string, Facts, string?]>([
    ["in the title", { title: "Kaspersky Threat Intelligence" }],
    ["in the main heading", headed("Kaspersky Threat Intelligence", "More")],
    ["in the address", { title: "Kaspersky" }, "https://shop.example/kaspersky-threat-lookup"],
    ["beside a product of a shorter name", { title: "Kaspersky Plus with Threat Intelligence" }],
  ])("are told %s", (_where, facts, url) => {
    expect(found(facts, url)).toEqual([["not-covered", "title", "Threat Intelligence", 1]]);
  });

  test.each<[string, Facts]>([
    ["in a lesser heading", headed("Offers", "Kaspersky Threat Intelligence")],
    ["beside a product of a name as long", { title: "Kaspersky Endpoint Security with Threat Intelligence" }],
    ["without the vendor's name beside them", { title: "Threat Intelligence", headings: ["Kaspersky"], mainHeadings: 1 }],
  ])("are not told %s", (_where, facts) => expect(found(facts)).toEqual([]));
});

describe("another maker", () => {
  const found = (facts: Facts, url?: string) => spoken(findingsOn(facts, url), "other-maker");
  const brand = { label: "Brand", value: "Puma" };

  test.each<[string, Facts]>([
    ["of a thing with the vendor's name", sold({ name: "Kaspersky cap", maker: "Puma" })],
    ["of a thing without a name", sold({ maker: "Puma" })],
    ["in the page's meta data", { title: "Kaspersky", meta: { "product:brand": "Puma" } }],
    ["in the table of properties", { title: "Case for Kaspersky", fields: [{ label: "Colour", value: "Red" }, brand] }],
  ])("%s speaks", (_where, facts) => expect(found(facts)).toEqual([["other-maker", "data", "Puma", 0.9]]));

  test.each<[string, Facts, string?]>([
    ["is the reseller of the vendor's product", sold({ name: "Kaspersky Premium", maker: "Softshop" })],
    ["is the vendor", sold({ name: "x", maker: "Kaspersky Lab" })],
    ["is a dash", sold({ name: "x", maker: "- n/a" })],
    ["is in a table beside a title that begins with the vendor", { title: "Kaspersky Premium", fields: [brand] }],
    ["is in a table beside the vendor's by-line", { title: "Case for Kaspersky", makers: ["Visit the Kaspersky Store"], fields: [brand] }],
    ["stands on the vendor's own site", sold({ name: "Kaspersky cap", maker: "Puma" }), OWN],
    ["is missing", sold({ name: "Kaspersky cap" })],
  ])("%s: silent", (_where, facts, url) => expect(found(facts, url)).toEqual([]));
});

describe("what a thing fits", () => {
  const found = (facts: Facts, url?: string) => spoken(findingsOn(facts, url), "compatible");
  const SHADE = "Sun shade for Kaspersky cars";

  test.each<[string, Facts, string, string?]>([
    ["in the title", { title: SHADE }, SHADE],
    ["in the main heading", { title: "Shade", headings: [SHADE, "More"], mainHeadings: 1 }, SHADE],
    ["in the name of the thing", { title: "Shade", data: [{ type: "Product", name: SHADE }] }, SHADE],
    ["over the parts of an address", { title: "Shade" }, "case for kaspersky", "https://shop.example/case-for/kaspersky"],
  ])("is told %s", (_where, facts, text, url) => expect(found(facts, url)).toEqual([["compatible", "title", text, 0.8]]));

  test.each<[string, Facts, string?]>([
    ["in a lesser heading", { title: "Shade", headings: ["More", SHADE], mainHeadings: 1 }],
    ["of one of the vendor's products", { title: "Sun shade for Kaspersky Premium" }],
    ["where a title begins with the vendor", { title: "Kaspersky compatible sun shade" }],
    ["on the vendor's own site", { title: SHADE }, OWN],
  ])("is not told %s", (_where, facts, url) => expect(found(facts, url)).toEqual([]));
});

describe("a thing of another sort", () => {
  const found = (facts: Facts, url?: string) => spoken(findingsOn(facts, url), "another-thing");

  test.each<[string, Facts, string]>([
    ["in the title", { title: "Kaspersky cap" }, "cap"],
    ["in the main heading", headed("Kaspersky biography", "More"), "biography"],
    ["in the name of what is sold", sold({ name: "Kaspersky mug" }), "mug"],
  ])("%s speaks", (_where, facts, thing) => expect(found(facts)).toEqual([["another-thing", "title", thing, 0.95]]));

  test.each<[string, Facts, string?]>([
    ["in a lesser heading", headed("Offers", "Kaspersky cap")],
    ["given along with a product", { title: "Kaspersky Premium with mug" }],
    ["on the vendor's own site", { title: "Kaspersky cap" }, OWN],
  ])("%s does not", (_where, facts, url) => expect(found(facts, url)).toEqual([]));
});
