/** `npm run check -- --batch`: one line out for each line in, in the same order, whatever the lines hold. */
import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CHECK, check, ROOT, rowsOf } from "./support/check";
import { temporaryFolder } from "./support/folder";
import { page } from "./support/page";

const folder = temporaryFolder();
folder.write("shop.html", page("Kaspersky Premium", "<main><h1>Kaspersky Premium</h1><button>Add to cart</button></main>"));
const lines = (...rows: unknown[]) => rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row))).join("\n");
let count = 0;
const batch = (...rows: unknown[]) => check(["--batch", folder.write(`rows-${count++}.jsonl`, `${lines(...rows)}\n`), "--json"]);

const GOOD = [
  { id: "a", url: "https://www.kaspersky.com/premium" },
  { id: 7, url: "https://example.com/" },
  { url: "https://www.kaspersky.com/downloads" },
  { id: "p", url: "https://shop.example/p/1", html: "shop.html" },
  { id: "t", url: "https://shop.example/product/1", title: "Kaspersky Premium", text: "Kaspersky Premium $39.99 Add to cart" },
  {
    id: "v",
    url: "https://www.amazon.com/s?k=acme+audio",
    vendor: { name: "Acme Audio", names: ["AcmeAudio"], domains: ["acme.example"] },
  },
  { id: "w", url: "https://www.kaspersky.com/premium", vendor: { name: "Acme Audio" } },
];
const KINDS = ["purchase", "none", "download", "purchase", "purchase", "purchase", "none"];

test("good rows: one line each, in order, with their ids, exit code 0", () => {
  const outcome = batch(...GOOD);
  expect(outcome).toMatchObject({ code: 0, err: "" });
  const rows = rowsOf(outcome);
  expect(rows.map((row) => row.kind)).toEqual(KINDS);
  expect(rows.map((row) => row.id)).toEqual(GOOD.map((row) => row.id));
  expect(rows.map((row) => row.url)).toEqual(GOOD.map((row) => row.url));
  for (const row of rows) {
    expect(row).toMatchObject({ confidence: expect.any(Number), evidence: expect.any(Array), ms: expect.any(Number) });
    expect("vendor" in row && "restriction" in row).toBe(true);
    expect("reference" in row).toBe(row.kind !== "none");
  }
  expect(rows[5]).toMatchObject({ vendor: "Acme Audio", restriction: null });
});

describe("a row that cannot be read gives its id and the error, and the run goes on", () => {
  const bad: [string, unknown, Record<string, unknown>][] = [
    ["a broken line", '{"id": "x", "url": ', { error: expect.stringContaining("not a JSON object") }],
    ["text", "hello", { error: expect.stringContaining("not a JSON object") }],
    ["a number", "42", { error: expect.any(String) }],
    ["null", "null", { error: expect.any(String) }],
    ["a list", "[]", { error: expect.stringContaining("url") }],
    ["no url", { id: "x" }, { id: "x", error: expect.stringContaining("url") }],
    ["a url that is a number", { id: "x", url: 7 }, { id: "x", error: expect.stringContaining("url: expected an address") }],
    ["an empty url", { id: "x", url: "" }, { id: "x", error: expect.stringContaining("url: expected an address") }],
    ["a url that is none", { id: "x", url: "premium" }, { id: "x", error: expect.stringContaining("no web address") }],
    [
      "a page that is not there",
      { id: "x", url: "https://a.example/", html: "gone.html" },
      { id: "x", error: expect.stringContaining("no such file") },
    ],
    [
      "a page that is a folder",
      { id: "x", url: "https://a.example/", html: "." },
      { id: "x", error: expect.stringContaining("is a folder") },
    ],
    [
      "a title that is none",
      { id: "x", url: "https://a.example/", title: 1 },
      { id: "x", error: expect.stringContaining("title: expected text") },
    ],
    ["a vendor without a name", { id: "x", url: "https://a.example/", vendor: {} }, { id: "x", error: expect.stringContaining("vendor") }],
    [
      "a vendor with one letter",
      { id: "x", url: "https://a.example/", vendor: { name: "A" } },
      { id: "x", error: expect.stringContaining("at least two letters") },
    ],
  ];
  // One run for all of them: every bad row stands between good ones.
  const outcome = batch(GOOD[0], ...bad.flatMap(([, row]) => [row, GOOD[1]]));
  const rows = rowsOf(outcome);

  test.each(bad.map(([what, , expected], index) => [what, expected, index] as const))("%s", (_what, expected, index) => {
    expect(rows[2 * index + 1]).toEqual(expected);
    expect(rows[2 * index + 2]?.id).toBe(7);
  });

  test("the run ends with exit code 1, every row answered, no stack trace", () => {
    expect(outcome).toMatchObject({ code: 1, err: "" });
    expect(rows).toHaveLength(1 + 2 * bad.length);
    expect(outcome.out).not.toContain("    at ");
  });
});

