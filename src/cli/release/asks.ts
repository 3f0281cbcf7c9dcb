/** What a package asks of people and browsers, as one list of short texts that can be compared between releases. Pure. */
import type { Manifest } from "../../build/managed-edition";

/** Patterns that let an extension into every site; several for one thing, so that none of them passes for something less. */
const EVERY_SITE = ["<all_urls>", "*://*/*", "http://*/*", "https://*/*"];

/** Parts of a manifest that ask for nothing, or are looked into below. Any other may: it counts by its name. */
const LOOKED_INTO = new Set([
  "action",
  "background",
  "browser_specific_settings",
  "commands",
  "content_scripts",
  "content_security_policy",
  "default_locale",
  "description",
  "host_permissions",
  "icons",
  "key",
  "manifest_version",
  "minimum_chrome_version",
  "name",
  "optional_host_permissions",
  "optional_permissions",
  "options_ui",
  "permissions",
  "short_name",
  "storage",
  "version",
]);

interface Asking extends Manifest {
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  content_scripts: { matches: string[]; all_frames?: boolean }[];
  content_security_policy?: { extension_pages?: string };
}

/**
 * @param manifest of a built package
 * @param listed match patterns of the sites in `rules/sites`: they count as one, because they grow with the rules
 * @returns one text for each thing asked for, sorted, such as `permission storage` or `optional host every site`
 */
export function asksOf(manifest: Manifest, listed: readonly string[]): string[] {
  const asking = manifest as Asking;
  const sites = new Set(listed);
  const kindOf = (pattern: string) => (EVERY_SITE.includes(pattern) ? "every site" : sites.has(pattern) ? "listed sites" : pattern);
  const scripts = asking.content_scripts;
  return sorted([
    ...named("permission", asking.permissions),
    ...named("optional permission", asking.optional_permissions),
    ...named("host", asking.host_permissions?.map(kindOf)),
    ...named("optional host", asking.optional_host_permissions?.map(kindOf)),
    ...named("script on", scripts.flatMap(({ matches }) => matches).map(kindOf)),
    ...named(
      "script in",
      scripts.flatMap(({ all_frames }) => (all_frames ? ["frames"] : [])),
    ),
    ...named("connection to", connections(asking.content_security_policy?.extension_pages)),
    ...dataOf(manifest),
    ...named(
      "manifest key",
      Object.keys(manifest).filter((key) => !LOOKED_INTO.has(key)),
    ),
  ]);
}

function named(what: string, values: readonly string[] = []): string[] {
  return values.map((value) => `${what} ${value}`);
}

function connections(policy = ""): string[] {
  const [, places = "anywhere"] = /(?:^|;)\s*connect-src ([^;]*)/.exec(policy) ?? [];
  return places.split(/\s+/).filter((place) => place !== "'self'");
}

/** What Firefox tells people about data before they install. */
function dataOf({ browser_specific_settings }: Manifest): string[] {
  const gecko = browser_specific_settings?.gecko as { data_collection_permissions?: Record<string, string[]> } | undefined;
  const { required = [], optional = [] } = gecko?.data_collection_permissions ?? {};
  return [
    ...named(
      "data",
      required.filter((kind) => kind !== "none"),
    ),
    ...named("optional data", optional),
  ];
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
