/** How insistent a notice is on the page of a tab. */
import type { NoticeMode } from "../notice/model";
import { slot } from "../platform/storage";
import { pageOf, siteOf } from "../settings/dismissals";
import { choices } from "../settings/store";
import type { Tab } from "./judge-tab";
import type { TabState } from "./tab-state";

const settings = slot("local", "settings", decode);

/** Whatever was stored, as a mode; anything that is none is the default. */
function decode(stored: unknown): NoticeMode {
  return (stored as { mode?: unknown } | undefined)?.mode === "interrupt" ? "interrupt" : "notice";
}

/** @returns the mode, and whether a banner begins as a tab: because it was folded on this site, or a full page was read here */
export async function insistence(tab: Tab, state: TabState): Promise<{ mode: NoticeMode; folded: boolean }> {
  if (state.passed?.includes(pageOf(state.url))) return { mode: "notice", folded: true };
  const [mode, folded] = await Promise.all([settings.read(), choices(tab.isPrivate).folded.read()]);
  return { mode, folded: folded.includes(siteOf(state.url)) };
}
