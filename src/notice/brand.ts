/** What the organization adds to notices, from its policy. */

import type { PolicyValues } from "../settings/policy/catalogue";
import type { ManagedInput } from "./input";

/** @returns undefined where no organization gave its name: then nobody speaks beside the rule */
export function brandOf({ organizationName, organizationMessage, helpDeskUrl, helpDeskLabel }: PolicyValues): ManagedInput | undefined {
  if (organizationName === undefined) return undefined;
  return {
    organization: organizationName,
    ...(organizationMessage !== undefined ? { message: organizationMessage } : {}),
    ...(helpDeskUrl !== undefined
      ? { helpDesk: { url: helpDeskUrl, ...(helpDeskLabel !== undefined ? { text: helpDeskLabel } : {}) } }
      : {}),
  };
}
