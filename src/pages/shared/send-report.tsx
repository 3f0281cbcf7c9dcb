import { useState } from "preact/hooks";
import type { Mistake } from "../../detection/report";
import browser from "../../platform/browser";
import { t } from "../../platform/locale";
import { issueLink, mailLink, titleOf } from "./report-links";

interface Props {
  /** The report as it was edited. */
  text: string;
  mistake: Mistake;
  /** Address of the organization's help desk, where a policy names one. */
  helpDesk?: string;
}

/** The ways a report can go. Each copies it first: addresses are too short for long ones. */
export function SendReport({ text, mistake, helpDesk }: Props) {
  const [said, say] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say(t("report_copied")),
      () => say(t("popup_failed")),
    );
  const open = async (event: Event, url: string) => {
    event.preventDefault();
    await copy();
    await browser.tabs.create({ url });
  };
  const issue = issueLink(__ISSUES__, mistake, titleOf(text), text);
  const isMail = helpDesk?.startsWith("mailto:");
  return (
    <>
      <div class="row">
        <button type="button" class="button main" onClick={() => void copy()}>
          {t("report_copy")}
        </button>
        {helpDesk && isMail && (
          <a
            class="button"
            href={mailLink(helpDesk, titleOf(text), text)}
            target="_blank"
            rel="noopener noreferrer"
            onClick={() => void copy()}
          >
            {t("report_mail")}
          </a>
        )}
        {helpDesk?.startsWith("https:") && (
          <a class="button" href={helpDesk} target="_blank" rel="noopener noreferrer" onClick={(event) => void open(event, helpDesk)}>
            {t("report_help_desk")}
          </a>
        )}
        <a class="button" href={issue} target="_blank" rel="noopener noreferrer" onClick={(event) => void open(event, issue)}>
          {t("report_issue")}
        </a>
      </div>
      <p class="soft" role="status">
        {said}
      </p>
      <p class="soft">{t("report_public")}</p>
    </>
  );
}
