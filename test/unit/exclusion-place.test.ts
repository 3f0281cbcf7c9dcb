/** Places at which nothing is offered, whatever the page names. */
import { describe, expect, test } from "vitest";
import type { RuleId } from "../../src/detection/classify/catalogue";
import { findingsOn, spoken } from "./support/findings";

const at = (url: string) => findingsOn({ title: "Kaspersky Premium" }, url);
const PLACES: RuleId[] = ["file-page", "quiet-site", "quiet-page", "own-other-page", "removal-tool", "community"];

describe("a place that speaks against a notice", () => {
  test.each<[string, RuleId, string, number]>([
    ["https://shop.example/kaspersky.pdf", "file-page", "kaspersky.pdf", 1],
    ["https://shop.example/img/kaspersky.JPG?x=1", "file-page", "kaspersky.jpg", 1],
    ["https://en.wikipedia.org/wiki/Kaspersky", "quiet-site", "Wikipedia and its sister projects", 1],
    ["https://github.com/x/kaspersky", "quiet-site", "Code hosts and package registries for developers", 1],
    ["https://github.com/x/setup.exe", "quiet-site", "Code hosts and package registries for developers", 1],
    ["https://chocolatey.org/blog/kaspersky", "quiet-page", "Chocolatey: article", 1],
    ["https://docs.chocolatey.org/kaspersky", "quiet-page", "Chocolatey: help", 1],
    ["https://play.google.com/store/apps/datasafety", "quiet-page", "Google Play: other", 1],
    ["https://www.kaspersky.com/blog/x", "own-other-page", "articles, research and glossaries of the vendor", 1],
    ["https://community.kaspersky.com/", "own-other-page", "support, research, community or account host of the vendor", 1],
    ["https://www.kaspersky.com/uninstall/setup.exe", "own-other-page", "help to remove the product", 1],
    ["https://files.example/kavremover.exe", "removal-tool", "kavremover.exe", 1],
    ["https://kasperskyfans.example/", "community", "kasperskyfans", 0.9],
    ["https://kaspersky-forum.com/", "community", "kaspersky-forum", 0.9],
  ])("%s: %s", (url, rule, text, weight) => {
    expect(spoken(at(url), ...PLACES)).toEqual([[rule, "address", text, weight]]);
  });
});

describe("no such place is", () => {
  test.each([
    ["a plain shop page", "https://shop.example/1"],
    ["a shop's front page", "https://files.example/"],
    ["the vendor's installer on a quiet site", "https://github.com/x/kaspersky-setup.exe"],
    ["a page of a listed site that offers", "https://www.ebay.com/itm/1"],
    ["a page of a listed site that is not described", "https://winget.run/"],
    ["an installer among the vendor's articles", "https://www.kaspersky.com/blog/setup.exe"],
    ["the vendor's own host with a word of talk", "https://club.kaspersky.com/"],
    ["a page of the vendor that sells", "https://www.kaspersky.com/premium"],
    ["somebody else's article under the same path", "https://shop.example/blog/x"],
  ])("%s", (_name, url) => expect(spoken(at(url), ...PLACES)).toEqual([]));
});

test("where the rule is written comes along", () => {
  const source = (url: string, rule: RuleId) => at(url).find((finding) => finding.rule === rule)?.source;
  expect(source("https://chocolatey.org/blog/kaspersky", "quiet-page")).toBe("rules/sites: chocolatey, pages[1]");
  expect(source("https://www.kaspersky.com/blog/x", "own-other-page")).toMatch(/^rules\/vendors\/kaspersky\.json#\/pages\/\d+$/);
});
