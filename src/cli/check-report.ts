/** `npm run check -- --report FILE`: judges the facts of a report again, by the same code and the rules at hand. */
import { explain } from "../detection/explain";
import { type Report, ReportError, readReport } from "../detection/report";
import { MISTAKE_TEXTS } from "../detection/report-markdown";
import type { Ruleset } from "../detection/ruleset";
import type { Verdict } from "../detection/verdict";
import { changesInWords, evidenceInWords } from "./explain-words";
import { InputError, readText } from "./page";

export interface Reproduction {
  report: Report;
  /** The verdict now. */
  verdict: Verdict;
  /** Kind and vendor are as reported and, by the same rule data, the code too. */
  same: boolean;
  sameRules: boolean;
  text: string;
}

/**
 * @param path a report as JSON, or Markdown with the JSON in it
 * @throws InputError naming the file and what was expected
 */
export function reproduce(path: string, rules: Ruleset): Reproduction {
  const report = reportIn(path);
  const explanation = explain(report.facts, rules);
  const { verdict } = explanation;
  const sameRules = report.versions.rules === rules.version;
  const same =
    verdict.kind === report.verdict.kind &&
    verdict.vendor === report.verdict.vendor &&
    (!sameRules || verdict.reference === report.verdict.reference);
  const text = [
    `report      ${MISTAKE_TEXTS[report.mistake]}`,
    ...(report.note ? [`note        ${report.note}`] : []),
    `address     ${report.facts.url}`,
    `reported    ${inWords(report.verdict)}`,
    `now         ${inWords(verdict)}`,
    `            ${same ? "the same verdict" : "ANOTHER verdict than was reported"}`,
    `rule data   ${sameRules ? `the same (${rules.version})` : `another: reported with ${report.versions.rules || "none named"}, here ${rules.version}`}`,
    ...(same || !sameRules
      ? []
      : ["            The rules are the same: the facts in the report were edited, or the extension is of another version."]),
    "evidence:",
    ...Object.values(explanation.answers).flatMap(({ found }) => found.map(evidenceInWords)),
    "what would change it:",
    ...changesInWords(explanation),
  ];
  return { report, verdict, same, sameRules, text: text.join("\n") };
}

function reportIn(path: string): Report {
  try {
    return readReport(readText(path, "a report"));
  } catch (error) {
    if (error instanceof ReportError) throw new InputError(`${path}: ${error.message}`);
    throw error;
  }
}

function inWords({ kind, vendor, confidence, reference }: Report["verdict"]): string {
  return [kind.toUpperCase(), confidence.toFixed(2), vendor, reference].filter(Boolean).join("  ");
}
