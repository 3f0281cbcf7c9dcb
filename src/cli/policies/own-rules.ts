/** What is wrong in an organization's own rules: what the extension would find, and names under which anybody may register. */
import { readOwnRules } from "../../rules/own/read";
import { isPublicSuffix } from "../../rules/public-suffixes";
import { type Refusal, refusedParts } from "../../settings/policy/read";

/** @param text the value of the policy, read; undefined where there is none */
export function ownRulesMistakes(text: string | undefined): Refusal[] {
  if (text === undefined) return [];
  const { rules, mistakes } = readOwnRules(JSON.parse(text));
  const hosts = [...rules.vendors.flatMap(({ domains }) => domains), ...rules.sites.flatMap(({ hosts }) => hosts)];
  // The extension has no list of them, and takes such a name as it stands.
  const suffixes = hosts
    .filter(isPublicSuffix)
    .map((host) => `customRules: "${host}" is a public suffix, under which others have their names`);
  return refusedParts([...mistakes, ...suffixes]);
}
