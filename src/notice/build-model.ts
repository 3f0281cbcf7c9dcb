/** From a verdict to what the notice says: every sentence in the reader's language, every statement with its source. Pure. */
import { siteOf } from "../settings/dismissals";
import { alternativeGroups } from "./alternatives";
import { evidenceViews } from "./evidence";
import type { NoticeInput } from "./input";
import type { LinkText, Managed, NoticeModel } from "./model";
import { sentences } from "./sentences";
import { organizationPage } from "./sentences-organization";
import { sourceOf } from "./sources";

export type { NoticeInput, Translate } from "./input";

/** @throws RangeError when the verdict is "none": there is nothing to say */
export function buildModel(input: NoticeInput): NoticeModel {
  const { verdict, t } = input;
  if (verdict.kind === "none") throw new RangeError("a verdict of none has no notice");
  const { heading, brief, background } = sentences(input);
  return {
    id: input.id,
    page: input.url,
    kind: verdict.kind,
    mode: input.mode ?? "notice",
    blocked: blocked(input),
    askReason: input.policy?.askReason,
    vendor: input.vendorName,
    managed: managed(input),
    language: input.language,
    direction: input.direction,
    folded: input.folded,
    heading,
    brief,
    background,
    guide: "guide" in input.restriction && input.restriction.guide !== undefined,
    rule: officialPage(input),
    alternatives: alternativeGroups(input),
    evidence: evidenceViews(verdict.evidence, t),
    reference: verdict.reference ?? "",
    ...dismissing(input),
  };
}

/** Who does not let the page open. */
function blocked({ mode, managed, t }: NoticeInput): string | undefined {
  if (mode !== "block") return undefined;
  return managed ? t("sentence_blocked_by", managed.organization) : t("sentence_blocked");
}

/** How the notice can be hidden; else why not. A page that cannot be passed says so anyway. */
function dismissing(input: NoticeInput): Pick<NoticeModel, "dismissals" | "dismissNote"> {
  const { mode, policy, managed, t } = input;
  if (mode === "block") return { dismissals: [] };
  if (policy?.snooze !== false) return { dismissals: dismissals(input) };
  return { dismissals: [], dismissNote: managed ? t("sentence_no_snooze_by", managed.organization) : t("sentence_no_snooze") };
}

/** What the organization says; where it says nothing, whom to ask. */
function managed({ managed, t }: NoticeInput): Managed | undefined {
  if (!managed) return undefined;
  const { organization, message, helpDesk } = managed;
  return {
    organization,
    message: message ?? t("sentence_managed", organization),
    ...(helpDesk ? { helpDesk: { url: helpDesk.url, text: helpDesk.text ?? t("notice_help_desk") } } : {}),
  };
}

function officialPage(input: NoticeInput): LinkText | undefined {
  const { restriction, t } = input;
  if (restriction.type === "organization-rule") return organizationPage({ ...input, restriction });
  const page = sourceOf([restriction.official], restriction.sources);
  return { text: page?.text ?? t("notice_rule"), url: page?.url ?? restriction.sources[0]?.url ?? "" };
}

/** How far a dismissal can reach. A page without a host (a saved file) is no site. */
function dismissals({ url, t }: NoticeInput): NoticeModel["dismissals"] {
  const site = siteOf(url);
  return [
    { scope: "page", label: t("notice_dismiss_page") },
    ...(site ? [{ scope: "site" as const, label: t("notice_dismiss_site", site) }] : []),
    { scope: "month", label: t("notice_dismiss_month") },
  ];
}
