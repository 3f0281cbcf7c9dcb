/**
 * Where an organization blocks, installers do not come down either, wherever the link to them stands: the browser itself keeps them
 * away by rules that are made from ours and exist only as long as the block.
 */
import type { DeclarativeNetRequest } from "webextension-polyfill";
import browser from "../platform/browser";
import { installerFilters } from "../rules/installer-filters";
import { parsePattern, patternExpression } from "../settings/match-pattern";
import { policySlot } from "../settings/policy/kept";
import { effectiveSettings } from "../settings/store";
import { rulesInUse } from "./rules";

type Rule = DeclarativeNetRequest.Rule;

/** A link followed, in the page or in a frame; a download that a page starts is one of the others. */
const TYPES = ["main_frame", "sub_frame", "other"] as const;

/** True while nobody gets past a notice. */
export async function isBlocking(): Promise<boolean> {
  return (await effectiveSettings()).mode.value === "block";
}

let last: Promise<void> = Promise.resolve();

/** Brings the browser's rules in line with the policy; calls wait for one another, as each takes away what was there. */
export function reconcileInstallers(): Promise<void> {
  last = last.then(reconcile).catch((error: unknown) => console.error("Vendor Notice: rules for installers", error));
  return last;
}

async function reconcile(): Promise<void> {
  const rules = (await isBlocking()) ? await wantedRules() : [];
  const present = await browser.declarativeNetRequest.getDynamicRules();
  if (rules.length === 0 && present.length === 0) return;
  await browser.declarativeNetRequest.updateDynamicRules({ removeRuleIds: present.map(({ id }) => id), addRules: rules });
}

async function wantedRules(): Promise<Rule[]> {
  const { vendors, address } = (await rulesInUse()).ruleset;
  const { block, allow } = installerFilters(
    vendors.map(({ rules }) => rules),
    address.installerEndings,
  );
  const rules = [
    ...[...allow, ...(await exemptSites())].map((expression) => ruleOf("allow", expression)),
    ...block.map((expression) => ruleOf("block", expression)),
  ];
  // One that is too large for the browser, or one too many, must not keep the others away.
  const fit = await Promise.all(rules.map(({ condition }) => fits(condition.regexFilter ?? "")));
  const accepted = rules.filter((_, index) => fit[index]).slice(0, browser.declarativeNetRequest.MAX_NUMBER_OF_REGEX_RULES);
  return accepted.map((rule, index) => ({ ...rule, id: index + 1 }));
}

async function exemptSites(): Promise<string[]> {
  const patterns = (await policySlot.read()).values.exemptSites ?? [];
  return patterns.flatMap((pattern) => parsePattern(pattern) ?? []).map(patternExpression);
}

function ruleOf(type: "block" | "allow", regexFilter: string): Rule {
  const condition = { regexFilter, isUrlFilterCaseSensitive: false, resourceTypes: [...TYPES] };
  return { id: 1, priority: type === "allow" ? 2 : 1, action: { type }, condition };
}

async function fits(regex: string): Promise<boolean> {
  const { isSupported, reason } = await browser.declarativeNetRequest.isRegexSupported({ regex, isCaseSensitive: false });
  if (!isSupported) console.error("Vendor Notice: no rule for installers from", regex, reason);
  return isSupported;
}
