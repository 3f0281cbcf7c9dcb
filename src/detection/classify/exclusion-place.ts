/** Exclusions by place: files, quiet sites and pages, pages of the vendor that sell nothing, fan sites. */
import { matches } from "../ruleset";
import type { Rule } from "./finding";
import { labelNaming } from "./identity";

const filePage: Rule = ({ address, ruleset }) =>
  ruleset.address.asset.test(address.path)
    ? { rule: "file-page", where: "address", text: address.segments.at(-1) ?? "", weight: 1 }
    : undefined;

const quietSite: Rule = ({ site, address, vendor, ruleset }) => {
  if (site?.role !== "quiet") return undefined;
  const handsOut = ruleset.address.installer.test(address.file) && matches(vendor.rules.installers.file, address.file);
  return handsOut ? undefined : { rule: "quiet-site", where: "address", text: site.name, weight: 1 };
};

const quietPage: Rule = ({ site, page, vendor }) => {
  if (!site || !page) return undefined;
  const apps = vendor.rules.apps[site.id];
  if (page.id && apps && matches(apps.none, page.id)) return { rule: "quiet-page", where: "address", text: page.id, weight: 1 };
  const silent = page.type === "article" || page.type === "help" || page.type === "other";
  return silent ? { rule: "quiet-page", where: "address", text: `${site.name}: ${page.type}`, weight: 1, source: page.source } : undefined;
};

const ownOtherPage: Rule = ({ owner, ownRule, vendor, address, ruleset }) => {
  if (owner !== vendor || ownRule?.kind !== "none") return undefined;
  if (ownRule.id !== "removal" && address.file && ruleset.address.installer.test(address.file)) return undefined;
  return { rule: "own-other-page", where: "address", text: ownRule.about, weight: 1, source: ownRule.source };
};

const removalTool: Rule = ({ address, vendor }) => {
  const last = address.segments.at(-1) ?? "";
  return last && matches(vendor.rules.installers.exempt, last)
    ? { rule: "removal-tool", where: "address", text: last, weight: 1 }
    : undefined;
};

/** A site that carries the vendor's name and a word of talk, such as a fan club or a page of coupons. */
const community: Rule = ({ address, vendor, owner, ruleset }) => {
  if (owner === vendor) return undefined;
  const label = labelNaming(address, vendor, ruleset);
  const talk = label && ruleset.address.talk.some((word) => label.includes(word));
  return talk ? { rule: "community", where: "address", text: label, weight: 0.9 } : undefined;
};

export const PLACE_EXCLUSION_RULES: readonly Rule[] = [filePage, quietSite, quietPage, removalTool, ownOtherPage, community];
