/** Names written with letters of other alphabets, in texts and in addresses. */
import { describe, expect, test } from "vitest";
import { readAddress } from "../../src/detection/address";
import { holdsName } from "../../src/detection/gate";
import { wordsOf } from "../../src/detection/words";
import { judge, judgeAddress, page, ruleIds } from "./support/page";
import { gate } from "./support/rules";

/** Latin but for the second letter, which is Cyrillic. */
const MIXED = "K\u0430spersky";

describe("a word that mixes alphabets", () => {
  test("is read as what it looks like", () => {
    expect(wordsOf(`${MIXED} \u0420remium`)).toEqual(["kaspersky", "premium"]);
    expect(wordsOf("\u0391cme")).toEqual(["acme"]);
  });
  test("passes the first question", () => expect(holdsName(`Buy ${MIXED}`, gate)).toBe(true));
  test("is judged", () => {
    const shop = page(`${MIXED} Premium`, `<main><h1>${MIXED} Premium</h1><b class="price">$39</b><button>Add to cart</button></main>`);
    expect(judge(shop)?.kind).toBe("purchase");
  });
});

test("a word of one alphabet means what it says", () => {
  expect(wordsOf("карта сервер")).toEqual(["карта", "сервер"]);
  expect(wordsOf("Касперский")).toEqual(["касперскии"]);
});

describe("an international host name", () => {
  test("is read as people read it", () => {
    expect(readAddress("https://касперский.example/").labels).toEqual(["касперскии", "example"]);
    expect(readAddress("https://xn--kspersky-16g.example/").labels).toEqual(["kaspersky", "example"]);
  });
  test.each(["https://xn--80akjebc2ag3k.example/", "https://xn--kspersky-16g.com/premium"])(
    "never makes a site the vendor's own: %s",
    (url) => {
      const verdict = judgeAddress(url);
      expect(ruleIds(verdict)).not.toContain("own-site");
      expect(ruleIds(verdict)).not.toContain("own-page");
    },
  );
});

describe("a site under the vendor's name that is not its own is judged by its content", () => {
  const lookalike = "https://www.kaspersky-sale.example/";
  test.each([
    ["a shop", "purchase", '<h1>Kaspersky Premium</h1><b class="price">$39</b><button>Add to cart</button>'],
    ["a fan page", "none", "<h1>Kaspersky fans</h1><p>We meet every month and talk.</p>"],
    ["a coupon farm", "none", "<h1>Kaspersky coupon codes</h1><p>All promo codes of this month.</p>"],
  ])("%s", (_what, kind, body) => expect(judge(page("Kaspersky", `<main>${body}</main>`), lookalike)?.kind).toBe(kind));
});
