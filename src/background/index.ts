/** The worker. Every listener is registered here, synchronously, so that the browser can wake it for each of them. */
import type { Runtime } from "webextension-polyfill";
import browser from "../platform/browser";
import { trimLog } from "../settings/store";
import { watchErrors } from "../settings/watch-errors";
import { reconcileAddedNames } from "./added-names";
import { watchBlocked } from "./blocked-address";
import { reconcileEverySite } from "./every-site";
import { FEED_ALARM, lookForRules } from "./feed";
import { welcome } from "./first-run";
import { reconcileInstallers } from "./installers";
import { focus } from "./notify";
import { guardOpenTabs } from "./open-tabs";
import { followKept, followPolicy } from "./policy";
import { REPORT_ALARM, resumeReports, sendReports } from "./report";
import { receive } from "./router";
import { RULE_SOURCES } from "./rules";
import { tabSlot } from "./tab-state";

watchErrors("worker");
browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => receive(message, sender));
browser.tabs.onRemoved.addListener((tabId) => void tabSlot(tabId).remove());
browser.permissions.onAdded.addListener(() => void reconcileEverySite());
browser.permissions.onRemoved.addListener(() => void reconcileEverySite());
browser.runtime.onInstalled.addListener(({ reason }) => {
  void reconcileEverySite();
  void trimLog();
  void reconcileInstallers();
  // Browsers forget registered scripts at an update, and another version compiles rules anew.
  void reconcileAddedNames();
  void guardOpenTabs();
  void welcome(reason);
});
browser.runtime.onStartup.addListener(() => {
  void reconcileEverySite();
  void reconcileInstallers();
  void trimLog();
});
browser.storage.onChanged.addListener((changes, area) => {
  if (area === "managed") void followPolicy();
  if (area === "local" && RULE_SOURCES.some((key) => key in changes)) void followKept(changes);
});
browser.alarms.onAlarm.addListener(({ name }) => void (name === FEED_ALARM && lookForRules()));
browser.alarms.onAlarm.addListener(({ name }) => void (name === REPORT_ALARM && sendReports()));
// Firefox for Android has no keyboard shortcuts.
browser.commands?.onCommand.addListener((_command, tab) => void (tab?.id !== undefined && focus(tab.id)));
void watchBlocked();

// At every start of the worker: Firefox never says that a policy changed, and an extension that was switched off missed it.
void followPolicy();
void resumeReports();
