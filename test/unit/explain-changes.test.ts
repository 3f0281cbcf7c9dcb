/** What would have changed a verdict: single changes first, then everything that speaks against, then what the page would have to say besides. */
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../src/detection/classify/catalogue";
import { classify, THRESHOLD } from "../../src/detection/classify/classify";
import { explain } from "../../src/detection/explain";
import { emptyFacts, type PageFacts } from "../../src/detection/facts";
import { withVendor } from "../../src/detection/given-vendor";
import { indexVendors, type Ruleset } from "../../src/detection/ruleset";
import { rules } from "./support/rules";

type Facts = Partial<PageFacts>;
const PAGE = "https://shop.example/1";
const PRODUCT: Facts = { title: "Kaspersky Premium", headings: ["Kaspersky Premium"], mainHeadings: 1 };
const CART: Facts = { controls: [{ text: "Add to cart", place: "main", count: 1 }] };
const GET: Facts = { controls: [{ text: "Download now", place: "main", count: 1 }] };

const explained = (facts: Facts, url = PAGE, by: Ruleset = rules) => explain({ ...emptyFacts(url), ...facts }, by);
/** Rules left aside, facts added, kind and confidence that come of it. */
const changes = (facts: Facts, url?: string, by?: Ruleset) =>
  explained(facts, url, by).changes.map(({ without, added, kind, confidence }) => [
    without.map(({ rule }) => rule),
    added,
    kind,
    confidence,
  ]);

describe("what would have changed", () => {
  test.each<[string, Facts, string, unknown[]]>([
    [
      "a product that nobody offers",
      PRODUCT,
      PAGE,
      [
        [[], ["buy"], "purchase", 0.89],
        [[], ["download"], "download", 0.631],
      ],
    ],
    ["a notice that hangs on one control", { ...PRODUCT, ...GET }, PAGE, [[["download-control"], [], "none", 0.388]]],
    ["a notice that several signs carry", { ...PRODUCT, ...CART, prices: ["$1"] }, PAGE, []],
    [
      "an offer of another thing",
      { title: "Lamp", headings: ["Lamp"], mainHeadings: 1, ...CART },
      PAGE,
      [[[], ["subject"], "purchase", 0.825]],
    ],
    [
      "another thing that nobody offers",
      { title: "Lamp" },
      PAGE,
      [
        [[], ["subject", "buy"], "purchase", 0.89],
        [[], ["subject", "download"], "download", 0.631],
      ],
    ],
    [
      "a cap with the vendor's name",
      { title: "Kaspersky cap", ...CART },
      PAGE,
      [
        [["another-thing"], [], "purchase", 0.638],
        [[], ["subject"], "purchase", 0.825],
      ],
    ],
    [
      "an article about a cap",
      { title: "Review of Kaspersky cap for fans" },
      PAGE,
      [[["another-thing", "editorial-title"], ["buy"], "purchase", 0.642]],
    ],
    [
      "news that mentions the vendor",
      { title: "Lamp for Kaspersky cars", data: [{ type: "NewsArticle", name: "Kaspersky" }] },
      PAGE,
      [
        [["article-data", "compatible"], ["subject", "buy"], "purchase", 0.89],
        [["article-data", "compatible"], ["subject", "download"], "download", 0.631],
      ],
    ],
    [
      "a lamp whose data name the lamp",
      { title: "Lamp", data: [{ type: "Product", name: "Lamp", maker: "Puma", price: "3" }], ...CART },
      PAGE,
      [[[], ["subject"], "purchase", 0.977]],
    ],
    [
      "a page of the vendor that sells nothing",
      { ...PRODUCT, ...CART },
      "https://www.kaspersky.com/blog/x",
      [[["own-other-page"], [], "purchase", 0.748]],
    ],
    ["a page of a quiet site about something else", { title: "x" }, "https://en.wikipedia.org/wiki/x", []],
  ])("%s", (_name, facts, url, expected) => expect(changes(facts, url)).toEqual(expected));

  test("is tried with the name of a vendor whose products are not known", () => {
    expect(changes({ title: "Lamp" }, PAGE, withVendor(rules, { name: "Acme" }))).toEqual([
      [[], ["subject", "buy"], "purchase", 0.849],
      [[], ["subject", "download"], "download", 0.601],
    ]);
  });

  test("is tried with the product of the vendor that the page names", () => {
    const [acme] = withVendor(rules, { name: "Acme" }).vendors;
    const [shipped] = rules.vendors;
    if (!acme || !shipped) throw new Error("no vendor is shipped");
    const both = { ...rules, ...indexVendors([shipped, acme]) };
    const facts: Facts = { title: "Shade for Acme", headings: ["Shade", "More"], mainHeadings: 1, ...CART };
    expect(changes(facts, PAGE, both)).toEqual([[[], ["subject"], "purchase", 0.786]]);
  });

  test("is nothing where the rules name no vendor", () => {
    expect(changes({ title: "Lamp" }, PAGE, { ...rules, vendors: [] })).toEqual([]);
  });

  test("comes with the evidence that would not count", () => {
    const [change] = explained({ ...PRODUCT, ...GET }).changes;
    expect(change?.without).toEqual([{ rule: "download-control", where: "controls", text: "Download now", weight: 0.65 }]);
  });
});

const CAP: Facts = { title: "Kaspersky cap", ...CART };

test("the three questions are answered by strength and evidence", () => {
  const { identity, intent, exclusion } = explained(CAP).answers;
  expect([identity, intent, exclusion].map(({ strength, found }) => [strength.toFixed(2), found.map(({ rule }) => rule)])).toEqual([
    ["0.75", ["title-subject"]],
    ["0.85", ["buy-control", "address-words"]],
    ["0.95", ["another-thing"]],
  ]);
  expect(exclusion.found[0]?.text).toBe("cap");
});

test("the verdict is that of the decision, with the confidence from which a notice is due", () => {
  expect(explained(CAP)).toMatchObject({ verdict: classify({ ...emptyFacts(PAGE), ...CAP }, rules), threshold: THRESHOLD });
});

test("of the exclusions those that did not speak were looked for in vain", () => {
  const { lookedFor } = explained(CAP);
  const all = Object.entries(CATALOGUE).filter(([, { role }]) => role === "exclusion");
  const silent = all.map(([rule]) => rule).filter((rule) => !["another-thing", "no-offer", "not-named"].includes(rule));
  expect(lookedFor).toEqual(silent);
  expect(explained({ title: "Lamp" }).lookedFor).toEqual([]);
});
