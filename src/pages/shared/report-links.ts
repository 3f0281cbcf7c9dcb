/** Where a report can go: the help desk's mail, the project's issue form. Both are opened filled in; nothing is sent from here. */
import { type Mistake, readReport } from "../../detection/report";
import { MISTAKE_TEXTS, splitReport } from "../../detection/report-markdown";

/** File of the project's issue form, and the ids of its fields; `.github/ISSUE_TEMPLATE` has the same. */
export const ISSUE_FORM = "wrong-verdict.yml";
export const ISSUE_FIELDS = ["mistake", "summary", "report"] as const;

/** Mail programs drop longer addresses; what does not fit is on the clipboard. */
const MOST_MAIL = 1800;
/** Code hosts refuse longer addresses. */
const MOST_ISSUE = 7500;
const PASTE = "(The whole report was copied: paste it here.)";

/** @param helpDesk an address that begins with `mailto:` */
export function mailLink(helpDesk: string, subject: string, report: string): string {
  const link = (body: string) => {
    const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
    return `${helpDesk}${helpDesk.includes("?") ? "&" : "?"}${query}`;
  };
  const { summary } = splitReport(report);
  return [report, `${summary}\n${PASTE}`].map(link).find((address) => address.length <= MOST_MAIL) ?? link(PASTE);
}

/**
 * Everything in it comes from the report as it was edited: what the person took out is not added again.
 * @param issues address of the project's issues
 */
export function issueLink(issues: string, mistake: Mistake, title: string, report: string): string {
  const { summary, data } = splitReport(report);
  const link = (summaryField: string, reportField: string) =>
    `${issues}/new?${new URLSearchParams({ template: ISSUE_FORM, title, mistake: MISTAKE_TEXTS[mistake], summary: summaryField, report: reportField })}`;
  const fields: [string, string][] = [
    [summary, data],
    [summary, PASTE],
  ];
  return fields.map(([first, second]) => link(first, second)).find((address) => address.length <= MOST_ISSUE) ?? link("", PASTE);
}

/** The code of the verdict, or that there was none: nothing of the page, which the person may have taken out. */
export function titleOf(report: string): string {
  try {
    const { verdict } = readReport(report);
    return `Report: ${verdict.reference ?? verdict.kind}`;
  } catch {
    return "Report";
  }
}
