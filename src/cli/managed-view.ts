/** `check --policy`: what a person on a managed device would have and see, who made no choices of their own. */
import type { Verdict } from "../detection/verdict";
import { brandOf } from "../notice/brand";
import type { NoticeModel } from "../notice/model";
import { loadRules } from "../rules/load";
import { RULES_FOLDER } from "../rules/load-compiled";
import { SETTING_KEYS } from "../settings/catalogue";
import type { PolicyValues } from "../settings/policy/catalogue";
import { overlayOf } from "../settings/policy/overlay";
import { type Effective, resolve } from "../settings/resolve";
import { checkPolicyFile, reasonOf } from "./policies/policy-file";
import { modelFor } from "./screens/models";

export interface ManagedView {
  /** Every setting that people have, with where it comes from. */
  settings: Effective;
  /** What else the policy says. */
  others: Record<string, unknown>;
  /** Settings that do not hold, and why. */
  problems: { key: string; reason: string }[];
  /** Absent where nothing is shown. */
  notice?: { heading: string; organization?: NoticeModel["managed"]; alternatives: { title: string; names: string[] }[] };
}

/**
 * @param file policy in JSON, in any form that `npm run policies -- check` takes
 * @throws Error when the file cannot be read, is no JSON, or holds no settings of this extension
 */
export function managedView(file: string, url: string, verdict: Verdict): ManagedView {
  const { values, problems } = checkPolicyFile(file);
  const settings = resolve({}, overlayOf(values));
  const others = Object.entries(values).filter(([key]) => !(SETTING_KEYS as readonly string[]).includes(key));
  return {
    settings,
    others: Object.fromEntries(others),
    problems: problems.map((problem) => ({ key: problem.key, reason: reasonOf(problem) })),
    ...(verdict.kind === "none" ? {} : { notice: noticeOf(url, verdict, settings, values) }),
  };
}

function noticeOf(url: string, verdict: Verdict, { language }: Effective, values: PolicyValues): ManagedView["notice"] {
  const { vendors, restrictions } = loadRules(RULES_FOLDER);
  const { heading, managed, alternatives } = modelFor(url, {
    locale: language.value === "auto" ? "en" : language.value,
    changes: {
      verdict,
      vendorName: vendors.find(({ id }) => id === verdict.vendor)?.name ?? "",
      restriction: restrictions.find(({ id }) => id === verdict.restriction),
      managed: brandOf(values),
    },
  });
  return {
    heading: heading.text,
    organization: managed,
    alternatives: alternatives.map(({ title, items }) => ({ title, names: items.map(({ name }) => name) })),
  };
}

/** @returns the same for people, one setting a line */
export function managedWords({ settings, others, problems, notice }: ManagedView): string {
  const lines = ["settings:"];
  for (const key of SETTING_KEYS) {
    const { value, origin, locked } = settings[key];
    lines.push(row(key, `${value} (${origin}${locked ? ", locked" : ""})`));
  }
  if (Object.keys(others).length > 0) lines.push("policy:");
  for (const [key, value] of Object.entries(others)) lines.push(row(key, typeof value === "string" ? value : JSON.stringify(value)));
  if (problems.length > 0) lines.push("does not hold:", ...problems.map(({ key, reason }) => row(key, reason)));
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
