/** Answers to "why?" and "where?" about the page in a tab. */
import outlineScript from "../content/outline.iife.ts?script&iife";
import { classify } from "../detection/classify/classify";
import { explain } from "../detection/explain";
import type { PageFacts } from "../detection/facts";
import type { Ruleset } from "../detection/ruleset";
import { trimmedFacts } from "../detection/trim-facts";
import type { Where } from "../detection/verdict";
import type { PageWhy } from "../messages";
import browser from "../platform/browser";
import { policySlot } from "../settings/policy/kept";
import { effectiveSettings } from "../settings/store";
import { rulesInUse } from "./rules";
import { tabSlot } from "./tab-state";

/** @returns undefined where nothing was read in this tab */
export async function whyTab(tabId: number): Promise<PageWhy | undefined> {
  const state = await tabSlot(tabId).read();
  return state?.facts && whyFacts(state.facts);
}

/** The same for any facts, by the rules and settings in use. */
export async function whyFacts(facts: PageFacts): Promise<PageWhy> {
  const { mode, privateWindows } = await effectiveSettings();
  const { helpDeskUrl } = (await policySlot.read()).values;
  const { ruleset } = await rulesInUse();
  return {
    explanation: explain(facts, ruleset),
    report: reportOf(facts, ruleset),
    rules: ruleset.version,
    settings: { mode, privateWindows },
    ...(helpDeskUrl ? { helpDesk: helpDeskUrl } : {}),
  };
}

function reportOf(facts: PageFacts, ruleset: Ruleset): PageWhy["report"] {
  const trimmed = trimmedFacts(facts, ruleset);
  return { facts: trimmed, verdict: classify(trimmed, ruleset), wholeAddress: facts.url };
}

/** @returns false where the evidence is not to be seen on the page, or the browser does not let us into it */
export async function outline(tabId: number, where: Where, text: string): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [outlineScript] });
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: (place: Where, words: string) => globalThis.vendorNoticeOutline?.(place, words) ?? false,
      args: [where, text],
    });
    return answer?.result === true;
  } catch {
    return false;
  }
}
