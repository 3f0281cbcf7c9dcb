/** What the popup says of a tab. Pure but for the language of the browser. */
import { CATALOGUE } from "../../detection/classify/catalogue";
import type { Evidence, Verdict } from "../../detection/verdict";
import type { TabView } from "../../messages";
import { t } from "../../platform/locale";

/** One or two sentences below the heading; a flagged page has the rule's own sentence instead. */
export function explanationOf({ state, outside }: TabView): string {
  if (state === "perhaps") return t("popup_text_perhaps");
  if (state === "unreadable") return t("popup_text_unreadable");
  if (state === "exempt") return t("popup_text_exempt");
  if (state !== "unread") return "";
  // On the sites it looks at by itself, the sentry tells nothing of pages that name no vendor.
  return t(outside ? "popup_text_unread" : "popup_text_quiet");
}

/** What kept a page silent: the exclusion that weighed most. */
export function reasonOf(verdict: Verdict): Evidence {
  const exclusions = verdict.evidence.filter(({ rule }) => CATALOGUE[rule].role === "exclusion");
  const [strongest] = exclusions.toSorted((a, b) => b.weight - a.weight);
  return strongest ?? { rule: "no-offer", where: "text", text: "", weight: 1 };
}

/** Host of the tab, as people know it. */
export function hostOf(url: string | undefined): string {
  return url && /^https?:/.test(url) && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
}
