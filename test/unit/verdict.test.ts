/** What a verdict says beside its kind: whose, where, of how many things, on what evidence; and whose page it is of several vendors. */
import { describe, expect, test } from "vitest";
import { classify, weigh } from "../../src/detection/classify/classify";
import { type Control, emptyFacts, type PageFacts } from "../../src/detection/facts";
import { withVendor } from "../../src/detection/given-vendor";
import { prepare } from "../../src/detection/ruleset";
import { compiled, rules } from "./support/rules";

type Facts = Partial<PageFacts>;
const PLAIN = "https://a.example/1";
const APP = "https://play.google.com/store/apps/details?id=com.kms.free";
const NAMED: Facts = { title: "Kaspersky Premium" };
const press = (text: string, target?: string): Control[] => [{ text, target, place: "main", count: 1 }];
const verdict = (url: string, facts: Facts = NAMED, by = rules) => classify({ ...emptyFacts(url), ...facts }, by);

test.each<[string, string, Facts?]>([
  ["own", "https://www.kaspersky.com/premium"],
  ["own", "https://www.kaspersky.com/zzz", { ...NAMED, prices: ["$1"], controls: press("Add to cart") }],
  [
    "own",
    "https://www.kaspersky.com/zzz",
    {
      ...NAMED,
      controls: press("Google Play", APP),
    },
  ],
  ["shop", PLAIN, { ...NAMED, controls: press("Add to cart") }],
  ["portal", PLAIN, { ...NAMED, controls: press("Download Kaspersky") }],
  ["portal", "https://files.example/kaspersky.exe"],
  ["app-store", APP],
])("the venue is %s at %s", (venue, url, facts) => expect(verdict(url, facts)).toMatchObject({ venue }));

test.each<[boolean, string, Facts?]>([
  [true, "https://www.ebay.com/sch/i.html?_nkw=kaspersky"],
  [true, "https://a.example/category/?brand=kaspersky"],
  [true, PLAIN, { title: "Kaspersky", items: ["Kaspersky Plus", "Kaspersky Premium"], controls: press("Add to cart") }],
  [false, PLAIN, { ...NAMED, controls: press("Add to cart") }],
  [false, "https://www.ebay.com/itm/1"],
])("a list: %s, at %s", (listing, url, facts) => expect(verdict(url, facts).listing).toBe(listing));

test.each([
  ["Kaspersky Premium", "Premium", "consumer"],
  ["Kaspersky Small Office Security", "Small Office Security", "business"],
  ["Kaspersky lamp", undefined, undefined],
])("%s is for whom its product is", (title, product, audience) => {
  const { product: named, audience: meant } = verdict(PLAIN, { title, controls: press("Add to cart") });
  expect([named, meant]).toEqual([product, audience]);
});

describe("evidence", () => {
  test("of a page that offers nothing says so at its end", () => {
    const { evidence } = verdict("https://a.example/x", { title: "Kaspersky" });
    expect(evidence.at(-1)).toEqual({ rule: "no-offer", where: "address", text: "", weight: 1 });
    expect(evidence.map(({ rule }) => rule)).toEqual(["title-subject", "no-offer"]);
  });

  test("of a page that is against a notice has what speaks against it once", () => {
    const { evidence } = verdict(PLAIN, { title: "Kaspersky cap" });
    expect(evidence.map(({ rule }) => rule)).toEqual(["title-subject", "another-thing"]);
  });

  test("is cut to a readable length and never turned about", () => {
    const { evidence } = verdict(PLAIN, { title: `Kaspersky\u202e ${"x".repeat(300)}`, controls: press("Add to cart") });
    const text = evidence.find(({ rule }) => rule === "title-subject")?.text;
    expect(text).toHaveLength(160);
    expect(text).not.toContain("\u202e");
  });

  test("is the most telling dozen at most", () => {
    const facts: Facts = {
      title: "Kaspersky Premium 1 user",
      headings: ["Kaspersky Premium"],
      mainHeadings: 1,
      meta: { "product:brand": "Kaspersky", "og:price:amount": "3" },
      data: [{ type: "Product", name: "Kaspersky Premium", maker: "Kaspersky", price: "3" }],
      crumbs: ["Kaspersky"],
      makers: ["by Kaspersky"],
      prices: ["$3"],
      controls: press("Add to cart"),
      text: "in stock",
    };
    const url = "https://shop.example/product/kaspersky-premium";
    expect(weigh({ ...emptyFacts(url), ...facts }, rules).findings.length).toBeGreaterThan(12);
    expect(verdict(url, facts).evidence).toHaveLength(12);
  });
});

test("what is known for sure stands first, and only what is as sure speaks against it", () => {
  const { verdict: judged, strength } = weigh(emptyFacts("https://files.example/forum/kaspersky-setup.exe"), rules);
  expect(judged.kind).toBe("download");
  expect(judged.evidence[0]).toMatchObject({ rule: "installer", text: "kaspersky-setup.exe" });
  expect(strength).toEqual({ identity: 1, intent: expect.closeTo(0.98), exclusion: 0 });
  const exempt = weigh(emptyFacts("https://www.kaspersky.com/premium/manual.pdf"), rules);
  expect(exempt.verdict.kind).toBe("none");
});

test("a page that names two vendors is judged for the one that it offers", () => {
  const [shipped] = compiled.vendors;
  const [tried] = withVendor(rules, { name: "Acme" }).vendors;
  if (!shipped || !tried) throw new Error("no vendor is shipped");
  for (const vendors of [
    [shipped, tried.rules],
    [tried.rules, shipped],
  ]) {
    const both = prepare({ ...compiled, vendors });
    const facts = { title: "Kaspersky Premium", headings: ["Works with Acme"], mainHeadings: 0, controls: press("Add to cart") };
    expect(verdict(PLAIN, facts, both)).toMatchObject({ kind: "purchase", vendor: "kaspersky" });
    const acme = { title: "Acme reader", headings: ["Lamp", "Also sold with Kaspersky"], mainHeadings: 1, controls: press("Add to cart") };
    expect(verdict(PLAIN, acme, both)).toMatchObject({ kind: "purchase", vendor: "Acme" });
  }
});

test("a vendor of which names and domains are known has installers by name, and no restriction", () => {
  const tried = withVendor(rules, { name: "Acme Reader", names: ["Acme", "Abc"], domains: ["acme.example", "get.acme.test"] });
  expect(tried.vendors[0]).toMatchObject({ code: "TRY", restriction: null });
  const evidence = (url: string) => verdict(url, {}, tried).evidence.map(({ rule }) => rule);
  for (const file of ["acme-reader.exe", "acme reader 2.exe", "acme_reader.exe", "acmereader.exe", "my-acme.exe"])
    expect(evidence(`https://files.example/${file}`)).toContain("installer");
  expect(evidence("https://files.example/abc.exe")).not.toContain("installer");
  expect(evidence("https://dl.get.acme.test/x.exe")).toContain("installer");
  expect(evidence("https://acme.example/x.exe")).toContain("installer");
  expect(evidence("https://files.example/acme-uninstall.exe")).not.toContain("installer");
});
