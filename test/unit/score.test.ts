/** The measuring of detection: how a labelled corpus is read and how verdicts are counted. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Labelled, readCorpus } from "../../src/cli/measure/corpus";
import { judgeSet } from "../../src/cli/measure/score";
import { temporaryFolder } from "./support/folder";
import { gate, rules } from "./support/rules";

const folder = temporaryFolder();
const judge = { rules, gate };
const row = (url: string, label: string, sub = "shop"): Labelled => ({ row: { url }, label, sub });
const [BUY, DOWNLOAD, NONE] = ["https://www.kaspersky.com/premium", "https://www.kaspersky.com/downloads", "https://example.com/"];

test("hits, false alarms, misses, wrong kinds and errors are told apart", () => {
  const report = judgeSet(
    "t",
    [
      row(BUY, "purchase"),
      row(DOWNLOAD, "purchase"),
      row(BUY, "none", "news"),
      row(NONE, "renewal"),
      row(NONE, "none"),
      row("bad", "none"),
    ],
    judge,
  );
  expect(report).toMatchObject({ set: "t", rows: 6, skipped: 0, positives: 3, precision: 0.6667, recall: 0.6667, kindAccuracy: 0.5 });
  expect(report.mistakes.map(({ sort, url }) => [sort, url])).toEqual([
    ["wrong kind", DOWNLOAD],
    ["false alarm", BUY],
    ["missed", NONE],
    ["error", "bad"],
  ]);
  expect(report.byLabel).toEqual({ purchase: { right: 1, wrong: 1 }, none: { right: 2, wrong: 1 }, renewal: { right: 0, wrong: 1 } });
  expect(report.bySub["none / news"]).toEqual({ right: 0, wrong: 1 });
});

test("groups that are a matter of judgement count neither way; nothing to count gives no figure", () => {
  expect(judgeSet("t", [row(BUY, "none", "affiliate"), row(BUY, "none", "reseller-mixed")], judge)).toMatchObject({
    rows: 0,
    skipped: 2,
    precision: null,
    recall: null,
    kindAccuracy: null,
    mistakes: [],
  });
});

test("a corpus folder is read in all its parts, and parts may be missing", () => {
  folder.write("urls.tsv", `url\tlabel\tsub\torigin\n${BUY}\tpurchase\tvendor\tfound\r\n\n${NONE}\tnone\tother\tknown\n`);
  expect(readCorpus(folder.path)).toEqual({
    addresses: [row(BUY, "purchase", "vendor"), row(NONE, "none", "other")],
    texts: [],
    excerpts: [],
    html: [],
    titles: [],
    rows: [],
  });
  mkdirSync(join(folder.path, "html"));
  const pages = [
    { url: "https://a.example/", title: "A", text: "x", label: "none", sub: "news" },
    { url: "https://b.example/", title: "B", text: "y", html_source: "html/b.html", label: "purchase", sub: "reseller" },
  ];
  folder.write("pages.jsonl", pages.map((page) => JSON.stringify(page)).join("\n"));
  folder.write("titles.tsv", "title\tmaker\tlabel\nKaspersky Plus\tK\tkaspersky-product\nLamp\tL\tother-product\n");
  const corpus = readCorpus(folder.path);
  expect(corpus.texts.map((item) => item.row)).toEqual([{ url: "https://a.example/", title: "A", text: "x" }]);
  expect(corpus.excerpts.map((item) => item.label)).toEqual(["purchase"]);
  expect(corpus.html.map((item) => item.row)).toEqual([{ url: "https://b.example/", html: join(folder.path, "html/b.html") }]);
  expect(corpus.titles.map((item) => [item.row.title, item.label])).toEqual([
    ["Kaspersky Plus", "purchase"],
    ["Lamp", "none"],
  ]);
});
