/**
 * A report of a mistake: the verdict, its evidence and the facts it was made of, so that whoever answers can reproduce it.
 * Plain JSON; `npm run check -- --report` reads it back. Pure.
 */
import { isRecord } from "../rules/is-record";
import { decodeFacts } from "./decode-facts";
import type { PageFacts } from "./facts";
import type { Evidence, Verdict } from "./verdict";

/** What the person says is wrong: a notice too much, one that is missing, or what it says. */
export const MISTAKES = ["flag", "missed", "content"] as const;
export type Mistake = (typeof MISTAKES)[number];

export interface Report {
  /** Number of this form. */
  report: 1;
  mistake: Mistake;
  /** What the person saw and expected, in their own words. */
  note: string;
  verdict: Pick<Verdict, "kind" | "vendor" | "restriction" | "product" | "confidence" | "reference">;
  evidence: Evidence[];
  versions: Versions;
  facts: PageFacts;
}

export interface Versions {
  extension: string;
  rules: string;
  browser: string;
}

/** A text that is no report; the message says what was expected, on one line. */
export class ReportError extends Error {
  override name = "ReportError";
}

/** @param facts what the verdict was made of; addresses in it are as far trimmed as they are to be */
export function makeReport(mistake: Mistake, note: string, verdict: Verdict, facts: PageFacts, versions: Versions): Report {
  const { kind, vendor, restriction, product, confidence, reference, evidence } = verdict;
  return { report: 1, mistake, note, verdict: { kind, vendor, restriction, product, confidence, reference }, evidence, versions, facts };
}

/**
 * @param text JSON, or Markdown with the JSON in it
 * @throws ReportError where the text holds no report that can be judged again
 */
export function readReport(text: string): Report {
  const value = parse(text);
  const { verdict, versions, note, mistake, evidence } = value;
  if (value.report !== 1) throw new ReportError("report: expected 1, the number of the form that this version reads");
  if (!isRecord(verdict) || typeof verdict.kind !== "string")
    throw new ReportError("verdict.kind: expected purchase, download, renewal or none");
  const facts = decodeFacts(value.facts);
  if (!facts) throw new ReportError("facts: expected what the page said, with its address in facts.url");
  return {
    report: 1,
    mistake: MISTAKES.find((known) => known === mistake) ?? "content",
    note: textOf(note),
    verdict: {
      kind: verdict.kind as Verdict["kind"],
      vendor: textOf(verdict.vendor) || null,
      restriction: textOf(verdict.restriction) || null,
      product: textOf(verdict.product) || undefined,
      confidence: typeof verdict.confidence === "number" ? verdict.confidence : 0,
      reference: textOf(verdict.reference) || undefined,
    },
    evidence: Array.isArray(evidence) ? (evidence as Evidence[]) : [],
    versions: isRecord(versions)
      ? { extension: textOf(versions.extension), rules: textOf(versions.rules), browser: textOf(versions.browser) }
      : { extension: "", rules: "", browser: "" },
    facts,
  };
}

const BLOCK = /^```json[^\S\n]*\n/m;
const END = "\n```";

/** The first block of JSON in Markdown. */
function blockIn(text: string): string | undefined {
  const begin = BLOCK.exec(text);
  if (!begin) return undefined;
  const from = begin.index + begin[0].length;
  const to = text.indexOf(END, from);
  return to < 0 ? undefined : text.slice(from, to);
}

function parse(text: string): Record<string, unknown> {
  const json = text.trimStart().startsWith("{") ? text : blockIn(text.replace(/\r\n/g, "\n"));
  if (json === undefined) throw new ReportError("no report: expected JSON, or Markdown with a ```json block in it");
  try {
    const value: unknown = JSON.parse(json);
    if (isRecord(value)) return value;
  } catch (error) {
    throw new ReportError(`the report is no longer JSON, perhaps by an edit: ${(error as Error).message}`);
  }
  throw new ReportError("no report: expected a JSON object");
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
