import { describe, expect, test } from "vitest";
import { LIMITS } from "../../src/detection/facts";
import { page, read } from "./support/page";

const controlsOf = (body: string) => read(page("t", body)).controls;
const textsOf = (body: string) => controlsOf(body).map((control) => control.text);

describe("a control is", () => {
  test.each([
    ["a button", "<button>Buy now</button>", "Buy now"],
    ["something in the role of one", '<div role="button">Buy now</div>', "Buy now"],
    ["a submit field", '<input type="submit" value="Buy now">', "Buy now"],
    ["a button that is only labelled", '<button aria-label="Buy now"><svg></svg></button>', "Buy now"],
    [
      "a link that looks like a button",
      '<footer><a class="btn-primary" href="/x">Get it with a longer text than most</a></footer>',
      "Get it with a longer text than most",
    ],
    [
      "a link into the cart",
      '<footer><a href="/cart/add?id=1">Get this one here, today, with us</a></footer>',
      "Get this one here, today, with us",
    ],
    ["a short link in the main part", '<main><a href="/x">Buy</a></main>', "Buy"],
    ["a text over several lines", "<button> Buy\n  <b>now</b> </button>", "Buy now"],
  ])("%s", (_what, body, text) => expect(textsOf(body)).toEqual([text]));
});

describe("no control is", () => {
  test.each([
    ["an empty button", "<button></button>"],
    ["a button with a whole story", `<button>${"word ".repeat(30)}</button>`],
    ["a long plain link", '<main><a href="/story">A story that is told in the main part of it</a></main>'],
    ["a plain link of a menu", '<nav><a href="/x">Phones</a></nav>'],
    ["an anchor without a target", "<main><a>Buy</a></main>"],
    ["a text field", '<input type="text" value="Buy now">'],
  ])("%s", (_what, body) => expect(textsOf(body)).toEqual([]));
});

describe("the place of a control", () => {
  test.each([
    ["header", "<header>{}</header>"],
    ["header", "<nav>{}</nav>"],
    ["header", '<div class="top-Menu">{}</div>'],
    ["main", "<main>{}</main>"],
    ["main", "<div>{}</div>"],
    ["aside", "<aside>{}</aside>"],
    ["aside", '<div class="related-products">{}</div>'],
    ["aside", '<div id="also-bought">{}</div>'],
    ["aside", '<div class="cookie-banner">{}</div>'],
    ["footer", "<footer>{}</footer>"],
    ["footer", '<div role="contentinfo">{}</div>'],
    ["header", '<div role="navigation">{}</div>'],
    ["header", '<div role="banner">{}</div>'],
    ["aside", '<div role="complementary">{}</div>'],
    ["header", "<aside><nav>{}</nav></aside>"],
    ["header", "<nav><aside>{}</aside></nav>"],
    ["footer", "<footer><aside>{}</aside></footer>"],
    ["header", "<footer><nav>{}</nav></footer>"],
  ])("is %s in %s", (place, around) => {
    expect(controlsOf(around.replace("{}", "<button>Buy now</button>"))[0]?.place).toBe(place);
  });

  test("does not follow from class names of the whole page", () => {
    const html = '<html class="has-menu"><body class="no-sidebar footer-dark"><button>Buy now</button></body></html>';
    expect(read(html).controls[0]?.place).toBe("main");
  });
});

describe("the target of a control", () => {
  test.each([
    ['<a class="btn" href="/buy">Buy</a>', "/buy"],
    ['<a class="btn" href="https://shop.example/buy?id=1">Buy</a>', "/buy?id=1"],
    ['<a class="btn" href="https://www.kaspersky.com/premium">Buy</a>', "https://www.kaspersky.com/premium"],
    ['<a href="/buy"><button>Buy</button></a>', "/buy"],
    ['<a class="btn" href="#top">Buy</a>', undefined],
    ['<a class="btn" href="javascript:go()">Buy</a>', undefined],
    ["<button>Buy</button>", undefined],
  ])("of %s is %s", (body, target) => expect(controlsOf(body).find((control) => control.text === "Buy")?.target).toBe(target));

  test("is cut at its bound", () => {
    expect(controlsOf(`<a class="btn" href="/buy/${"x".repeat(500)}">Buy</a>`)[0]?.target).toHaveLength(LIMITS.target);
  });
});

test("the same words are counted, not repeated", () => {
  expect(controlsOf("<button>Add to cart</button>".repeat(7))).toEqual([{ text: "Add to cart", place: "main", count: 7 }]);
});

test("the main part comes first, then header, aside and footer", () => {
  const body = "<footer><button>F</button></footer><aside><button>A</button></aside><header><button>H</button></header><button>M</button>";
  expect(textsOf(body)).toEqual(["M", "H", "A", "F"]);
});

