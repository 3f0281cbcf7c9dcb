/** The details page: one restriction as a whole, both sides, with every source. `?restriction=ID` says which one. */

import { localized } from "../../notice/localized";
import { language, t } from "../../platform/locale";
import { policySlot } from "../../settings/policy/kept";
import { speakAsChosen } from "../../settings/store";
import { openPage } from "../shared/open-page";
import { compiled, restrictions } from "../shared/rules";
import { Details } from "./app";

await speakAsChosen();
const asked = new URLSearchParams(location.search).get("restriction");
const restriction = restrictions.find(({ id }) => id === asked) ?? restrictions[0];

if (restriction) {
  const vendor = compiled.vendors.find((candidate) => candidate.restriction === restriction.id);
  openPage(
    `${localized(restriction.title, language())} – ${t("appName")}`,
    <Details restriction={restriction} vendor={vendor?.name ?? ""} policy={(await policySlot.read()).values} />,
  );
  // The place that the address points at exists only now.
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
