/** The worker. Every listener is registered here, synchronously, so that the browser can wake it for each of them. */
import type { Runtime } from "webextension-polyfill";
import browser from "../platform/browser";
import { trimLog } from "../settings/store";
import { watchErrors } from "../settings/watch-errors";
import { reconcileEverySite } from "./every-site";
import { welcome } from "./first-run";
import { focus } from "./notify";
import { followPolicy } from "./policy";
import { receive } from "./router";
import { tabSlot } from "./tab-state";

watchErrors("worker");
browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => receive(message, sender));
browser.tabs.onRemoved.addListener((tabId) => void tabSlot(tabId).remove());
browser.permissions.onAdded.addListener(() => void reconcileEverySite());
browser.permissions.onRemoved.addListener(() => void reconcileEverySite());
browser.runtime.onInstalled.addListener(({ reason }) => {
  void reconcileEverySite();
  void trimLog();
  void welcome(reason);
});
browser.runtime.onStartup.addListener(() => {
  void reconcileEverySite();
  void trimLog();
});
browser.storage.onChanged.addListener((_changes, area) => void (area === "managed" && followPolicy()));
browser.commands.onCommand.addListener((_command, tab) => void (tab?.id !== undefined && focus(tab.id)));

// At every start of the worker: Firefox never says that a policy changed, and an extension that was switched off missed it.
void followPolicy();
