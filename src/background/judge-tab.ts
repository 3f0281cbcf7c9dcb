/** From page facts to what happens in the tab: judge, remember, then show the notice or stay silent. */
import { classify } from "../detection/classify/classify";
import type { PageFacts } from "../detection/facts";
import type { Verdict } from "../detection/verdict";
import { brandOf } from "../notice/brand";
import { buildModel } from "../notice/build-model";
import { isLabel } from "../notice/labels";
import type { NoticeModel } from "../notice/model";
import { chosenMessages, direction, formatDay, language, speak, t } from "../platform/locale";
import { operatingSystem } from "../platform/operating-system";
import type { Kind, Restriction } from "../rules/schema";
import type { Settings } from "../settings/catalogue";
import { findDismissal, type Occasion, pageOf } from "../settings/dismissals";
import { policySlot } from "../settings/policy/kept";
import { dismissalsFor, effectiveSettings } from "../settings/store";
import { insistence } from "./insistence";
import { logVisit } from "./log";
import { hide, mark, show } from "./notify";
import { alternativeFiles, restrictionById, restrictionMark, ruleset } from "./rules";
import { type Tab, type TabState, tabSlot } from "./tab-state";

export async function judgeTab(tab: Tab, facts: PageFacts): Promise<void> {
  const verdict = classify(facts, ruleset());
  const id = crypto.randomUUID();
  await tabSlot(tab.id).update((old) => ({ url: facts.url, id, verdict, facts, closed: old?.closed ?? [], passed: old?.passed }));
  const outcome = await present(tab);
  if (outcome !== "none") await logVisit(tab.isPrivate, facts.url, verdict, outcome);
}

/** Brings tab and toolbar in line with what is known of the tab and with the person's choices. */
export async function present(tab: Tab): Promise<"shown" | "silent" | "none"> {
  const settings = await effectiveSettings();
  await speak(settings.language.value);
  const state = await tabSlot(tab.id).read();
  const occasion = state && occasionOf(state.verdict, state.url);
  if (!state || !occasion) {
    await Promise.all([mark(tab.id, false), hide(tab.id)]);
    return "none";
  }
  await mark(tab.id, true);
  if ((tab.isPrivate && settings.privateWindows.value === "silent") || (await isDismissed(tab, state, occasion))) {
    await hide(tab.id);
    return "silent";
  }
  const model = await modelFor(tab, state, occasion, settings.mode.value);
  await show(tab.id, model, async () => (await tabSlot(tab.id).read())?.id === state.id);
  return "shown";
}

async function isDismissed(tab: Tab, state: TabState, occasion: Occasion): Promise<boolean> {
  if (state.closed.includes(pageOf(state.url))) return true;
  return findDismissal(await dismissalsFor(tab.isPrivate), occasion, Date.now()) !== undefined;
}

/** What a dismissal would be for; undefined when there is nothing to show. */
export function occasionOf(verdict: Verdict, url: string): (Occasion & { kind: Kind }) | undefined {
  const restriction = restrictionById(verdict.restriction);
  if (verdict.kind === "none" || !verdict.vendor || !restriction) return undefined;
  return { url, vendor: verdict.vendor, kind: verdict.kind, restriction: restrictionMark(restriction) };
}

async function modelFor(tab: Tab, state: TabState, occasion: Occasion, mode: Settings["mode"]): Promise<NoticeModel> {
  const managed = brandOf((await policySlot.read()).values);
  const model = buildModel({
    ...(await insistence(tab, state, mode)),
    ...(managed ? { managed } : {}),
    id: state.id,
    verdict: state.verdict,
    url: state.url,
    vendorName: vendorName(occasion.vendor),
    restriction: restrictionById(state.verdict.restriction) as Restriction,
    alternativeFiles: alternativeFiles(),
    os: await operatingSystem(),
    today: new Date().toISOString().slice(0, 10),
    t,
    formatDay,
    language: language(),
    direction: direction(),
  });
  return { ...model, labels: chosenMessages(isLabel) };
}

export function vendorName(id: string | null): string {
  return ruleset().vendors.find((vendor) => vendor.id === id)?.name ?? "";
}
