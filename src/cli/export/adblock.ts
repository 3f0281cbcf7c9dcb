/**
 * A list for content blockers in the syntax of Adblock Plus, with `$document` for the page itself. Its regular expressions are those of
 * the rules, so it is the one format that says all they say; they use nothing that RE2 does not know.
 */
import type { AppFilter, PageFilter, VendorFilters } from "./filters";
import { commented, type Format } from "./format";
import { hostExpression, pathExpression, withoutChoices } from "./paths";

const NOTES = [
  "Pages are stopped by blockers that know $document, such as uBlock Origin and AdGuard; Adblock Plus never stops a page.",
  "In AdGuard, an exception for a page turns all blocking off on that page.",
];

export const adblock: Format = (vendors, options) => ({
  text: commented("!", "pages where a banned vendor's products are sold or handed out", options, NOTES, vendors.flatMap(linesOf)),
  notes: NOTES,
});

function linesOf(vendor: VendorFilters): string[] {
  return [
    ...vendor.pages.filter(isNeeded).flatMap((page) => [`! ${page.rule}`, `${prefixOf(page.kind)}${rule(pageExpression(page, vendor))}`]),
    ...installerLines(vendor),
    ...(vendor.apps.length > 0 ? ["! apps in stores"] : []),
    ...vendor.apps.map((app) => `${prefixOf(app.kind)}${rule(appExpression(app))}`),
  ];
}

/** Quiet hosts need no exception: every rule that blocks names the hosts on which it does. */
function isNeeded({ kind, hosts }: PageFilter): boolean {
  return kind !== "none" || !hosts;
}

/** An exception where nothing is sold. */
function prefixOf(kind: string): string {
  return kind === "none" ? "@@" : "";
}

/** A slash would end the expression. */
function rule(expression: string): string {
  return `/${expression.replaceAll("/", "\\/")}/$document`;
}

const PAGE_END = "/?(?:[?#]|$)";
/** /us/premium and /en-gb/premium are /premium. */
const LANGUAGE = "(?:/[a-z]{2}(?:[-_][a-z]{2,4})?)?";

function pageExpression({ kind, hosts, paths }: PageFilter, vendor: VendorFilters): string {
  const domains = anyOf(vendor.domains.map(escaped));
  const region = vendor.regions.length > 0 ? `(?:/${anyOf(vendor.regions.map(escaped))})?` : "";
  const path = anyOf(paths.map((pattern) => pathExpression(pattern).replace(/\/$/, "")));
  return `^https?://${subdomains(kind, hosts ?? vendor.sellingHosts)}${domains}(?::\\d+)?${LANGUAGE}${region}${path}${PAGE_END}`;
}

/** An exception holds on every host, so that it also covers what a rule for some hosts blocks. */
function subdomains(kind: string, labels: readonly string[]): string {
  if (kind === "none") return "(?:[^./?#]+\\.)*";
  const named = labels.filter(Boolean).map((label) => hostExpression(`${label}.`));
  return labels.includes("") ? `${anyOf(named)}?` : anyOf(named);
}

/** On the vendor's file hosts every installer; elsewhere those with a telling name. */
function installerLines({ installers }: VendorFilters): string[] {
  if (!installers) return [];
  const ending = `\\.${anyOf(installers.extensions)}(?:[?#]|$)`;
  const hosts = anyOf(installers.hosts.map(hostExpression));
  const named = (patterns: readonly string[]) =>
    `^https?://[^?#]*/${anyOf(patterns.flatMap(withoutChoices).map((name) => fileExpression(name, ending)))}`;
  return [
    "! installers",
    rule(`^https?://${hosts}(?::\\d+)?/[^?#]*${ending}`),
    rule(named(installers.files)),
    `@@${rule(named(installers.exempt))}`,
  ];
}

/** A file name that is left open at its end has to end as installers do. */
function fileExpression(name: string, ending: string): string {
  const open = /(\.?)\*$/.exec(name);
  if (!open) return `${pathExpression(name)}(?:[?#]|$)`;
  const rest = open[1] ? "(?:\\.[^/?#]*)?" : "[^/?#]*";
  return pathExpression(name.slice(0, open.index)) + rest + ending;
}

function appExpression({ hosts, path, parameter, id }: AppFilter): string {
  const place = `^https?://(?:[^./?#]+\\.)*${anyOf(hosts.map(escaped))}(?::\\d+)?${LANGUAGE}`;
  if (!parameter) return `${place}${pathExpression(path.replace("{id}", id))}${PAGE_END}`;
  return `${place}${pathExpression(path)}/?\\?(?:[^#]*&)?${escaped(parameter)}=${pathExpression(id).replaceAll("[^/?#]", "[^/?#&]")}(?:[&#]|$)`;
}

function anyOf(sources: readonly string[]): string {
  return `(?:${sources.join("|")})`;
}

function escaped(text: string): string {
  return text.replace(/[.+^$()|[\]\\?*{}]/g, "\\$&");
}
