/** Who made a thing, as shops write it: by-lines near the heading, rows of tables, lines of text; and how much of it is read. */
import { describe, expect, test } from "vitest";
import { readFields, readMakers, readTableFields } from "../../src/detection/extract/makers";
import { LIMITS } from "../../src/detection/facts";
import { documentOf, page } from "./support/page";

const makers = (body: string) => readMakers(documentOf(page("x", body)));
const fields = (body: string) => readFields(documentOf(page("x", body))).map(({ label, value }) => `${label}=${value}`);
const tableFields = (body: string) => readTableFields(documentOf(page("x", body))).map(({ label, value }) => `${label}=${value}`);
const row = (label: string, value: string) => `<tr><td>${label}</td><td>${value}</td></tr>`;
const many = (count: number, markup: (index: number) => string) => Array.from({ length: count }, (_, index) => markup(index)).join("");
const beside = (rest: string) => `<main><h1>Thing</h1>${rest}</main>`;

describe("by-lines", () => {
  test.each([
    ["by class", beside('<span class="product-Brand"> Acme\n Audio </span>'), ["Acme Audio"]],
    ["by id", beside('<a id="bylineInfo">Visit the Acme Store</a>'), ["Visit the Acme Store"]],
    ["by markup, its value before its text", beside('<span itemprop="brand" content="Acme">see below</span>'), ["Acme"]],
    ["each once, none empty", beside('<i class="brand">Acme</i><b class="vendor"></b><i class="brand">Acme</i>'), ["Acme"]],
    ["as long as a value may be", beside(`<i class="brand">${"x".repeat(LIMITS.value)}</i>`), ["x".repeat(LIMITS.value)]],
    ["not of a sentence", beside(`<i class="brand">${"x".repeat(LIMITS.value + 1)}</i>`), []],
    ["not without a main heading", '<main><i class="brand">Acme</i></main>', []],
    ["not from another part of the body", '<header><h1>Thing</h1></header><footer><i class="brand">Acme</i></footer>', []],
  ])("%s", (_name, body, expected) => expect(makers(body)).toEqual(expected));

  test("are read up to the bound", () => {
    expect(makers(beside(many(LIMITS.makers + 2, (index) => `<i class="brand">Acme ${index}</i>`)))).toHaveLength(LIMITS.makers);
  });
});

describe("properties", () => {
  const label = "l".repeat(LIMITS.label);
  const value = "v".repeat(LIMITS.value);

  test.each([
    ["of a table", `<table>${row("Brand", "Acme")}</table>`, ["Brand=Acme"]],
    ["without the colon of the label", `<table>${row("Brand : ", "Acme")}</table>`, ["Brand=Acme"]],
    ["of a list of definitions", "<dl><dt>Brand</dt><dd>Acme</dd></dl>", ["Brand=Acme"]],
    ["of a line", "<p>Brand: Acme</p><ul><li>Maker： Acme</li></ul>", ["Brand=Acme", "Maker=Acme"]],
    ["of a line of four parts", "<p><b>Brand</b>: <i>A</i><i>c</i><i>me</i></p>", ["Brand=Acme"]],
    ["not of a line of five", "<p><b>Brand</b>: <i>A</i><i>c</i><i>m</i><i>e</i></p>", []],
    ["not of rows of one or three cells", "<table><tr><td>Brand: Acme</td></tr><tr><td>Brand</td><td>Acme</td><td>x</td></tr></table>", []],
    ["not without label or value", `<p>: Acme</p><p>Brand: </p><table>${row("", "Acme")}${row("Brand", " ")}</table>`, []],
    ["as long as they may be in a table", `<table>${row(label, value)}</table>`, [`${label}=${value}`]],
    ["as long as they may be in a line", `<p>${label}: ${value}</p>`, [`${label}=${value}`]],
    ["not with a longer label", `<table>${row(`${label}l`, "Acme")}</table><p>${label}l: Acme</p>`, []],
    ["not with a longer value", `<table>${row("Brand", `${value}v`)}</table><p>Brand: ${value}v</p>`, []],
  ])("%s", (_name, body, expected) => expect(fields(body)).toEqual(expected));

  test("are read up to the bound", () => {
    expect(fields(`<table>${many(LIMITS.fields + 2, (index) => row(`l${index}`, "v"))}</table>`)).toHaveLength(LIMITS.fields);
  });

  test("are looked for in the first hundred lines or so", () => {
    const after = (lines: number) => fields(`${many(lines, () => "<p>text</p>")}<p>Brand: Acme</p>`);
    expect(after(100)).toEqual(["Brand=Acme"]);
    expect(after(101)).toEqual([]);
  });

  test.each([
    ["rows", `<table>${row("Brand", "Acme")}</table>`, ["Brand=Acme"]],
    ["definitions", "<dl><dt>Maker</dt><dd>Acme</dd></dl>", ["Maker=Acme"]],
    ["both", `<table>${row("Brand", "Acme")}</table><dl><dt>Maker</dt><dd>Acme</dd></dl>`, ["Brand=Acme", "Maker=Acme"]],
    ["no lines", "<p>Brand: Acme</p>", []],
  ])("of tables alone: %s", (_name, body, expected) => expect(tableFields(body)).toEqual(expected));
});
