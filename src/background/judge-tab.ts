/** From page facts to what happens in the tab: judge, remember, then show the notice or stay silent. */
import { classify } from "../detection/classify/classify";
import type { PageFacts } from "../detection/facts";
import type { Verdict } from "../detection/verdict";
import { brandOf, noticePolicyOf } from "../notice/brand";
import { buildModel } from "../notice/build-model";
import { isLabel } from "../notice/labels";
import type { NoticeModel } from "../notice/model";
import { chosenMessages, direction, formatDay, language, speak, t } from "../platform/locale";
import { operatingSystem } from "../platform/operating-system";
import type { AnyRestriction } from "../rules/own/own-rules";
import type { Kind } from "../rules/schema";
import type { Occasion } from "../settings/dismissals";
import { isExempt } from "../settings/exempt";
import { policySlot } from "../settings/policy/kept";
import type { Effective } from "../settings/resolve";
import { findRestriction, type RuleSet, vendorName } from "../settings/rules-in-use";
import { effectiveSettings } from "../settings/store";
import { insistence } from "./insistence";
import { logVisit } from "./log";
import { hide, mark, show } from "./notify";
import { type ReadyRules, restrictionMark, rulesInUse } from "./rules";
import { dismissedBy } from "./silence";
import { type Tab, type TabState, tabSlot } from "./tab-state";

export async function judgeTab(tab: Tab, facts: PageFacts): Promise<void> {
  const verdict = classify(facts, (await rulesInUse()).ruleset);
  const id = crypto.randomUUID();
  await tabSlot(tab.id).update((old) => ({ url: facts.url, id, verdict, facts, closed: old?.closed ?? [], passed: old?.passed }));
  const outcome = await present(tab);
  if (outcome !== "none") await logVisit(tab.isPrivate, facts.url, verdict, outcome);
}

/** Brings tab and toolbar in line with what is known of the tab and with the person's choices. */
export async function present(tab: Tab): Promise<"shown" | "silent" | "none"> {
  const settings = await effectiveSettings();
  await speak(settings.language.value);
  const [state, rules, policy] = await Promise.all([tabSlot(tab.id).read(), rulesInUse(), policySlot.read()]);
  const occasion = state && occasionOf(rules, state.verdict, state.url);
  if (!state || !occasion || isExempt(policy.values, state.url)) {
    await Promise.all([mark(tab.id, false), hide(tab.id)]);
    return "none";
  }
  await mark(tab.id, true);
  if ((tab.isPrivate && isSilentInPrivate(settings)) || (await dismissedBy(tab.isPrivate, state, occasion))) {
    await hide(tab.id);
    return "silent";
  }
  const model = await modelFor(tab, state, occasion, settings, rules);
  await show(tab.id, model, async () => (await tabSlot(tab.id).read())?.id === state.id);
  return "shown";
}

/** What cannot be passed cannot be passed in a private window, unless the organization wants nothing to appear there. */
function isSilentInPrivate({ mode, privateWindows }: Effective): boolean {
  return privateWindows.value === "silent" && (mode.value !== "block" || privateWindows.origin === "policy");
}

/** What is about to be shown, and the rule that it is about. */
type Found = Occasion & { kind: Kind; rule: AnyRestriction };

/** What a dismissal would be for; undefined when there is nothing to show. */
export function occasionOf(rules: RuleSet, verdict: Verdict, url: string): Found | undefined {
  const restriction = findRestriction(rules, verdict.restriction);
  if (verdict.kind === "none" || !verdict.vendor || !restriction) return undefined;
  return { url, vendor: verdict.vendor, kind: verdict.kind, restriction: restrictionMark(restriction), rule: restriction };
}

export async function modelFor(tab: Tab, state: TabState, found: Found, { mode }: Effective, rules: ReadyRules): Promise<NoticeModel> {
  const { values } = await policySlot.read();
  const managed = brandOf(values);
  const model = buildModel({
    ...(await insistence(tab, state, mode.value)),
    ...(managed ? { managed } : {}),
    policy: noticePolicyOf(values, tab.isPrivate),
    id: state.id,
    verdict: state.verdict,
    url: state.url,
    vendorName: vendorName(rules, found.vendor),
    restriction: found.rule,
    alternativeFiles: rules.alternatives,
    ownAlternatives: rules.ownAlternatives[found.vendor],
    os: await operatingSystem(),
    today: new Date().toISOString().slice(0, 10),
    t,
    formatDay,
    language: language(),
    direction: direction(),
  });
  return { ...model, labels: chosenMessages(isLabel) };
}