test("- reads standard input; saved pages are then found from the working folder", () => {
  const outcome = check(
    ["--batch", "-"],
    lines(GOOD[0], "broken", { id: "s", url: "https://a.example/", html: "test/samples/pages/target-lamp.html" }, GOOD[1]),
  );
  expect(outcome).toMatchObject({ code: 1, err: "" });
  expect(rowsOf(outcome).map((row) => row.id)).toEqual(["a", undefined, "s", 7]);
  expect(rowsOf(outcome)[2]).toMatchObject({ kind: "none" });
});

test("many rows keep their order", () => {
  const many = Array.from({ length: 500 }, (_, id) => ({ id, url: `https://shop.example/product/${id}`, title: "Kaspersky Plus" }));
  const outcome = check(["--batch", "-"], lines(...many));
  expect(outcome.code).toBe(0);
  expect(rowsOf(outcome).map((row) => row.id)).toEqual(many.map((row) => row.id));
});

test("empty lines, Windows line ends and a last line without an end are no rows of their own", () => {
  const outcome = check(["--batch", "-"], `\r\n${lines(GOOD[0])}\r\n\r\n${lines(GOOD[1])}`);
  expect(outcome.code).toBe(0);
  expect(rowsOf(outcome).map((row) => row.id)).toEqual(["a", 7]);
});

test("a byte order mark, as Windows tools write it, does not lose the first row", () => {
  const rows = rowsOf(check(["--batch", folder.write("bom.jsonl", `\ufeff${lines(GOOD[0], GOOD[1])}\n`)]));
  expect(rows.map((row) => row.kind)).toEqual(["purchase", "none"]);
});

test("a batch may be larger than a saved page may be", () => {
  const row = JSON.stringify({ url: "https://example.com/", text: "x".repeat(1_100_000) });
  const outcome = check(["--batch", folder.write("large.jsonl", `${row}\n`.repeat(20))]);
  expect(outcome).toMatchObject({ code: 0, err: "" });
  expect(rowsOf(outcome)).toHaveLength(20);
});

test.each([
  ["a file that is not there", () => `${folder.path}/none.jsonl`, "no such file"],
  ["a folder without pages", () => mkdtempSync(`${folder.path}/`), "holds no saved page"],
  ["an empty file", () => folder.write("empty.jsonl", ""), "is empty"],
  ["binary data", () => folder.write("binary.jsonl", new Uint8Array([1, 0, 2, 0])), "binary data"],
])("%s is refused in one line", (_what, path, why) => {
  const outcome = check(["--batch", path()]);
  expect(outcome.code).toBeGreaterThan(0);
  expect(outcome.out).toBe("");
  expect(outcome.err).toContain(why);
  expect(outcome.err.trim().split("\n")).toHaveLength(1);
});

test("a reader that stops reading, such as head, gets no stack trace", async () => {
  const rows = folder.write("endless.jsonl", `${lines(GOOD[0])}\n`.repeat(2000));
  const run = spawn(process.execPath, [...CHECK, "--batch", rows], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
  run.stdout.once("data", () => run.stdout.destroy());
  let err = "";
  run.stderr.on("data", (text) => {
    err += text;
  });
  await new Promise((resolve) => run.once("close", resolve));
  expect(err).not.toContain("    at ");
});
