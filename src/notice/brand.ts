/** What the organization adds to notices, and decides about them, by its policy. */
import { approvedOf } from "../settings/policy/approved";
import type { PolicyValues } from "../settings/policy/catalogue";
import type { ManagedInput, NoticePolicy } from "./input";

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

/** @param isPrivate nobody is asked for a reason in a private window, of which nothing is kept */
export function noticePolicyOf(values: PolicyValues, isPrivate: boolean): NoticePolicy {
  return {
    approved: approvedOf(values),
    onlyApproved: values.hideDefaultAlternatives === true,
    snooze: values.allowSnooze !== false,
    askReason: values.askReason === true && !isPrivate,
  };
}
