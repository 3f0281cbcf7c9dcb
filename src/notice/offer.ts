/** What a page has to do with a rule: what it seems to offer. */
import type { Verdict } from "../detection/verdict";
import type { NoticeInput } from "./input";

export type Offer = "purchase" | "list" | "download" | "renewal";

/** What sort of offer a page makes. */
export function offerOf({ kind, listing }: Verdict): Offer | undefined {
  if (kind === "none") return undefined;
  return kind === "purchase" && listing ? "list" : kind;
}

/** The offer in a sentence, with the sort of place that makes it. */
export function here({ verdict: { venue }, vendorName, t }: NoticeInput, offer: Offer): string {
  return t(`sentence_here_${offer}_${venue === "app-store" ? "app_store" : venue}`, vendorName);
}
