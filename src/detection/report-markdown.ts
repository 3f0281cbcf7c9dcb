/** A report as Markdown: a summary for people, then the whole of it as JSON. Always in English, like the project's own pages. Pure. */
import { CATALOGUE } from "./classify/catalogue";
import type { Mistake, Report } from "./report";
import type { Evidence } from "./verdict";

/** What is wrong, in the words of the project's issue form. */
export const MISTAKE_TEXTS: Record<Mistake, string> = {
  flag: "The page should have no notice",
  missed: "The page should have a notice",
  content: "The notice says something wrong",
};

const FENCE = "```json\n";

export function toMarkdown(report: Report): string {
  return `${summary(report)}\n${FENCE}${toJson(report)}\n\`\`\`\n`;
}

export function toJson(report: Report): string {
  return JSON.stringify(report, null, 1);
}

/** @returns the summary for people and the JSON of a report in either form, as far as it has them */
export function splitReport(text: string): { summary: string; data: string } {
  if (text.trimStart().startsWith("{")) return { summary: "", data: text };
  const at = text.indexOf(FENCE);
  return at < 0
    ? { summary: text, data: "" }
    : { summary: text.slice(0, at), data: text.slice(at + FENCE.length).replace(/\n```\s*$/, "") };
}

function summary({ mistake, note, verdict, evidence, versions, facts }: Report): string {
  const { kind, vendor, product, confidence, reference } = verdict;
  return [
    `**${MISTAKE_TEXTS[mistake]}.**`,
    // The first block of JSON must be that of the report.
    ...(note.trim() ? ["", note.trim().replaceAll("```", '"')] : []),
    "",
    `- Address: ${code(facts.url)}`,
    `- Verdict: ${kind}, ${Math.round(confidence * 100)}%${reference ? `, ${code(reference)}` : ""}`,
    ...(vendor ? [`- Vendor: ${[vendor, product].filter(Boolean).join(", ")}`] : []),
    `- Versions: ${versions.extension}; rules ${versions.rules}; ${code(versions.browser)}`,
    "- Evidence:",
    ...evidence.map(evidenceLine),
    "",
  ].join("\n");
}

function evidenceLine({ rule, where, text, weight, source }: Evidence): string {
  const found = text ? ` (${where}: ${code(text)})` : "";
  return `  - ${rule} ${weight}: ${CATALOGUE[rule].about}${found}${source ? `, ${code(source)}` : ""}`;
}

/** The page's words as words: no links, no mentions, no markup. */
function code(text: string): string {
  return `\`${text.replace(/`/g, "'").replace(/\s+/g, " ").trim()}\``;
}
