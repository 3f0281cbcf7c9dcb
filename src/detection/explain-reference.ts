/** What a reference code says, held against the rules at hand. Pure. */
import type { Kind } from "../rules/schema";
import { type RuleId, ruleByCode } from "./classify/catalogue";
import { readReference, versionMark } from "./reference";

export interface ExplainedReference {
  /** The code as it is written. */
  code: string;
  /** Name of the vendor for people; its three letters where the rules do not know it. */
  vendor: string;
  kind: Kind;
  /** Rules that weighed most, strongest first; the number of one that this version does not know. */
  rules: (RuleId | number)[];
  /** True when the same rule data are at hand as decided. */
  sameRules: boolean;
}

/** What is needed of the rules. */
interface KnownRules {
  version: string;
  vendors: readonly { code: string; name: string }[];
}

/**
 * @param text a code as somebody typed, pasted or said it
 * @returns undefined when it is no code or a letter of it is wrong
 */
export function explainReference(text: string, known: KnownRules): ExplainedReference | undefined {
  const reference = readReference(text);
  if (!reference) return undefined;
  const { vendorCode, kind, rules, version } = reference;
  return {
    code: written(text),
    vendor: known.vendors.find(({ code }) => code === vendorCode)?.name ?? vendorCode,
    kind,
    rules: rules.map((number) => ruleByCode(number) ?? number),
    sameRules: version === versionMark(known.version),
  };
}

/** Letters that are only heard or seen alike become those that are meant; the first four are plain letters. */
function written(text: string): string {
  const tidy = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const payload = tidy.slice(4).replace(/O/g, "0").replace(/[IL]/g, "1");
  return `${tidy.slice(0, 3)}-${tidy.slice(3, 4)}-${payload}`;
}
