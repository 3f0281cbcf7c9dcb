import { describe, expect, test } from "vitest";
import {
  addDismissal,
  type Dismissal,
  decodeDismissals,
  findDismissal,
  MAX_DISMISSALS,
  makeDismissal,
  type Occasion,
  pageOf,
  removeDismissals,
  siteOf,
} from "../../src/settings/dismissals";

const NOW = Date.UTC(2026, 10, 22);
const DAY = 24 * 60 * 60 * 1000;
const here: Occasion = { url: "https://www.shop.example/p/1", vendor: "kaspersky", kind: "purchase", restriction: "us-icts-2021-002@1" };

const at = (change: Partial<Occasion>): Occasion => ({ ...here, ...change });
const silenced = (dismissal: Dismissal, occasion: Occasion, now = NOW) => findDismissal([dismissal], occasion, now) === dismissal;

describe("a dismissal", () => {
  const page = makeDismissal("page", here, NOW);
  const site = makeDismissal("site", here, NOW);
  const month = makeDismissal("month", here, NOW);

  test.each<[string, Partial<Occasion>, boolean, boolean, boolean]>([
    ["the same page", {}, true, true, true],
    ["the same page with tracking", { url: "https://www.shop.example/p/1/?utm_source=x&gclid=1#reviews" }, true, true, true],
    ["the same page over http", { url: "http://www.shop.example/p/1" }, true, true, true],
    ["the page with another parameter", { url: "https://www.shop.example/p/1?color=red" }, false, true, true],
    ["another page of the site", { url: "https://www.shop.example/p/2" }, false, true, true],
    ["the site without www", { url: "https://shop.example/" }, false, true, true],
    ["a subdomain of the site", { url: "https://de.shop.example/" }, false, true, true],
    ["a site whose name ends alike", { url: "https://myshop.example/p/1" }, false, false, true],
    ["a site under which it only seems to be", { url: "https://www.shop.example.evil.example/p/1" }, false, false, true],
    ["another site", { url: "https://other.example/" }, false, false, true],
    ["another kind", { kind: "download" }, false, false, true],
    ["another vendor", { vendor: "acme" }, false, false, false],
    ["a changed restriction", { restriction: "us-icts-2021-002@2" }, false, false, false],
    ["an address that is none", { url: "nowhere" }, false, false, true],
  ])("on %s: page %#", (_what, change, forPage, forSite, forMonth) => {
    expect([page, site, month].map((dismissal) => silenced(dismissal, at(change)))).toEqual([forPage, forSite, forMonth]);
  });

  test("for a site, made on a subdomain, holds there and not on its neighbours", () => {
    const own = makeDismissal("site", at({ url: "https://de.shop.example/" }), NOW);
    expect(silenced(own, at({ url: "https://www.de.shop.example/x" }))).toBe(true);
    expect(silenced(own, at({ url: "https://shop.example/" }))).toBe(false);
  });

  test("for a month ends after thirty days to the millisecond; the others have no end", () => {
    expect([month.until, page.until, site.until]).toEqual([NOW + 30 * DAY, undefined, undefined]);
    expect(silenced(month, here, NOW + 30 * DAY - 1)).toBe(true);
    expect(silenced(month, here, NOW + 30 * DAY)).toBe(false);
    expect(silenced(page, here, NOW + 1000 * DAY)).toBe(true);
  });

  test("for a month, made while the clock ran years ahead, does not hold for years", () => {
    const wrong = makeDismissal("month", here, NOW + 1000 * DAY);
    expect(silenced(wrong, here, NOW)).toBe(false);
    // One that was put right by an hour does.
    expect(silenced(month, here, NOW - 3_600_000)).toBe(true);
  });

  test("remembers what was dismissed, not more", () => {
    expect(site).toEqual({
      scope: "site",
      target: "shop.example",
      vendor: "kaspersky",
      kind: "purchase",
      restriction: here.restriction,
      at: NOW,
    });
    expect(month.target).toBe("");
  });
});

describe("the list", () => {
  test("takes a new one in place of one for the same target", () => {
    const first = makeDismissal("page", here, NOW);
    const again = makeDismissal("page", at({ restriction: "us-icts-2021-002@2" }), NOW + DAY);
    expect(addDismissal([first], again)).toEqual([again]);
    expect(addDismissal([first], makeDismissal("site", here, NOW))).toHaveLength(2);
    expect(addDismissal([first], makeDismissal("page", at({ kind: "renewal" }), NOW))).toHaveLength(2);
  });

  test("drops what has ended", () => {
    const month = makeDismissal("month", here, NOW);
    const later = makeDismissal("page", here, NOW + 31 * DAY);
    expect(addDismissal([month], later)).toEqual([later]);
  });

  test("is bounded, and the oldest go first", () => {
    let list: Dismissal[] = [];
    for (let index = 0; index < MAX_DISMISSALS + 20; index++)
      list = addDismissal(list, makeDismissal("page", at({ url: `https://shop.example/p/${index}` }), NOW + index));
    expect(list).toHaveLength(MAX_DISMISSALS);
    expect([list[0]?.target, list.at(-1)?.target]).toEqual(["shop.example/p/20", `shop.example/p/${MAX_DISMISSALS + 19}`]);
  });

  test("gives back every dismissal that silences a page, and only those", () => {
    const kept = [makeDismissal("page", at({ url: "https://other.example/" }), NOW), makeDismissal("site", at({ vendor: "acme" }), NOW)];
    const gone = [makeDismissal("page", here, NOW), makeDismissal("site", here, NOW), makeDismissal("month", here, NOW)];
    expect(removeDismissals([...gone, ...kept], here)).toEqual(kept);
  });

  test("is not changed in place", () => {
    const list = Object.freeze([makeDismissal("page", here, NOW)]);
    expect(() => [addDismissal(list, makeDismissal("site", here, NOW)), removeDismissals(list, here)]).not.toThrow();
  });
});

describe("what storage hands back", () => {
  const good = makeDismissal("page", here, NOW);
  test.each([[undefined], [null], ["page"], [42], [{}], [{ 0: good, length: 1 }]])("%j is an empty list", (stored) => {
    expect(decodeDismissals(stored)).toEqual([]);
  });

  test.each<[string, unknown]>([
    ["null", null],
    ["text", "page"],
    ["a list", []],
    ["an unknown scope", { ...good, scope: "forever" }],
    ["a target that is no text", { ...good, target: 7 }],
    ["no vendor", { ...good, vendor: undefined }],
    ["a time as text", { ...good, at: "2026-11-22" }],
    ["an end as text", { ...good, until: "soon" }],
    ["a month without an end, which would last for ever", { ...good, scope: "month", target: "" }],
  ])("an entry that is %s is left out, the others stay", (_what, entry) => expect(decodeDismissals([entry, good])).toEqual([good]));
});

test.each([
  ["https://www.shop.example:8080/a/?b=2&a=1&utm_medium=x&fbclid=y#z", "www.shop.example:8080/a?a=1&b=2", "shop.example"],
  ["https://shop.example/?q=kaspersky&ref=nav", "shop.example?q=kaspersky", "shop.example"],
  ["https://shop.example", "shop.example", "shop.example"],
  ["not an address", "not an address", ""],
])("%s is the page %s of the site %s", (url, page, site) => expect([pageOf(url), siteOf(url)]).toEqual([page, site]));
