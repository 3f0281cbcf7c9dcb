/** The manifest of each browser and edition, made from the one `manifest.json`. Pure. */

import base from "../../manifest.json" with { type: "json" };
import pkg from "../../package.json" with { type: "json" };
import type { RuleData } from "../rules/rule-data";

export const BROWSERS = ["chrome", "firefox"] as const;
export type Browser = (typeof BROWSERS)[number];

/** Match patterns of a domain and all its subdomains. */
function patternOf(domain: string): string {
  return `*://*.${domain}/*`;
}

/** The sites the standard edition looks at by itself: the vendor's own and every listed place of sale. */
export function listedHosts(data: RuleData): string[] {
  const places = data.siteFiles.filter((file) => file.role !== "quiet").flatMap((file) => file.sites.flatMap((site) => site.hosts));
  const own = data.vendors.flatMap((vendor) => vendor.domains);
  const all = new Set([...own, ...places]);
  return [...all]
    .filter((domain) => ![...all].some((other) => other !== domain && domain.endsWith(`.${other}`)))
    .sort()
    .map(patternOf);
}

export function makeManifest(browser: Browser, data: RuleData): Record<string, unknown> {
  const hosts = listedHosts(data);
  const { background, browser_specific_settings, minimum_chrome_version, storage, ...common } = base;
  const worker = background.service_worker;
  return {
    ...common,
    version: pkg.version,
    host_permissions: hosts,
    content_scripts: base.content_scripts.map((script) => ({ ...script, matches: hosts })),
    ...(browser === "firefox"
      ? { background: { scripts: [worker], type: "module" }, browser_specific_settings }
      : { background: { service_worker: worker, type: "module" }, minimum_chrome_version, storage }),
  };
}
