/** Shows and hides the notice in a tab, and marks the toolbar button. */

import type { NoticeMessage } from "../messages";
import type { NoticeModel } from "../notice/model";
import noticeScript from "../notice/notice.iife.ts?script&iife";
import browser from "../platform/browser";
import { t } from "../platform/locale";

/** A calm slate; the badge says that there is something to read, not that there is danger. */
const BADGE_COLOUR = "#3b4a63";

export async function mark(tabId: number, flagged: boolean): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: flagged ? "!" : "" }),
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
    browser.action.setTitle({ tabId, title: flagged ? t("action_title_flagged") : t("appName") }),
  ]);
}

/**
 * @param isCurrent asked once more after the script was injected: the page may have gone meanwhile
 * @returns false when the browser does not let us into the tab
 */
export async function show(tabId: number, model: NoticeModel, isCurrent: () => Promise<boolean>): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [noticeScript] });
    if (await isCurrent()) await send(tabId, { type: "notice/show", model });
    return true;
  } catch {
    return false;
  }
}

export async function hide(tabId: number): Promise<void> {
  // No notice in the tab means nobody listens: nothing to hide.
  await send(tabId, { type: "notice/hide" }).catch(() => undefined);
}

/** Takes the keyboard to the notice of a tab, if there is one. */
export async function focus(tabId: number): Promise<void> {
  await send(tabId, { type: "notice/focus" }).catch(() => undefined);
}

async function send(tabId: number, message: NoticeMessage): Promise<void> {
  await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
}
