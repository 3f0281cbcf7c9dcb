/** What was found on a page, in one line. Pure but for the language of the browser. */
import type { Verdict } from "../../detection/verdict";
import type { TabView } from "../../messages";
import { t } from "../../platform/locale";

/** One line: what the page is. */
export function headingOf(view: TabView): string {
  const { state, verdict } = view;
  if (state === "flagged" && verdict) return flaggedHeading(verdict, offered(view));
  if (state === "perhaps") return t("popup_heading_perhaps", view.vendorName ?? "");
  if (state === "unreadable") return t("popup_heading_unreadable");
  if (state === "exempt") return t("popup_heading_exempt");
  return t(state === "unread" && view.outside ? "popup_heading_unread" : "popup_heading_silent");
}

function flaggedHeading({ kind, listing }: Verdict, name: string): string {
  if (kind === "purchase") return t(listing ? "popup_heading_purchase_list" : "popup_heading_purchase", name);
  return t(kind === "download" ? "popup_heading_download" : "popup_heading_renewal", name);
}

/** "Acme Premium", or the vendor alone when the product is not known. */
function offered({ verdict, vendorName = "" }: TabView): string {
  return verdict?.product ? `${vendorName} ${verdict.product}` : vendorName;
}

/** From this confidence on nothing is left to doubt. */
const HIGH = 0.85;

/** Confidence in a word, with the figure for those who answer questions about it. */
export function sureness({ kind, confidence }: Verdict): string {
  const percent = Math.round(confidence * 100);
  if (kind === "none") return t("popup_confidence_low", percent);
  return t(confidence >= HIGH ? "popup_confidence_high" : "popup_confidence_medium", percent);
}
