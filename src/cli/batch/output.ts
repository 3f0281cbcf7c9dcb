/** The forms in which verdicts are written: JSON lines, a table for spreadsheets, a table in Markdown. */
import Papa from "papaparse";
import type { Failure, Result } from "../judge";
import { OUTCOMES, rowsIn, type Tally } from "./tally";

export type Output = Result | Failure;

const OUTPUT_FORMATS = ["json", "csv", "markdown"] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

interface Form {
  head: string;
  row(output: Output): string;
  tail(tally: Tally): string;
}

const json: Form = { head: "", row: (output) => `${JSON.stringify(output)}\n`, tail: () => "" };

const CSV_COLUMNS = ["id", "url", "kind", "vendor", "restriction", "product", "confidence", "reference", "evidence", "error"];

/**
 * What a spreadsheet would run as a formula gets an apostrophe in front.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/;

const csv: Form = {
  head: `${CSV_COLUMNS.join(",")}\r\n`,
  row: (output) => `${Papa.unparse([csvCells(output)], { escapeFormulae: FORMULA })}\r\n`,
  tail: () => "",
};

function csvCells(output: Output): (string | number | null | undefined)[] {
  if ("error" in output) return [output.id, ...CSV_COLUMNS.slice(2).map(() => null), output.error];
  const { id, url, kind, vendor, restriction, product, confidence, reference, evidence } = output;
  const found = evidence.map(({ rule, where, text }) => (text ? `${rule} (${where}: ${text})` : rule)).join("; ");
  return [id, url, kind, vendor, restriction, product, confidence, reference, found, null];
}

const markdown: Form = {
  head: "| id | verdict | address | product | confidence | reference | because |\n|---|---|---|---|---|---|---|\n",
  row: (output) => `| ${markdownCells(output).map(inMarkdown).join(" | ")} |\n`,
  tail: (tally) => `\n${rowsIn(tally)} in all: ${OUTCOMES.map((outcome) => `${outcome} ${tally[outcome]}`).join(", ")}.\n`,
};

function markdownCells(output: Output): string[] {
  const id = output.id === undefined ? "" : String(output.id);
  if ("error" in output) return [id, "failed", "", "", "", "", output.error];
  const { url, kind, product = "", confidence, reference = "", evidence } = output;
  return [id, kind, url, product, confidence.toFixed(2), reference, evidence.map(({ rule }) => rule).join(", ")];
}

/** Words of an address or a page stay words. */
function inMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]/g, "\\$&").replace(/\s+/g, " ");
}

export const FORMS: Record<OutputFormat, Form> = { json, csv, markdown };
