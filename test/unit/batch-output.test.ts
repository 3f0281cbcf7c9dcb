/** Verdicts as tables: nothing that a page says becomes a formula, a column or markup. */
import Papa from "papaparse";
import { expect, test } from "vitest";
import { FORMS, type Output } from "../../src/cli/batch/output";
import { line } from "../../src/cli/batch/progress";
import { emptyTally, summary } from "../../src/cli/batch/tally";

const result = (changes: Partial<Output> = {}): Output => ({
  url: "https://a.example/",
  kind: "purchase",
  vendor: "acme",
  restriction: "r-1",
  product: "Acme, Plus",
  confidence: 0.9,
  evidence: [
    { rule: "title-subject", where: "title", text: 'Buy "Acme"' },
    { rule: "not-named", where: "text", text: "" },
  ],
  reference: "ACM-P-000000",
  ms: 1,
  ...changes,
});

const cellsOf = (text: string) => Papa.parse<string[]>(text.trimEnd()).data[0];

test("a CSV row has a cell for every column, however odd its texts", () => {
  const columns = cellsOf(FORMS.csv.head);
  expect(cellsOf(FORMS.csv.row(result({ id: 7 })))).toEqual([
    "7",
    "https://a.example/",
    "purchase",
    "acme",
    "r-1",
    "Acme, Plus",
    "0.9",
    "ACM-P-000000",
    'title-subject (title: Buy "Acme"); not-named',
    "",
  ]);
  expect(cellsOf(FORMS.csv.row({ id: "x", error: "line 3: a, b\nc" }))).toEqual(["x", ...Array(8).fill(""), "line 3: a, b\nc"]);
  expect(columns).toHaveLength(10);
});

test.each(["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", " =1", "＝1"])("in CSV %j is no formula", (id) => {
  expect(cellsOf(FORMS.csv.row(result({ id })))?.[0]).toBe(`'${id}`);
  expect(cellsOf(FORMS.csv.row({ id, error: "x" }))?.[0]).toBe(`'${id}`);
});

test("in Markdown a row is one line of seven cells, and words stay words", () => {
  const row = FORMS.markdown.row(result({ id: "a|b\nc", product: "<b>*x*</b> [y](z)" }));
  expect(row.match(/(?<!\\)\|/g)).toHaveLength(8);
  expect(row).toContain("a\\|b c | purchase |");
  expect(row).toContain("\\<b\\>\\*x\\*\\</b\\> \\[y\\](z)");
  expect(row.trimEnd()).not.toContain("\n");
  expect(FORMS.markdown.row({ error: "no `address`" })).toContain("| failed |");
});

test("what people read counts everything", () => {
  const tally = { ...emptyTally(), purchase: 2, none: 1997, failed: 1 };
  expect(summary(tally, 500)).toBe("2,000 rows in 0.5 s (4,000 a second): purchase 2, download 0, renewal 0, none 1,997, failed 1");
  expect(line(tally, 0.505, 500)).toBe("50 % · 2,000 rows · 2 flagged · 1 failed · 4,000 a second");
  expect(line(emptyTally(), undefined, 0)).toBe("0 rows · 0 flagged · 0 a second");
});
