/** A report as text, line by line, and how much of addresses is left in it. */
import { describe, expect, test } from "vitest";
import { emptyFacts, type PageFacts } from "../../src/detection/facts";
import { makeReport, ReportError, readReport, type Versions } from "../../src/detection/report";
import { splitReport, toMarkdown } from "../../src/detection/report-markdown";
import { trimFacts } from "../../src/detection/trim-facts";
import type { Verdict } from "../../src/detection/verdict";

const VERSIONS: Versions = { extension: "1.2.3", rules: "2026-01-01.abcd", browser: "Browser `5`" };
const VERDICT: Verdict = {
  kind: "purchase",
  vendor: "acme",
  restriction: "r",
  product: "Reader",
  venue: "shop",
  listing: false,
  confidence: 0.876,
  reference: "ACM-P-1",
  evidence: [
    { rule: "buy-control", where: "controls", text: "Buy  `now`\n", weight: 0.7 },
    { rule: "no-offer", where: "address", text: "", weight: 1, source: "rules/x.json" },
  ],
};
const FACTS = emptyFacts("https://shop.example/a");
const markdown = (note: string, verdict = VERDICT) => toMarkdown(makeReport("flag", note, verdict, FACTS, VERSIONS));

describe("the summary", () => {
  test("says what is wrong, of which page, by which evidence and versions", () => {
    const lines = splitReport(markdown("  Not for sale. ")).summary.split("\n");
    expect(lines.map((line) => line.replace(/: [^:(]*(?= \(|, `rules)/, ": …"))).toEqual([
      "**The page should have no notice.**",
      "",
      "Not for sale.",
      "",
      "- Address: `https://shop.example/a`",
      "- Verdict: purchase, 88%, `ACM-P-1`",
      "- Vendor: acme, Reader",
      "- Versions: 1.2.3; rules 2026-01-01.abcd; `Browser '5'`",
      "- Evidence:",
      "  - buy-control 0.7: … (controls: `Buy 'now'`)",
      "  - no-offer 1: …, `rules/x.json`",
      "",
      "",
    ]);
  });

  test("leaves out what is not known", () => {
    const bare = { ...VERDICT, vendor: null, product: undefined, reference: undefined, evidence: [] };
    expect(splitReport(markdown(" ", bare)).summary.split("\n")).toEqual([
      "**The page should have no notice.**",
      "",
      "- Address: `https://shop.example/a`",
      "- Verdict: purchase, 88%",
      "- Versions: 1.2.3; rules 2026-01-01.abcd; `Browser '5'`",
      "- Evidence:",
      "",
      "",
    ]);
    expect(markdown("", { ...VERDICT, product: undefined })).toContain("\n- Vendor: acme\n");
  });

  test.each([
    ["missed", "**The page should have a notice.**"],
    ["content", "**The notice says something wrong.**"],
  ] as const)("of %s", (mistake, line) => expect(toMarkdown(makeReport(mistake, "", VERDICT, FACTS, VERSIONS)).split("\n")[0]).toBe(line));

  test("has no block that could be taken for the report", () => {
    expect(splitReport(markdown("```json\n{}\n```")).summary).toContain('"json\n{}\n"');
  });
});

test.each([
  ["words {", { summary: "words {", data: "" }],
  [' {"a": 1}', { summary: "", data: ' {"a": 1}' }],
  ["```json\n{}\n``` \n", { summary: "", data: "{}" }],
  ["words\n```json\n{}\n```", { summary: "words\n", data: "{}" }],
  ["words\n```json\n{}\n```\nmore", { summary: "words\n", data: "{}\n```\nmore" }],
])("%j splits into %j", (text, parts) => expect(splitReport(text)).toEqual(parts));

describe("reading", () => {
  const plain = { report: 1, verdict: { kind: "none" }, facts: { url: "https://shop.example/a" } };
  const inMarkdown = (fence: string, json = JSON.stringify(plain)) => `words\n${fence}\n${json}\n\`\`\`\nmore`;

  test.each([
    ["JSON with space before it", ` \n${JSON.stringify(plain)}`],
    ["a block with space behind its mark", inMarkdown("```json \t")],
    ["lines that end as on Windows", inMarkdown("```json").replaceAll("\n", "\r\n")],
  ])("takes %s", (_name, text) => {
    expect(readReport(text)).toEqual({
      report: 1,
      mistake: "content",
      note: "",
      verdict: { kind: "none", vendor: null, restriction: null, product: undefined, confidence: 0, reference: undefined },
      evidence: [],
      versions: { extension: "", rules: "", browser: "" },
      facts: expect.objectContaining({ url: "https://shop.example/a", title: "" }),
    });
  });

  test("keeps what is of the right sort", () => {
    const told = { ...plain, mistake: "missed", note: "n", verdict: { ...plain.verdict, confidence: 0.3, vendor: "acme" }, evidence: [1] };
    expect(readReport(JSON.stringify(told))).toMatchObject({
      mistake: "missed",
      note: "n",
      verdict: { confidence: 0.3, vendor: "acme" },
      evidence: [1],
    });
    const untold = { ...plain, mistake: "other", note: 5, verdict: { kind: "none", confidence: "high" }, versions: { rules: 3 } };
    expect(readReport(JSON.stringify(untold))).toMatchObject({
      mistake: "content",
      note: "",
      verdict: { confidence: 0 },
      versions: { rules: "" },
    });
  });

  test.each([
    ["a block that does not end", "```json\n{}", /expected JSON, or Markdown/],
    ["a block within a line", `see \`\`\`json\n${JSON.stringify(plain)}\n\`\`\``, /expected JSON, or Markdown/],
    ["a block of a list", inMarkdown("```json", "[1]"), /expected a JSON object/],
    ["a block of nothing", inMarkdown("```json", "null"), /expected a JSON object/],
    ["a verdict without a kind", JSON.stringify({ ...plain, verdict: { kind: 1 } }), /verdict\.kind/],
  ])("refuses %s, as an error of its own name", (_name, text, reason) => {
    expect(() => readReport(text)).toThrow(reason);
    expect(() => readReport(text)).toThrow(expect.objectContaining({ name: "ReportError" }));
    expect(() => readReport(text)).toThrow(ReportError);
  });
});

describe("trimmed addresses", () => {
  const trimmed = (url: string, needed: (facts: PageFacts) => boolean, change: Partial<PageFacts> = {}) =>
    trimFacts({ ...emptyFacts(url), ...change }, needed);
  const LINKS: Partial<PageFacts> = {
    canonical: "https://shop.example/c?x=1",
    files: ["/a.exe?x=1#y"],
    controls: [
      { text: "Buy", place: "main", count: 1, target: "/cart?x=1" },
      { text: "More", place: "main", count: 1 },
    ],
  };

  test("hold nothing behind ? and # where the verdict stays", () => {
    const facts = trimmed("https://shop.example/a?x=1\n&y=2#z", () => true, LINKS);
    expect(facts).toMatchObject({ url: "https://shop.example/a", canonical: "https://shop.example/c", files: ["/a.exe"] });
    expect(facts.controls).toEqual([
      { text: "Buy", place: "main", count: 1, target: "/cart" },
      { text: "More", place: "main", count: 1 },
    ]);
    expect(trimmed("https://shop.example/a", () => true)).not.toHaveProperty("canonical");
  });

  test("keep links where the verdict rests on one, and only those", () => {
    const facts = trimmed("https://shop.example/a?x=1", ({ canonical }) => canonical?.includes("?") === true, LINKS);
    expect(facts).toMatchObject({ url: "https://shop.example/a", canonical: LINKS.canonical, files: LINKS.files });
  });

  test.each([
    ["https://shop.example/?a=1&&b=2&c=3", "b=2", "https://shop.example/?b=2"],
    ["https://shop.example/?a=1&b=2&c=3", "a=1", "https://shop.example/?a=1"],
    ["https://shop.example/?a=1?b&c=2", "a=1?b", "https://shop.example/?a=1?b"],
    ["https://shop.example/?a=1#b#c", "#b#c", "https://shop.example/#b#c"],
    ["https://shop.example/?a=1#b", "a=1", "https://shop.example/?a=1"],
    ["https://shop.example/?a=1&b=2#c", "a=1&b=2#c", "https://shop.example/?a=1&b=2#c"],
  ])("%s, of which %s matters, becomes %s", (url, needed, expected) => {
    const facts = trimmed(url, (changed) => changed.url.includes(needed), LINKS);
    expect(facts.url).toBe(expected);
    expect(facts.files).toEqual(["/a.exe"]);
  });
});
