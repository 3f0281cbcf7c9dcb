/**
 * Which rules hold now: those that are built in or come from an organization's server, and what its policy adds. Whoever asks first in the life of a
 * worker reads what is kept; if that was made from another policy, it is made anew.
 */
import { alternatives, compiled, restrictions } from "virtual:rules";
import { prepare, type Ruleset } from "../detection/ruleset";
import { readTogether } from "../platform/storage";
import type { AnyRestriction } from "../rules/own/own-rules";
import { readOwnRules } from "../rules/own/read";
import { decodeFeed, FEED, rulesOf } from "../settings/feed/kept";
import { decodeOwnRules, extensionVersion, type KeptOwnRules, OWN_RULES, ownRulesSlot } from "../settings/own-rules";
import { decodeReading, POLICY } from "../settings/policy/kept";
import { compose, type RuleSet, type RulesInUse } from "../settings/rules-in-use";

export interface ReadyRules extends RulesInUse {
  ruleset: Ruleset;
}

const BUILT_IN: RuleSet = { compiled, restrictions, alternatives };

/** Keys of `local` storage under which stands what rules are made from. */
export const RULE_SOURCES: readonly string[] = [POLICY, FEED];

let ready: Promise<ReadyRules> | undefined;

export function rulesInUse(): Promise<ReadyRules> {
  ready ??= readRules();
  return ready;
}

/** The policy, or something else that rules come from, is another one now. */
export function forgetRules(): void {
  ready = undefined;
}

async function readRules(): Promise<ReadyRules> {
  const stored = await readTogether("local", [...RULE_SOURCES, OWN_RULES]).catch((): Record<string, unknown> => ({}));
  const feed = rulesOf(decodeFeed(stored[FEED]), compiled.version, Date.now());
  const own = await ownRules(stored);
  try {
    return madeReady(compose(BUILT_IN, own, feed));
  } catch (error) {
    // What was kept is damaged: without it there are still the built-in rules.
    console.error("Vendor Notice: rules that were kept", error);
    return madeReady(compose(BUILT_IN, undefined));
  }
}

function madeReady(rules: RulesInUse): ReadyRules {
  return { ...rules, ruleset: prepare(rules.compiled) };
}

/** @returns undefined where there are none, and where they cannot be had: the built-in rules hold then as ever */
async function ownRules(stored: Record<string, unknown>): Promise<KeptOwnRules | undefined> {
  try {
    const source = decodeReading(stored[POLICY]).values.customRules;
    const kept = decodeOwnRules(stored[OWN_RULES]);
    if (source === kept?.source) return kept;
    return source === undefined ? await ownRulesSlot.remove().then(() => undefined) : await makeOwnRules(source);
  } catch (error) {
    console.error("Vendor Notice: the organization's own rules", error);
    return undefined;
  }
}

async function makeOwnRules(source: string): Promise<KeptOwnRules> {
  const { rules, mistakes } = readOwnRules(JSON.parse(source));
  const kept = { ...rules, mistakes, source, made: extensionVersion() };
  await ownRulesSlot.update(() => kept);
  return kept;
}

/** What a dismissal remembers of a restriction: a changed one shows again. */
export function restrictionMark(restriction: AnyRestriction): string {
  return `${restriction.id}@${restriction.version}`;
}
