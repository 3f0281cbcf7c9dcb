/** From a verdict to what the notice says: every sentence in the reader's language, every statement with its source. Pure. */
import { siteOf } from "../settings/dismissals";
import { alternativeGroups } from "./alternatives";
import { evidenceViews } from "./evidence";
import type { NoticeInput } from "./input";
import type { LinkText, NoticeModel } from "./model";
import { sentences } from "./sentences";
import { sourceOf } from "./sources";

export type { NoticeInput, Translate } from "./input";

/** @throws RangeError when the verdict is "none": there is nothing to say */
export function buildModel(input: NoticeInput): NoticeModel {
  const { verdict, t } = input;
  if (verdict.kind === "none") throw new RangeError("a verdict of none has no notice");
  const { heading, statements } = sentences(input);
  return {
    id: input.id,
    page: input.url,
    kind: verdict.kind,
    language: input.language,
    direction: input.direction,
    folded: input.folded,
    heading,
    statements,
    rule: officialPage(input),
    alternatives: alternativeGroups(input),
    evidence: evidenceViews(verdict.evidence, t),
    reference: verdict.reference ?? "",
    dismissals: dismissals(input),
  };
}

function officialPage({ restriction, t }: NoticeInput): LinkText {
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
