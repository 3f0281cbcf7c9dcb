/** Sentences for a rule of an organization: whose rule it is, that it is no law, and the organization's own words. */
import type { OrganizationInput } from "./input";
import type { LinkText, SourcedText } from "./model";
import { here, offerOf } from "./offer";
import type { Sentences } from "./sentences-shape";

export function organization(input: OrganizationInput): Sentences {
  const { restriction, vendorName, t } = input;
  const offer = offerOf(input.verdict);
  const rule = sourced(t("sentence_organization_rule", restriction.title), input);
  return {
    heading: { text: t("sentence_organization_heading", vendorName) },
    rule,
    brief: [
      { ...rule, text: offer ? t("sentence_join", here(input, offer), rule.text) : rule.text },
      { text: restriction.text },
      { text: t("sentence_organization_no_law") },
    ],
    // The other side is the vendor's, and nobody asked it.
    background: [],
  };
}

/** Where the organization says more, if it does. */
export function organizationPage({ restriction, t }: OrganizationInput): LinkText | undefined {
  return restriction.link === undefined ? undefined : { text: t("sentence_organization_source"), url: restriction.link };
}

function sourced(text: string, input: OrganizationInput): SourcedText {
  const source = organizationPage(input);
  return { text, ...(source ? { source } : {}) };
}
