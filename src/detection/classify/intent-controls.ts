/** Intent that controls and links show: what can be pressed to buy, download, renew or ask for a price, and where it leads. */
import type { Kind } from "../../rules/schema";
import { readAddress } from "../address";
import { matches, ownerOf, pageRuleFor, type Ruleset, siteOf } from "../ruleset";
import { wordsOf } from "../words";
import type { Finding, Rule } from "./finding";
import { names } from "./identity";
import { type Case, type ReadControl, sitePage } from "./reading";
import { mentions } from "./subject";

/** A control in the main part weighs most; a cart or download link in the header is on every page of a shop. */
function controlFinding(
  page: Case,
  rule: Finding["rule"],
  kind: Kind,
  wanted: (control: ReadControl) => boolean,
  main: number,
  header = 0,
): Finding | undefined {
  const control = page.controls.find((candidate) => candidate.place === "main" && wanted(candidate));
  if (control) return { rule, where: "controls", text: control.text, weight: main, kind };
  const other = header > 0 ? page.controls.find((candidate) => candidate.place === "header" && wanted(candidate)) : undefined;
  return other && { rule, where: "controls", text: other.text, weight: header, kind };
}

const buyControl: Rule = (page) => {
  const cart = controlFinding(page, "buy-control", "purchase", ({ groups, cart }) => groups.has("cart") || cart === true, 0.75);
  return cart ?? controlFinding(page, "buy-control", "purchase", ({ groups }) => groups.has("buy"), 0.7, 0.35);
};

const downloadControl: Rule = (page) => {
  const hands = ({ groups }: ReadControl) => (groups.has("download") || groups.has("install")) && !groups.has("document");
  const named = (control: ReadControl) =>
    page.owner !== page.vendor && hands(control) && mentions(wordsOf(control.text), page.vendor, page.ruleset);
  return (
    controlFinding(page, "download-control", "download", named, 0.8) ??
    controlFinding(page, "download-control", "download", hands, ownWeight(page) ?? 0.65, isOwnFront(page) ? 0.6 : 0) ??
    controlFinding(page, "download-control", "download", ({ groups }) => groups.has("trial"), 0.5)
  );
};

/** Every page of a vendor may carry its download link; the front page is what the link belongs to. */
function ownWeight(page: Case): number | undefined {
  return page.owner === page.vendor ? (isOwnFront(page) ? 0.75 : 0.5) : undefined;
}

function isOwnFront({ owner, vendor, address }: Case): boolean {
  return owner === vendor && address.front;
}

/** A control of the main part that opens an app store: the vendor's app, on its own site or under its name. */
const appLink: Rule = ({ controls, vendor, owner, ruleset }) => {
  const control = controls.find(
    ({ place, target, text }) =>
      place === "main" && target && isApp(target, ruleset) && (owner === vendor || mentions(wordsOf(text), vendor, ruleset)),
  );
  return control && { rule: "app-link", where: "controls", text: control.text, weight: 0.65, kind: "download" };
};

function isApp(target: string, ruleset: Ruleset): boolean {
  const [, host] = /^https?:\/\/([^/?#:]+)/.exec(target) ?? [];
  const site = host ? siteOf(ruleset, host) : undefined;
  return site?.role === "app-store" && sitePage(site, readAddress(target))?.type === "app";
}

const renewControl: Rule = (page) => controlFinding(page, "renew-control", "renewal", ({ groups }) => groups.has("renew"), 0.5);

const quoteControl: Rule = (page) => controlFinding(page, "quote-control", "purchase", ({ groups }) => groups.has("quote"), 0.55, 0.5);

const installerLink: Rule = ({ facts, vendor, ruleset }) => {
  const link = facts.files.find((target) => {
    const address = readAddress(target.startsWith("//") ? `https:${target}` : target);
    const name =
      address.file || (target.split(/[/?#]/).findLast((part) => ruleset.address.installer.test(part.toLowerCase())) ?? "").toLowerCase();
    if (matches(vendor.rules.installers.exempt, name)) return false;
    return (
      ownerOf(ruleset, address.host) === vendor ||
      matches(vendor.rules.installers.file, name) ||
      ruleset.names.inside(name).includes(vendor)
    );
  });
  return link ? { rule: "installer-link", where: "links", text: link, weight: 0.8, kind: "download" } : undefined;
};

/** A button that leads to a page of the vendor that sells or hands out takes over that page's purpose. */
const leadsToOffer: Rule = ({ facts, vendor, ruleset, owner }) => {
  if (owner === vendor) return undefined;
  for (const control of facts.controls) {
    if (!control.target || control.place !== "main" || !names(ruleset, vendor, control.text)) continue;
    const address = readAddress(control.target);
    const kind = ownerOf(ruleset, address.host) === vendor ? pageRuleFor(vendor, address)?.kind : undefined;
    if (kind && kind !== "none") return { rule: "leads-to-vendor", where: "controls", text: control.text, weight: 0.85, kind };
  }
  return undefined;
};

export const CONTROL_INTENT_RULES: readonly Rule[] = [
  buyControl,
  downloadControl,
  appLink,
  renewControl,
  quoteControl,
  installerLink,
  leadsToOffer,
];
