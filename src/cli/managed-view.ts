/** `check --policy`: what a person on a managed device would have and see, who made no choices of their own. */
import type { Verdict } from "../detection/verdict";
import { brandOf, noticePolicyOf } from "../notice/brand";
import type { NoticeModel } from "../notice/model";
import { compileGate } from "../rules/compile";
import { loadCompiled } from "../rules/load-compiled";
import { readOwnRules } from "../rules/own/read";
import { SETTING_KEYS } from "../settings/catalogue";
import { isExempt } from "../settings/exempt";
import type { PolicyValues } from "../settings/policy/catalogue";
import { overlayOf } from "../settings/policy/overlay";
import { shownValue } from "../settings/policy/shown";
import { type Effective, resolve } from "../settings/resolve";
import { compose, findRestriction, type RulesInUse, vendorName } from "../settings/rules-in-use";
import { type Judge, judgeOf } from "./judge";
import { checkPolicyFile, reasonOf } from "./policies/policy-file";
import { modelFor } from "./screens/models";

export interface ManagedView {
  /** Every setting that people have, with where it comes from. */
  settings: Effective;
  /** What else the policy says. */
  others: Record<string, string>;
  /** Settings that do not hold, and why. */
  problems: { key: string; reason: string }[];
  /** True on a site that the organization leaves in peace. */
  exempt: boolean;
  /** Absent where nothing is shown. */
  notice?: { heading: string; organization?: NoticeModel["managed"]; alternatives: { title: string; names: string[] }[] };
}

/** A device with a policy: what holds on it, and who judges there. */
export interface ManagedDevice {
  values: PolicyValues;
  problems: { key: string; reason: string }[];
  rules: RulesInUse;
  judge: Judge;
}

/**
 * @param file policy in JSON, in any form that `npm run policies -- check` takes; a feed of rules is not fetched
 * @throws Error when the file cannot be read, is no JSON, or holds no settings of this extension
 */
export function managedDevice(file: string): ManagedDevice {
  const { values, problems } = checkPolicyFile(file);
  const { data, compiled } = loadCompiled();
  const own = values.customRules === undefined ? undefined : readOwnRules(JSON.parse(values.customRules));
  const rules = compose({ compiled, restrictions: data.restrictions, alternatives: data.alternatives }, own?.rules);
  const judge = judgeOf(rules.compiled, [...compileGate(data), ...rules.addedNames]);
  return { values, problems: problems.map((problem) => ({ key: problem.key, reason: reasonOf(problem) })), rules, judge };
}

export function managedView({ values, problems, rules }: ManagedDevice, url: string, verdict: Verdict): ManagedView {
  const settings = resolve({}, overlayOf(values));
  const exempt = isExempt(values, url);
  const others = Object.entries(values).filter(([key]) => !(SETTING_KEYS as readonly string[]).includes(key));
  return {
    settings,
    others: Object.fromEntries(others.map(([key, value]) => [key, shownValue(key, value)])),
    problems,
    exempt,
    ...(verdict.kind === "none" || exempt ? {} : { notice: noticeOf(url, verdict, settings, values, rules) }),
  };
}

function noticeOf(
  url: string,
  verdict: Verdict,
  { language, mode }: Effective,
  values: PolicyValues,
  rules: RulesInUse,
): ManagedView["notice"] {
  const { heading, managed, alternatives } = modelFor(url, {
    locale: language.value === "auto" ? "en" : language.value,
    changes: {
      verdict,
      mode: mode.value === "tab" ? "notice" : mode.value,
      vendorName: vendorName(rules, verdict.vendor),
      restriction: findRestriction(rules, verdict.restriction),
      ownAlternatives: rules.ownAlternatives[verdict.vendor ?? ""],
      managed: brandOf(values),
      policy: noticePolicyOf(values, false),
    },
  });
  return {
    heading: heading.text,
    organization: managed,
    alternatives: alternatives.map(({ title, items }) => ({ title, names: items.map(({ name }) => name) })),
  };
}

/** @returns the same for people, one setting a line */
export function managedWords({ settings, others, problems, exempt, notice }: ManagedView): string {
  const lines = ["settings:"];
  for (const key of SETTING_KEYS) {
    const { value, origin, locked } = settings[key];
    lines.push(row(key, `${value} (${origin}${locked ? ", locked" : ""})`));
  }
  if (Object.keys(others).length > 0) lines.push("policy:");
  for (const [key, value] of Object.entries(others)) lines.push(row(key, value));
  if (problems.length > 0) lines.push("does not hold:", ...problems.map(({ key, reason }) => row(key, reason)));
  if (exempt) lines.push("the organization exempts this site");
  return [...lines, ...noticeWords(notice, settings.mode.value)].join("\n");
}

function noticeWords(notice: ManagedView["notice"], mode: string): string[] {
  if (!notice) return ["would be shown: nothing"];
  const { heading, organization, alternatives } = notice;
  const lines = [`would be shown, as ${mode}:`, row("heading", heading)];
  if (organization) lines.push(row("organization", `${organization.organization}: ${organization.message}`));
  if (organization?.helpDesk) lines.push(row("help desk", `${organization.helpDesk.text} (${organization.helpDesk.url})`));
  return [...lines, ...alternatives.map(({ title, names }) => row("alternatives", `${title}: ${names.join(", ")}`))];
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(20)} ${value}`;
}
