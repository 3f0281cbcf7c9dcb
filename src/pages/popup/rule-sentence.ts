/** What the rule says about the page in the tab: the sentence that a notice on it would say, with its source. */

import type { TabView } from "../../messages";
import type { SourcedText } from "../../notice/model";
import { sentences } from "../../notice/sentences";
import { direction, formatDay, language, t } from "../../platform/locale";
import { findRestriction } from "../../settings/rules-in-use";
import { rules } from "../shared/rules-in-use";

export function ruleSentence({ verdict, vendorName = "", url = "" }: TabView): SourcedText | undefined {
  const restriction = verdict && findRestriction(rules, verdict.restriction);
  if (!restriction) return undefined;
  const { rule } = sentences({
    verdict,
    vendorName,
    url,
    restriction,
    today: new Date().toISOString().slice(0, 10),
    t,
    formatDay,
    language: language(),
    direction: direction(),
    // Nothing of these is in the sentences.
    id: "",
    alternativeFiles: [],
    os: undefined,
    folded: false,
  });
  return rule;
}

/** Address of the details page on the rule that binds the vendor in this tab. */
export function detailsPath({ verdict }: TabView): string {
  const page = "src/pages/details/index.html";
  return verdict?.restriction ? `${page}?restriction=${encodeURIComponent(verdict.restriction)}` : page;
}
