/**
 * Addresses of installers as expressions for the browser's own request rules (`declarativeNetRequest`), which are RE2 and are held
 * against whole addresses. They say the same as the rule `installer` of the classification, which judges addresses one by one. Pure.
 */
import type { CompiledVendor } from "./compiled";

export interface InstallerFilters {
  block: string[];
  /** What stays free whatever is blocked, such as removal tools. */
  allow: string[];
}

/** The beginning of an address up to the file name, which is never the host; within a file name; and what may come after it. */
const ANYWHERE = "^https?:[^?#]*[^/:]/";
const PART = "[^/?#]*";
/** File hosts put more parts behind the name. */
const END = "(?:[/?#]|$)";

/** @param endings of the names of files that are installers */
export function installerFilters(vendors: readonly CompiledVendor[], endings: readonly string[]): InstallerFilters {
  const patterns = vendors.flatMap(({ installerPatterns }) => installerPatterns ?? []);
  const groups = inGroups(endings);
  return {
    block: patterns.flatMap(({ hosts, files }) => [
      ...hosts.flatMap((host) => groups.map((ending) => `^https?://${hostExpression(host)}(?::\\d+)?/[^?#]*${ending}(?:[?#]|$)`)),
      ...files.flatMap(choices).flatMap((file) => withEndings(file, groups).map((name) => `${ANYWHERE}${name}${END}`)),
    ]),
    allow: patterns.flatMap(({ exempt }) => exempt.flatMap(choices).map((name) => `${ANYWHERE}${nameExpression(name)}${END}`)),
  };
}

/** Chromium compiles an expression to 2 KB at most: one with all endings would be refused. */
const MOST_ENDINGS = 10;

function inGroups(endings: readonly string[]): string[] {
  const count = Math.ceil(endings.length / MOST_ENDINGS);
  const groups = Array.from({ length: count }, (_, index) => endings.slice(index * MOST_ENDINGS, (index + 1) * MOST_ENDINGS));
  return groups.map((group) => `\\.(?:${group.map((ending) => literals(ending).join("")).join("|")})`);
}

/** `{a,b}c` is `ac` and `bc`: browsers hold each expression to a small size. */
function choices(pattern: string): string[] {
  const [whole = "", body = ""] = /\{([^}]*)\}/.exec(pattern) ?? [];
  return whole ? body.split(",").flatMap((item) => choices(pattern.replace(whole, () => item))) : [pattern];
}

/** A name that ends in `*` goes on as it likes, but ends as installers do; any other has its ending already. */
function withEndings(file: string, endings: readonly string[]): string[] {
  return file.endsWith("*") ? endings.map((ending) => nameExpression(file) + ending) : [nameExpression(file)];
}

function nameExpression(name: string): string {
  return literals(name).join(PART);
}

/** `*` is anything within a label, `**` anything at all. */
function hostExpression(host: string): string {
  return host
    .split("**")
    .map((part) => literals(part).join("[^./?#]*"))
    .join(PART);
}

function literals(pattern: string): string[] {
  return pattern.split("*").map((text) => text.replace(/[.+^$()|[\]\\?{}]/g, "\\$&"));
}
