/** The details page: one restriction as a whole, both sides, with every source. `?restriction=ID` says which one. */

import { localized } from "../../notice/localized";
import { language, t } from "../../platform/locale";
import type { AnyRestriction } from "../../rules/own/own-rules";
import { policySlot } from "../../settings/policy/kept";
import { findRestriction } from "../../settings/rules-in-use";
import { speakAsChosen } from "../../settings/store";
import { openPage } from "../shared/open-page";
import { rules } from "../shared/rules-in-use";
import { Details } from "./app";
import { OrganizationDetails } from "./organization-app";

await speakAsChosen();
const asked = new URLSearchParams(location.search).get("restriction");
const policy = (await policySlot.read()).values;
const restriction = findRestriction(rules, asked) ?? rules.restrictions[0];

if (restriction) {
  openPage(`${titleOf(restriction)} – ${t("appName")}`, <Page of={restriction} />);
  // The place that the address points at exists only now.
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

function titleOf(restriction: AnyRestriction): string {
  return restriction.type === "organization-rule" ? restriction.title : localized(restriction.title, language());
}

function Page({ of }: { of: AnyRestriction }) {
  const vendors = rules.compiled.vendors.filter((vendor) => vendor.restriction === of.id);
  const names = vendors.map(({ name }) => name).join(", ");
  const isOwn = vendors.some(({ id }) => id in rules.ownAlternatives);
  if (of.type !== "organization-rule")
    return <Details restriction={of} vendor={names} alternatives={isOwn ? [] : rules.alternatives} policy={policy} />;
  return <OrganizationDetails rule={of} vendor={names} alternatives={vendors.flatMap(({ id }) => rules.ownAlternatives[id] ?? [])} />;
}
