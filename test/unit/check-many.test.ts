/** `npm run check` over many: tables, recordings, folders and plain lines in; JSON, CSV and Markdown out; several threads. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import type { Judged } from "../../src/cli/batch/judge-entries";
import { runBatch } from "../../src/cli/batch/run";
import { makeCrew } from "../../src/cli/batch/workers";
import { makeJudge } from "../../src/cli/judge";
import { check, rowsOf } from "./support/check";
import { temporaryFolder } from "./support/folder";
import { page } from "./support/page";

const folder = temporaryFolder();
const SHOP = page("Kaspersky Premium", "<main><h1>Kaspersky Premium</h1><button>Add to cart</button></main>");
folder.write("shop.html", SHOP);
const kindsOf = (outcome: ReturnType<typeof check>) => rowsOf(outcome).map((row) => row.kind ?? row.error);

test("a table gives one line for each row, with its errors in their places", () => {
  const table = folder.write(
    "rows.csv",
    'id,url,html,title\n1,https://www.kaspersky.com/premium,,\n2,https://shop.example/p/1,shop.html,\n3,"https://a.example/,"x,,\n4,https://a.example/,gone.html,\n5,premium,,\n',
  );
  const outcome = check(["--batch", table]);
  expect(outcome).toMatchObject({ code: 1, err: "" });
  const rows = rowsOf(outcome);
  expect(rows.map(({ id, kind }) => [id, kind])).toEqual([
    ["1", "purchase"],
    ["2", "purchase"],
    [undefined, undefined],
    ["4", undefined],
    ["5", undefined],
  ]);
  expect(rows[2]?.error).toMatch(/^line 4: a quote/);
  expect(rows[3]?.error).toMatch(/^line 5: .*gone\.html: no such file$/);
  expect(rows[4]).toEqual({ id: "5", error: "line 6: premium: is no web address (expected http:// or https://)" });
});

test("plain addresses come from standard input without a word about their format; --format reads a table from there", () => {
  const lines = check(["--batch", "-"], "https://www.kaspersky.com/premium\nhttps://example.com/\nnonsense\n");
  expect(lines.code).toBe(1);
  expect(kindsOf(lines)).toEqual(["purchase", "none", "line 3: nonsense: is no web address (expected http:// or https://)"]);
  const table = check(["--batch", "-", "--format", "csv"], "title,url\nLamp,https://example.com/\n");
  expect(table).toMatchObject({ code: 0, err: "" });
  expect(kindsOf(table)).toEqual(["none"]);
});

test("a recording is judged by the pages in it, a folder by the pages that say where they come from", () => {
  const content = { mimeType: "text/html", text: SHOP };
  const har = folder.write(
    "session.har",
    JSON.stringify({ log: { entries: [{ request: { url: "https://shop.example/p/1" }, response: { status: 200, content } }] } }),
  );
  expect(rowsOf(check(["--batch", har]))).toMatchObject([{ url: "https://shop.example/p/1", kind: "purchase" }]);

  const pages = join(folder.path, "pages");
  mkdirSync(pages);
  writeFileSync(join(pages, "a.html"), SHOP.replace("<head>", '<head><link rel="canonical" href="https://shop.example/p/2">'));
  writeFileSync(join(pages, "b.htm"), "<h1>Lamps</h1>");
  writeFileSync(join(pages, "notes.txt"), "no page");
  const outcome = check(["--batch", pages]);
  expect(outcome.code).toBe(1);
  expect(rowsOf(outcome)).toMatchObject([
    { id: "a.html", url: "https://shop.example/p/2", kind: "purchase" },
    { id: "b.htm", error: expect.stringContaining("b.htm: says nowhere which address it was saved at") },
  ]);
});

test("--out writes the table into a file and prints what came out", () => {
  const out = join(folder.path, "verdicts.csv");
  const outcome = check(["--batch", "-", "--csv", "--out", out], '{"id":"=1","url":"https://www.kaspersky.com/premium"}\n{"url":7}\n');
  expect(outcome).toMatchObject({ code: 1, err: "" });
  expect(outcome.out).toMatch(/^2 rows in .*: purchase 1, download 0, renewal 0, none 0, failed 1\n$/);
  const { data } = Papa.parse<Record<string, string>>(readFileSync(out, "utf8"), { header: true, skipEmptyLines: true });
  expect(data).toMatchObject([{ id: "'=1", kind: "purchase", vendor: "kaspersky" }, { error: "line 2: url: expected an address" }]);
});

test("--markdown has a head, a line for each row, and the counts below", () => {
  const lines = check(["--batch", "-", "--markdown"], "https://www.kaspersky.com/premium\nhttps://example.com/\n").out.split("\n");
  expect(lines[0]).toMatch(/^\| id \| verdict \|/);
  expect(lines[2]).toContain("| purchase | https://www.kaspersky.com/premium |");
  expect(lines.at(-2)).toBe("2 in all: purchase 1, download 0, renewal 0, none 1, failed 0.");
});

test("input that turns out to be none leaves an older file as it is", () => {
  const out = folder.write("older.csv", "older");
  const outcome = check(["--batch", folder.write("names.csv", "Name\nx\n"), "--csv", "--out", out]);
  expect(outcome).toMatchObject({ code: 1, out: "" });
  expect(outcome.err).toMatch(/names\.csv: line 1: expected the names of the columns/);
  expect(readFileSync(out, "utf8")).toBe("older");
});

test("workers give the same verdicts in the same order as one thread", async () => {
  const judge = makeJudge();
  const rows = Array.from({ length: 300 }, (_nothing, id) =>
    id % 10 === 0
      ? { id, url: `https://shop.example/p/${id}`, html: "shop.html" }
      : { id, url: `https://www.kaspersky.com/premium?n=${id}` },
  );
  const entries = rows.map((row, index) => ({ place: `line ${index + 1}`, json: JSON.stringify(row) }));
  const verdicts = async (jobs: number) => {
    const crew = makeCrew(judge, { format: "json", base: join(folder.path, "rows.jsonl") }, { jobs, forAddresses: true, pays: 1 });
    let text = "";
    const write = async (judged: Judged) => {
      text += judged.text;
    };
    const source = (async function* () {
      yield entries;
    })();
    try {
      await runBatch(source, crew.judge, write, 4);
      expect(crew.size()).toBe(jobs > 1 ? jobs : 0);
    } finally {
      await crew.close();
    }
    return rowsOf({ code: 0, out: text, err: "" }).map(({ ms, ...row }) => row);
  };
  const several = await verdicts(2);
  expect(several.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  expect(several).toEqual(await verdicts(1));
});

test("a crew starts workers for pages only, unless it is told to", async () => {
  const judge = makeJudge();
  const address = { place: "line 1", json: '{"url":"https://example.com/"}' };
  const file = { place: "a.html", id: "a", file: join(folder.path, "shop.html") };
  const workersOf = async (entry: typeof address | typeof file, forAddresses: boolean) => {
    const crew = makeCrew(judge, { format: "json" }, { jobs: 2, forAddresses, pays: 0.001 });
    try {
      await crew.judge([entry]);
      const { tally } = await crew.judge([entry]);
      expect(tally.none + tally.failed).toBe(1);
      return crew.size();
    } finally {
      await crew.close();
    }
  };
  expect(await workersOf(address, false)).toBe(0);
  expect(await workersOf(address, true)).toBe(2);
  expect(await workersOf(file, false)).toBe(2);
});

describe("bad usage says what was expected", () => {
  test.each([
    [["--batch", "x.jsonl", "--json", "--csv"], "one of --json, --csv and --markdown"],
    [["--batch", "x.jsonl", "--format", "xml"], "--format xml: expected one of jsonl, lines, csv, har"],
    [["--batch", "x.jsonl", "--jobs", "0"], "--jobs 0: expected a number from 1 to 64"],
    [["--batch", "x.jsonl", "--url", "https://a.example/"], "--url: goes not with --batch"],
    [["https://a.example/", "--csv"], "--csv: goes only with --batch"],
  ])("%j", (args, why) => {
    const outcome = check(args);
    expect(outcome).toMatchObject({ code: 2, out: "" });
    expect(outcome.err).toContain(why);
  });

  test.each([
    [["--batch", "ROWS", "--out", "ROWS"], "is the file that is read"],
    [["--batch", "ROWS", "--out", "none/x.csv"], "cannot be written (ENOENT)"],
  ])("%j", (args, why) => {
    const rows = folder.write("in.txt", "https://example.com/\n");
    const outcome = check(args.map((arg) => (arg === "ROWS" ? rows : arg)));
    expect(outcome).toMatchObject({ code: 1, out: "" });
    expect(outcome.err).toContain(why);
    expect(existsSync(rows)).toBe(true);
    expect(readFileSync(rows, "utf8")).toBe("https://example.com/\n");
  });
});

describe("--fields", () => {
  test("prints what is read of a page, and says when nothing would be", () => {
    const outcome = check([join(folder.path, "shop.html"), "--url", "https://shop.example/p/1", "--fields"]);
    expect(outcome).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(outcome.out)).toMatchObject({
      url: "https://shop.example/p/1",
      title: "Kaspersky Premium",
      controls: [{ text: "Add to cart" }],
    });
    const other = check([folder.write("lamp.html", "<h1>Lamps</h1>"), "--url", "https://shop.example/p/2", "--fields"]);
    expect(other.code).toBe(0);
    expect(other.err).toContain("would not read this page");
    expect(JSON.parse(other.out)).toMatchObject({ headings: ["Lamps"] });
  });

  test("refuses what is no address", () => {
    expect(check(["ftp://a.example/", "--fields"])).toMatchObject({ code: 1, out: "", err: expect.stringContaining("is no web address") });
  });
});

describe("--policy", () => {
  const policy = folder.write(
    "policy.json",
    JSON.stringify({
      mode: "interrupt",
      lockedSettings: ["mode"],
      organizationName: "Example University",
      helpDeskUrl: "https://help.example/",
      logDays: 13,
    }),
  );

  test("shows what holds and why, and what would be shown", () => {
    const { code, out } = check(["https://www.kaspersky.com/premium", "--policy", policy]);
    expect(code).toBe(0);
    for (const part of [
      /^PURCHASE/,
      /mode +interrupt \(policy, locked\)/,
      /language +auto \(default\)/,
      /organizationName +Example University/,
      /logDays +It must be one of: 0, 7, 30, 90\./,
      /would be shown, as interrupt:/,
      /organization +Example University: /,
      /help desk .*\(https:\/\/help\.example\/\)/,
      /alternatives +For homes: .*Bitdefender/,
    ])
      expect(out).toMatch(part);
  });

  test("shows nothing on a page that is not flagged; as JSON too", () => {
    expect(check(["https://example.com/", "--policy", policy]).out).toContain("would be shown: nothing");
    const { managed, kind } = JSON.parse(check(["https://example.com/", "--policy", policy, "--json"]).out);
    expect(kind).toBe("none");
    expect(managed).toMatchObject({
      settings: { mode: { value: "interrupt", origin: "policy", locked: true } },
      problems: [{ key: "logDays" }],
    });
    expect(managed).not.toHaveProperty("notice");
  });

  test.each([
    ["no file", () => join(folder.path, "none.json"), "no such file"],
    ["no JSON", () => folder.write("no.json", "{"), "is no JSON file"],
    ["no settings", () => folder.write("list.json", "[]"), "expected an object with settings by name"],
  ])("refuses %s with its name", (_what, path, why) => {
    const outcome = check(["https://example.com/", "--policy", path()]);
    expect(outcome).toMatchObject({ code: 1, out: "" });
    expect(outcome.err).toContain(why);
    expect(outcome.err).toContain(".json");
  });
});