test("forty controls at most, those of the main part kept", () => {
  const many = (place: string) => Array.from({ length: 60 }, (_, index) => `<button>${place} ${index}</button>`).join("");
  const texts = textsOf(`<footer>${many("foot")}</footer><main>${many("main")}</main>`);
  expect(texts).toHaveLength(LIMITS.controls);
  expect(texts.every((text) => text.startsWith("main"))).toBe(true);
});

describe("links to program files", () => {
  test.each([
    ["https://x.example/kaspersky.exe", true],
    ["/dl/setup.MSI?mirror=1", true],
    ["krd.iso#now", true],
    ["/app.apk", true],
    ["/setup.exe.html", false],
    ["/exe", false],
    ["/manual.pdf", false],
  ])("%s: %s", (href, found) => expect(read(page("t", `<a href="${href}">file</a>`)).files).toEqual(found ? [href] : []));

  test("each once, six at most, cut at their bound", () => {
    const links = Array.from({ length: 20 }, (_, index) => `<a href="/${index % 10}.zip?${"x".repeat(300)}">f</a>`).join("");
    const { files } = read(page("t", links));
    expect(files).toHaveLength(LIMITS.files);
    expect(Math.max(...files.map((file) => file.length))).toBe(LIMITS.name);
  });
});

describe("a control that puts something into a cart", () => {
  test.each([
    ['<input type="submit" value="+">', true],
    ['<input type="image" alt="+">', true],
    ["<button>+</button>", true],
    ['<input type="button" value="+">', false],
    ['<a class="btn" href="/x">+</a>', false],
  ])("sends a form of a cart: %s is one: %s", (control, isOne) => {
    expect(controlsOf(`<form action="/cart/add">${control}</form>`)[0]?.cart ?? false).toBe(isOne);
  });

  test.each([
    ['<a class="btn" href="/?add-to-cart=7">+</a>', true],
    ['<a class="add-to-cart" href="/x">+</a>', true],
    ['<a class="btn" href="/x" title="add-to-cart">+</a>', false],
    ['<button title="add-to-cart">+</button>', true],
  ])("says so by its own marks: %s is one: %s", (control, isOne) => {
    expect(controlsOf(control)[0]?.cart ?? false).toBe(isOne);
  });

  test("has a sign where it has no words, and comes first where it stands in the main part", () => {
    const plus = '<button class="add-to-cart"></button>';
    expect(textsOf(`<main><button>Wish list</button>${plus}</main>`)).toEqual(["🛒", "Wish list"]);
    expect(textsOf(`<footer>${plus}</footer><main><button>Wish list</button></main>`)).toEqual(["Wish list", "🛒"]);
  });
});

describe("of controls with the same words", () => {
  const link = (target: string) => `<a class="btn" href="${target}">Buy</a>`;
  test.each([
    ["the one in the main part is kept", `<nav>${link("/a")}</nav><main>${link("/b")}</main>`, "/b"],
    ["so it is where it comes first", `<main>${link("/a")}</main><nav>${link("/b")}</nav>`, "/a"],
    ["the first is kept where both stand there", `<main>${link("/a")}${link("/b")}</main>`, "/a"],
    ["the first is kept where neither does", `<nav>${link("/a")}</nav><footer>${link("/b")}</footer>`, "/a"],
  ])("%s", (_what, body, target) => {
    expect(controlsOf(body)).toMatchObject([{ text: "Buy", target, count: 2 }]);
  });
});

test("in the main part, what is pressed and what leads to a shop's pages comes before other links", () => {
  const body = '<main><a href="/story">Story</a><a href="/cart">My things</a><button>Go</button></main>';
  expect(textsOf(body)).toEqual(["My things", "Go", "Story"]);
});

test("a control without words is called by its picture or its title", () => {
  const body = '<input type="image" alt="Order" src="a.png"><main><a href="/x" title="Go on"><img src="b.png"></a></main>';
  expect(textsOf(body)).toEqual(["Order", "Go on"]);
});

test("a plain link of 24 letters is short, one of 25 is not", () => {
  expect(textsOf(`<main><a href="/x">${"x".repeat(24)}</a><a href="/y">${"y".repeat(25)}</a></main>`)).toEqual(["x".repeat(24)]);
});

test("targets on the same site are paths on plain http, too; addresses in them stay", () => {
  const targets = (href: string) => read(page("t", `<a class="btn" href="${href}">Buy</a>`), "http://shop.example/a").controls[0]?.target;
  expect(targets("http://shop.example/buy")).toBe("/buy");
  expect(targets("/go?to=http://shop.example/buy")).toBe("/go?to=http://shop.example/buy");
  expect(read(page("t", '<a class="btn" href="/buy">Buy</a>'), "file:///a.html").controls[0]?.target).toBe("/buy");
});
