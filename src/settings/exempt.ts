/** Sites on which an organization wants no notice. Pure. */
import { matchesPattern, parsePattern } from "./match-pattern";
import type { PolicyValues } from "./policy/catalogue";

export function isExempt({ exemptSites = [] }: PolicyValues, url: string): boolean {
  return exemptSites.some((text) => {
    const pattern = parsePattern(text);
    return pattern !== undefined && matchesPattern(pattern, url);
  });
}
