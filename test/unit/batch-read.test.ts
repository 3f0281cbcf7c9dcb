/** What a batch is read from: lines, tables, recordings, folders. A broken row costs itself and nothing else. */
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import type { Entry } from "../../src/cli/batch/entry";
import { csvEntries } from "../../src/cli/batch/read-csv";
import { addressIn } from "../../src/cli/batch/read-folder";
import { harEntries } from "../../src/cli/batch/read-har";
import { lineEntries, linesOf } from "../../src/cli/batch/read-lines";
import { MAX_FILE } from "../../src/cli/page";
import { temporaryFolder } from "./support/folder";

const folder = temporaryFolder();

async function all(entries: AsyncIterable<Entry[]>): Promise<Entry[]> {
  const found: Entry[] = [];
  for await (const part of entries) found.push(...part);
  return found;
}

const stream = (...parts: string[]) => linesOf(Readable.from(parts) as AsyncIterable<string>);
const csv = (...parts: string[]) => all(csvEntries(stream(...parts)));
const rowsIn = (entries: Entry[]) => entries.map((entry) => ("row" in entry ? entry.row : entry));

describe("lines", () => {
  test("are the same however the stream is cut", async () => {
    const text = "\ufeffone\r\ntwo\n\nthree\u2028still three\nfour";
    for (let size = 1; size <= text.length; size++) {
      const lines: string[] = [];
      for await (const part of stream(...(text.match(new RegExp(`[^]{1,${size}}`, "g")) ?? []))) lines.push(...part);
      expect(lines).toEqual(["one", "two", "", "three\u2028still three", "four"]);
    }
  });

  test("of addresses are told by the first one where nothing else tells it; places count empty lines", async () => {
    expect(await all(lineEntries(stream("\n https://a.example/ \nhello\n")))).toEqual([
      { place: "line 2", row: { url: "https://a.example/" } },
      { place: "line 3", row: { url: "hello" } },
    ]);
    expect(await all(lineEntries(stream('{"url":"x"}\nhttps://a.example/\n')))).toEqual([
      { place: "line 1", json: '{"url":"x"}' },
      { place: "line 2", json: "https://a.example/" },
    ]);
  });

  test("without an end are refused before they fill the memory", async () => {
    const endless = Array.from({ length: 3 }, () => "x".repeat(MAX_FILE / 2));
    await expect(all(lineEntries(stream(...endless)))).rejects.toThrow("a line of more than 20 MB");
  });
});

describe("a table", () => {
  test.each([",", ";", "\t"])("with %j between cells, quoted cells, and columns that mean nothing here", async (delimiter) => {
    const table = [
      ["Name", "URL", "id", "Title"],
      ["x", "https://a.example/?a=1", "7", '"He said ""buy""\nnow"'],
      ["y", "https://b.example/", "", ""],
    ];
    const rows = await csv(`\ufeff${table.map((cells) => cells.join(delimiter)).join("\r\n")}\r\n`);
    expect(rowsIn(rows)).toEqual([{ url: "https://a.example/?a=1", id: "7", title: 'He said "buy"\nnow' }, { url: "https://b.example/" }]);
    expect(rows.map(({ place }) => place)).toEqual(["line 2", "line 4"]);
  });

  test("with broken rows gives each its own error, and every other row", async () => {
    const rows = await csv(
      "url,title\n",
      "https://a.example/,good\n",
      "https://b.example/?x=1,2,one too many\n",
      'https://c.example/,"bad"quote\n',
      "https://d.example/,good\n",
      "https://e.example/\n",
      'https://f.example/,"never closed\n',
      "https://g.example/,good\n",
    );
    expect(
      rows.map((entry) => [entry.place, "problem" in entry ? entry.problem.slice(0, 8) : (entry as { row: { url: string } }).row.url]),
    ).toEqual([
      ["line 2", "https://a.example/"],
      ["line 3", "3 cells,"],
      ["line 4", "a quote "],
      ["line 5", "https://d.example/"],
      ["line 6", "1 cells,"],
      ["line 7", "a quote "],
      ["line 8", "https://g.example/"],
    ]);
  });

  test("whose quote stays open for long does not hold the rest back", async () => {
    let read = 0;
    async function* lines() {
      yield ["url,title", 'https://a.example/,"open'];
      for (; read < 1000; read++) yield ["https://b.example/,x"];
    }
    let rows = 0;
    for await (const entries of csvEntries(lines())) {
      if (rows === 0 && entries[0]) {
        expect(entries[0]).toMatchObject({ place: "line 2", problem: expect.stringContaining("not closed") });
        expect(read).toBeLessThan(300);
      }
      rows += entries.length;
    }
    expect(rows).toBe(1001);
  });

  test.each(["Name,Link\na,b\n", "https://a.example/\n", "url,address\na,b\n"])(
    "without one column of addresses is refused: %j",
    async (text) => {
      await expect(csv(text)).rejects.toThrow(/^line 1: expected the names of the columns, one of them "url"; found: /);
    },
  );

  test("that is empty has no rows", async () => expect(await csv("\n\n")).toEqual([]));
});

