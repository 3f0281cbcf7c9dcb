/** How insistent a notice is on the page of a tab. */
import type { NoticeMode } from "../notice/model";
import type { Held } from "../settings/catalogue";
import { pageOf, siteOf } from "../settings/dismissals";
import { choices } from "../settings/store";
import type { Tab, TabState } from "./tab-state";

/**
 * @param mode what the person chose or the organization set
 * @returns the mode, and whether a banner begins as a tab: by choice, because it was folded on this site, or a full page was read here
 */
export async function insistence(tab: Tab, state: TabState, mode: Held["mode"]): Promise<{ mode: NoticeMode; folded: boolean }> {
  if (mode === "block") return { mode, folded: false };
  if (mode === "tab" || state.passed?.includes(pageOf(state.url))) return { mode: "notice", folded: true };
  const folded = await choices(tab.isPrivate).folded.read();
  return { mode, folded: folded.includes(siteOf(state.url)) };
}
