/** What must not matter does not: for any page and address at hand, in any combination. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSamples } from "../../src/cli/browser/samples";
import { ROOT } from "../../src/cli/build-extension";
import { readAddresses } from "../../src/cli/measure/corpus";
import { classify } from "../../src/detection/classify/classify";
import { extract } from "../../src/detection/extract/extract";
import { namesVendor } from "../../src/detection/gate";
import type { Verdict } from "../../src/detection/verdict";
import { documentOf, judgeAddress } from "./support/page";
import { compiled, gate, rules } from "./support/rules";
import {
  prepend,
  reverseAttributes,
  shout,
  spread,
  withHash,
  withLocale,
  withOtherScheme,
  withParameters,
  withSlash,
} from "./support/vary";

const SAMPLES = readSamples().map((sample) => ({ ...sample, html: readFileSync(join(ROOT, "test/samples", sample.file), "utf8") }));
const ADDRESSES = readAddresses(join(ROOT, "test/corpus/addresses.tsv")).map(({ row, label }) => ({ url: row.url, label }));
const RUNS = { numRuns: 150 };

const TRACKING = fc.dictionary(
  fc.constantFrom(
    "utm_source",
    "utm_medium",
    "utm_campaign",
    "utm_term",
    "gclid",
    "fbclid",
    "msclkid",
    "mc_cid",
    "_ga",
    "igshid",
    "srsltid",
  ),
  fc.constantFrom("newsletter", "acq", "buy", "download", "renewal", "store", "x1Y2", "cpc"),
  { minKeys: 1, maxKeys: 4 },
);

/** The kind and vendor of a document, judged as the extension does: what the gate holds back is silent. */
function judgeDocument(doc: Document, url: string): Pick<Verdict, "kind" | "vendor"> {
  if (!namesVendor(doc, url, gate)) return { kind: "none", vendor: null };
  const { kind, vendor } = classify(extract(doc, url), rules);
  return { kind, vendor: kind === "none" ? null : vendor };
}

const kindOf = (url: string) => judgeAddress(url).kind;

describe("a page says the same", () => {
  const variations = fc.subarray([reverseAttributes, spread, shout], { minLength: 1 });
  const addresses = fc.subarray([withOtherScheme, (url: string) => withParameters(url, { utm_source: "x" })]);
  test("with its attributes in another order, with more white space, in capitals", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SAMPLES), variations, addresses, (sample, changes, rewrites) => {
        const doc = documentOf(sample.html);
        for (const change of changes) change(doc);
        const url = rewrites.reduce((address, rewrite) => rewrite(address), sample.url);
        expect(judgeDocument(doc, url)).toEqual(judgeDocument(documentOf(sample.html), sample.url));
      }),
      RUNS,
    );
  });
});

describe("an address says the same", () => {
  const some = fc.constantFrom(...ADDRESSES);
  test("with tracking parameters", () => {
    fc.assert(
      fc.property(some, TRACKING, ({ url }, more) => {
        expect(kindOf(withParameters(url, more))).toBe(kindOf(url));
      }),
      { numRuns: 600 },
    );
  });

  test.each(ADDRESSES)("by http and https, with and without a slash at the end, in capitals: $url", ({ url }) => {
    expect([withOtherScheme(url), withSlash(url), withOtherScheme(withSlash(url))].map(kindOf)).toEqual(Array(3).fill(kindOf(url)));
    const { origin, pathname, search } = new URL(url);
    expect(kindOf(origin.toUpperCase() + pathname.toUpperCase() + search)).toBe(kindOf(url));
  });

  // A second language before one that is there already is no address of anything.
  const plain = ADDRESSES.filter(({ url }) => !/^\/[a-z]{2}(?:[-_][a-z]{2,4})?(?:\/|$)/i.test(new URL(url).pathname));
  test.each(plain)("under the path of a language: $url", ({ url }) => {
    for (const locale of ["en-us", "de", "fr-CA", "pt_br"])
      expect([locale, kindOf(withLocale(url, locale))]).toEqual([locale, kindOf(url)]);
  });
});

describe("naming the vendor where it says nothing about a page changes nothing", () => {
  const names = fc.constantFrom(
    "kaspersky",
    "Kaspersky",
    "kaspersky-premium",
    "buy kaspersky",
    "Касперский",
    "https://www.kaspersky.com/premium",
  );
  const anyName = fc.oneof(
    fc.constantFrom(
      "ref",
      "from",
      "tag",
      "id",
      "url",
      "return",
      "next",
      "brand",
      "vendor",
      "product",
      "category",
      "partner",
      "redirect",
      "u",
    ),
    // A shop that is asked for the vendor's name by its own search does list the vendor's products.
    fc.stringMatching(/^[a-z]{1,8}$/).filter((name) => !compiled.address.parameters.search.includes(name)),
  );
  // A list narrowed to a maker by a parameter is no ordinary page.
  const silent = ADDRESSES.filter(({ url, label }) => label === "none" && !/search|suche|buscar|categor/.test(url));

  test("in a parameter of an ordinary address", () => {
    fc.assert(
      fc.property(fc.constantFrom(...silent), anyName, names, ({ url }, name, value) => {
        expect(kindOf(withParameters(url, { [name]: value }))).toBe("none");
      }),
      { numRuns: 600 },
    );
  });

  test("behind a hash", () => {
    fc.assert(
      fc.property(fc.constantFrom(...silent), names, ({ url }, value) => {
        expect(kindOf(withHash(url, value))).toBe("none");
      }),
      { numRuns: 300 },
    );
  });

  const ordinary = SAMPLES.filter((sample) => sample.expect === "none");
  const places = fc.constantFrom(
    (name: string) => `<nav><ul><li><a href="/b/x">${name}</a></li><li><a href="/b/y">Other</a></li></ul></nav>`,
    (name: string) => `<header><a href="/brands/x">${name}</a></header>`,
    (name: string) => `<!-- ${name} download buy now -->`,
    (name: string) => `<footer><a href="https://example.org/">${name}</a></footer>`,
    (name: string) => `<select><option>${name}</option></select>`,
    (name: string) => `<aside class="sidebar"><h2>${name}</h2><a href="/x">${name} Premium</a></aside>`,
  );
  test("in a menu, a comment, a footer, a filter, a side column", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ordinary), places, names, (sample, place, name) => {
        const doc = documentOf(sample.html);
        prepend(doc, place(name));
        expect(judgeDocument(doc, sample.url).kind).toBe("none");
      }),
      RUNS,
    );
  });
});