describe("a recording", () => {
  const har = (entries: unknown) => folder.write("session.har", JSON.stringify({ log: { version: "1.2", entries } }));
  const entry = (url: unknown, content: object | undefined, status = 200) => ({ request: { url }, response: { status, content } });
  const html = "text/html; charset=utf-8";

  test("gives its pages: address, and body where there is one", async () => {
    const path = har([
      entry("https://a.example/", { mimeType: html, text: "<h1>A</h1>" }),
      entry("https://a.example/logo.png", { mimeType: "image/png", text: "xx" }),
      entry("https://old.example/", { mimeType: html, text: "moved" }, 301),
      entry("https://b.example/", {
        mimeType: "text/html; charset=windows-1252",
        text: Buffer.from([0xe9]).toString("base64"),
        encoding: "base64",
      }),
      entry("https://c.example/", { mimeType: html }),
      entry("https://d.example/", undefined, 0),
      entry(7, { mimeType: html }),
    ]);
    expect(await all(harEntries(path))).toEqual([
      { place: "log.entries[0]", row: { url: "https://a.example/" }, page: "<h1>A</h1>" },
      { place: "log.entries[3]", row: { url: "https://b.example/" }, page: "é" },
      { place: "log.entries[4]", row: { url: "https://c.example/" } },
      { place: "log.entries[6].request.url", problem: "expected string, found 7" },
    ]);
  });

  test.each([
    ["no JSON", "{", "is no HAR file ("],
    ["other JSON", "[]", "expected an object with log.entries"],
    ["no pages", '{"log":{"entries":[]}}', "holds no page"],
  ])("with %s is refused with its name", async (_what, text, why) => {
    const path = folder.write("broken.har", text);
    const error = await all(harEntries(path)).catch((reason: Error) => reason);
    expect(error).toMatchObject({ name: "InputError", message: expect.stringContaining(why) });
    expect((error as Error).message).toContain(join(folder.path, "broken.har"));
  });
});

test.each([
  [
    "Chrome's mark",
    '<!doctype html>\n<!-- saved from url=(0024)https://a.example/?b=1&c=2 -->\n<link rel="canonical" href="https://c.example/">',
    "https://a.example/?b=1&c=2",
  ],
  [
    "SingleFile's mark",
    "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://a.example/ \n saved date: today\n-->",
    "https://a.example/",
  ],
  ["a canonical link", "<link href='https://a.example/?b=1&amp;c=2' rel=canonical>", "https://a.example/?b=1&c=2"],
  ["the address for sharing", '<meta property="og:url" content="https://a.example/">', "https://a.example/"],
  ["nothing", "<link rel=stylesheet href=https://a.example/>", undefined],
])("a saved page says where it comes from by %s", (_what, page, url) => expect(addressIn(page)).toBe(url));
