/** Reports of a mistake: trimmed, readable by people and programs, and enough to get the same verdict again. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { issuesAddress } from "../../src/build/project";
import { readSamples } from "../../src/cli/browser/samples";
import { ROOT } from "../../src/cli/build-extension";
import { factsOfAnyHtml } from "../../src/cli/page";
import { classify } from "../../src/detection/classify/classify";
import { emptyFacts, type PageFacts } from "../../src/detection/facts";
import { MISTAKES, makeReport, readReport } from "../../src/detection/report";
import { MISTAKE_TEXTS, splitReport, toJson, toMarkdown } from "../../src/detection/report-markdown";
import { trimFacts, trimmedFacts } from "../../src/detection/trim-facts";
import { ISSUE_FIELDS, ISSUE_FORM, issueLink, mailLink, titleOf } from "../../src/pages/shared/report-links";
import { rules } from "./support/rules";

const VERSIONS = { extension: "0.1.0", rules: rules.version, browser: "Browser/1" };
const samples = readSamples().map(({ id, url, file }) => ({
  id,
  facts: factsOfAnyHtml(readFileSync(join(ROOT, "test/samples", file), "utf8"), url),
}));
const reportOf = (facts: PageFacts, note = "") => makeReport("flag", note, classify(facts, rules), facts, VERSIONS);
const product = (change: Partial<PageFacts> = {}): PageFacts => ({
  ...emptyFacts("https://shop.example/p/kaspersky-plus?session=secret&ref=mail#reviews"),
  title: "Kaspersky Plus",
  headings: ["Kaspersky Plus"],
  mainHeadings: 1,
  prices: ["$24.99"],
  controls: [{ text: "Add to cart", target: "/cart?token=secret", place: "main", count: 1 }],
  ...change,
});

describe.each(samples)("$id", ({ facts }) => {
  const trimmed = trimmedFacts(facts, rules);
  const { evidence: _evidence, ...verdict } = classify(facts, rules);

  test("gets the same verdict from trimmed facts", () => {
    expect(classify(trimmed, rules)).toMatchObject(verdict);
  });

  test.each([
    ["JSON", toJson],
    ["Markdown", toMarkdown],
  ])("survives as %s", (_form, write) => {
    const report = reportOf(trimmed, "Why?");
    const read = readReport(write(report));
    expect(read).toEqual(JSON.parse(JSON.stringify(report)));
    expect(classify(read.facts, rules).reference).toBe(verdict.reference);
  });
});

describe("trimming", () => {
  test("takes away what stands behind ? and # in every address", () => {
    const trimmed = trimmedFacts(product({ canonical: "https://shop.example/p?session=secret", files: ["/x.exe?key=secret"] }), rules);
    expect(trimmed.url).toBe("https://shop.example/p/kaspersky-plus");
    expect(JSON.stringify(trimmed)).not.toContain("secret");
  });

  test("keeps the one parameter that the verdict rests on", () => {
    const url = "https://www.amazon.com/s?crid=secret&k=kaspersky&ref=me";
    const trimmed = trimmedFacts({ ...emptyFacts(url), title: "Amazon.com : kaspersky" }, rules);
    expect(trimmed.url).toBe("https://www.amazon.com/s?k=kaspersky");
  });

  test("keeps a fragment only where it matters", () => {
    const facts = emptyFacts("https://shop.example/?a=1#!/p/1");
    expect(trimFacts(facts, ({ url }) => url.includes("#!/p/1")).url).toBe("https://shop.example/#!/p/1");
  });
});

describe("Markdown", () => {
  test("shows the page's words as words", () => {
    const report = reportOf(product({ title: "Kaspersky Plus `@everyone` <img src=x>\n# Big" }));
    const { summary } = splitReport(toMarkdown(report));
    expect(summary).toContain("(title: `Kaspersky Plus '@everyone' <img src=x> # Big`)");
    expect(summary.replace(/`[^`\n]*`/g, "")).not.toMatch(/<img|@everyone|`|https:/);
  });

  test("of a note with a block of its own still ends in the report", () => {
    const report = reportOf(product(), "Look:\n```json\n{}\n```");
    expect(readReport(toMarkdown(report)).verdict.kind).toBe("purchase");
  });

  test("splits into summary and data", () => {
    const report = reportOf(product(), "I expected nothing.");
    const { summary, data } = splitReport(toMarkdown(report));
    expect(summary).toContain("I expected nothing.");
    expect(JSON.parse(data)).toEqual(JSON.parse(toJson(report)));
    expect(splitReport(toJson(report))).toEqual({ summary: "", data: toJson(report) });
  });
});

test.each([
  ["nothing", "", /expected JSON, or Markdown/],
  ["a list", "[1]", /expected JSON, or Markdown/],
  ["broken JSON", '{"report": 1,', /no longer JSON, perhaps by an edit/],
  ["another form", '{"report": 2}', /report: expected 1/],
  ["no verdict", '{"report": 1}', /verdict\.kind/],
  ["no facts", '{"report": 1, "verdict": {"kind": "none"}}', /facts\.url/],
])("%s is refused with a reason", (_what, text, reason) => {
  expect(() => readReport(text)).toThrow(reason);
});

test("what was taken out by hand does not stop a report from being read", () => {
  const { versions: _versions, evidence: _evidence, note: _note, ...rest } = JSON.parse(toJson(reportOf(product())));
  expect(readReport(JSON.stringify(rest))).toMatchObject({ note: "", evidence: [], versions: { rules: "" } });
});

describe("issue form", () => {
  const form = readFileSync(join(ROOT, ".github/ISSUE_TEMPLATE", ISSUE_FORM), "utf8");
  const link = new URL(issueLink("https://code.example/x/issues", "missed", "Report: none", toMarkdown(reportOf(product()))));

  test("has the fields that the link fills in, and no other", () => {
    expect([...form.matchAll(/^ {4}id: (\w+)$/gm)].map(([, id]) => id)).toEqual([...ISSUE_FIELDS]);
    for (const field of ISSUE_FIELDS) expect(link.searchParams.get(field), field).toBeTruthy();
  });

  test("offers the mistakes in the same words", () => {
    const options = [...form.matchAll(/^ {8}- (.+)$/gm)].map(([, option]) => option);
    expect(options).toEqual(MISTAKES.map((mistake) => MISTAKE_TEXTS[mistake]));
    expect(link.searchParams.get("mistake")).toBe(MISTAKE_TEXTS.missed);
  });

  test("gets only what is left after editing", () => {
    const edited = toMarkdown(reportOf(product())).replaceAll("shop.example", "…");
    expect(issueLink("https://code.example/x/issues", "flag", titleOf(edited), edited)).not.toContain("shop.example");
  });

  test("and stays short enough to be opened, however long the report", () => {
    const long = toMarkdown(reportOf(product({ text: "слово ".repeat(240) }), "why ".repeat(9000)));
    expect(issueLink("https://code.example/x/issues", "flag", "x", long).length).toBeLessThan(8000);
    expect(mailLink("mailto:help@example.com", "x", long).length).toBeLessThan(2000);
    const some = toMarkdown(reportOf(product({ text: "слово ".repeat(240) })));
    expect(new URL(issueLink("https://code.example/x/issues", "flag", "x", some)).searchParams.get("summary")).toContain(
      "Verdict: purchase",
    );
  });
});

test("mail keeps what the policy's own address asks for", () => {
  const link = mailLink("mailto:help@example.com?cc=boss@example.com", "Report: KAS-P-1 & more", "{}");
  expect(link).toMatch(/^mailto:help@example\.com\?cc=boss@example\.com&subject=Report%3A%20KAS-P-1%20%26%20more&body=%7B%7D$/);
});

test.each([
  [{ bugs: { url: "https://code.example/a/issues/" }, homepage: "https://a.example" }, "https://code.example/a/issues"],
  [{ bugs: "https://code.example/b/issues" }, "https://code.example/b/issues"],
  [{ homepage: "https://code.example/c#readme" }, "https://code.example/c/issues"],
  [{}, "https://code.example/vendor-notice/issues"],
])("the project's issues: %j", (pkg, address) => {
  expect(issuesAddress(pkg)).toBe(address);
});
