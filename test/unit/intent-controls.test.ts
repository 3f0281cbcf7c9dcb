/** What the controls and links of a page say that it is for. */
import { describe, expect, test } from "vitest";
import type { RuleId } from "../../src/detection/classify/catalogue";
import type { Control } from "../../src/detection/facts";
import type { Kind } from "../../src/rules/schema";
import { findingsOn } from "./support/findings";
import { SHOP_PAGE } from "./support/page";

const FRONT = "https://www.kaspersky.com/";
const INNER = "https://www.kaspersky.com/zzz";
const APP = "https://play.google.com/store/apps/details?id=com.kms.free";
const CONTROL_RULES: RuleId[] = [
  "buy-control",
  "download-control",
  "app-link",
  "renew-control",
  "quote-control",
  "installer-link",
  "leads-to-vendor",
];

/** What controls and links say about the kind of the page. */
function said(facts: { controls?: Control[]; files?: string[] }, url = SHOP_PAGE) {
  const found = findingsOn({ title: "Kaspersky Premium", ...facts }, url);
  return found
    .filter(({ rule, kind }) => kind && CONTROL_RULES.includes(rule))
    .map(({ rule, kind, where, text, weight }) => ({ rule, kind, where, text, weight }));
}

type Given = Partial<Control> & { url?: string };
const saidOf = (text: string, { url, ...rest }: Given = {}) => said({ controls: [{ text, place: "main", count: 1, ...rest }] }, url);

describe("a control says what its page is for", () => {
  test.each<[string, Given, RuleId, Kind, number]>([
    ["Buy now", {}, "buy-control", "purchase", 0.7],
    ["Buy now", { place: "header" }, "buy-control", "purchase", 0.35],
    ["Order Kaspersky", {}, "buy-control", "purchase", 0.7],
    ["+", { cart: true }, "buy-control", "purchase", 0.75],
    ["Download now", {}, "download-control", "download", 0.65],
    ["Download Kaspersky", {}, "download-control", "download", 0.8],
    ["Download Kaspersky", { url: FRONT }, "download-control", "download", 0.75],
    ["Download Kaspersky", { url: INNER }, "download-control", "download", 0.5],
    ["Download now", { url: FRONT, place: "header" }, "download-control", "download", 0.6],
    ["Free trial", {}, "download-control", "download", 0.5],
    ["Renew now", {}, "renew-control", "renewal", 0.5],
    ["Request a quote", {}, "quote-control", "purchase", 0.55],
    ["Request a quote", { place: "header" }, "quote-control", "purchase", 0.5],
    ["Google Play", { url: INNER, target: APP }, "app-link", "download", 0.65],
    ["Kaspersky on Google Play", { target: APP.replace("https", "http") }, "app-link", "download", 0.65],
    ["Kaspersky on Google Play", { target: APP.replace(".com/", ".com:443/") }, "app-link", "download", 0.65],
    ["Kaspersky Premium", { target: `${FRONT}premium` }, "leads-to-vendor", "purchase", 0.85],
    ["Kaspersky Premium", { target: `${FRONT}downloads` }, "leads-to-vendor", "download", 0.85],
  ])("%s %j: %s", (text, given, rule, kind, weight) => {
    expect(saidOf(text, given)).toEqual([{ rule, kind, where: "controls", text, weight }]);
  });
});

describe("a control says nothing", () => {
  test.each<[string, string, Given]>([
    ["at the foot", "Buy now", { place: "footer" }],
    ["at the head, where every page of a shop has its cart", "Add to cart", { place: "header" }],
    ["at the head of an inner page of the vendor", "Download now", { place: "header", url: INNER }],
    ["at the head of somebody else's page", "Download now", { place: "header" }],
    ["at the head, about renewing", "Renew now", { place: "header" }],
    ["at the foot, about a price", "Request a quote", { place: "footer" }],
    ["about a document", "Download brochure", {}],
    ["that opens an app of somebody unnamed", "Google Play", { target: APP }],
    ["that opens the app from the foot", "Kaspersky on Google Play", { target: APP, place: "footer" }],
    ["that opens an app store by way of another page", "Kaspersky on Google Play", { target: `/go?${APP}` }],
    ["that opens a search in an app store", "Kaspersky on Google Play", { target: "https://play.google.com/store/search?q=x" }],
    ["that opens the front of an app store", "Kaspersky on Google Play", { target: "https://play.google.com/" }],
    ["that opens a catalogue, which is no app store", "Kaspersky", { target: "https://winstall.app/apps/Kaspersky.Kaspersky" }],
    ["that leads nowhere", "Kaspersky on Google Play", {}],
    ["that leads to the vendor from the head", "Kaspersky Premium", { place: "header", target: `${FRONT}premium` }],
    ["that leads to the vendor's articles", "Kaspersky Premium", { target: `${FRONT}blog/1` }],
    ["that leads to a page of the vendor that is not known", "Kaspersky Premium", { target: INNER }],
    ["that leads to a page of the same name elsewhere", "Kaspersky Premium", { target: "https://www.kasper.example/premium" }],
    ["that leads to the vendor without naming it", "More", { target: `${FRONT}premium` }],
    ["that leads about within the vendor's own site", "Kaspersky Premium", { url: INNER, target: `${FRONT}premium` }],
  ])("%s", (_where, text, given) => expect(saidOf(text, given)).toEqual([]));
});

describe("a word that is the whole text of a control", () => {
  test.each([
    ["Order", 1],
    ["Kaspersky: order", 1],
    ["Order Kaspersky Kaspersky Kaspersky Kaspersky Kaspersky", 1],
    ["Order Kaspersky Kaspersky Kaspersky Kaspersky Kaspersky Kaspersky", 0],
    ["Order a Kaspersky", 0],
    ["Order by phone", 0],
    ["In order", 0],
  ])("%s: %i", (text, count) => expect(saidOf(text)).toHaveLength(count));
});

describe("a link to a program file of the vendor", () => {
  test.each([
    "https://cdn.example/kaspersky-setup.exe",
    "//media.kaspersky.com/x.exe",
    "/files/KVRT.exe",
    "/get/Kaspersky.EXE/download",
    "/dl?kaspersky_setup.EXE#x",
    "/dl/mykaspersky.exe",
  ])("%s", (link) => {
    expect(said({ files: ["/other.exe", link] })).toEqual([
      { rule: "installer-link", kind: "download", where: "links", text: link, weight: 0.8 },
    ]);
  });

  test.each(["//cdn.example/x.exe", "/get/setup.exe", "https://files.example/kavremover.exe", "/dl"])("is not %s", (link) => {
    expect(said({ files: [link] })).toEqual([]);
  });
});
