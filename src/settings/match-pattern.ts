/**
 * Match patterns, as browsers write them for sites: `*://*.example.com/shop/*`. Our own, because the libraries for it let `?` and
 * `(` through as expression syntax or forget the query, and one pattern must not make every page wait. Pure.
 * Source: https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 */

export interface MatchPattern {
  /** undefined is http and https. */
  scheme: "http:" | "https:" | undefined;
  host: string;
  /** True when subdomains are meant too. */
  below: boolean;
  /** Texts that follow one another in path and query, with anything between them. */
  path: readonly string[];
}

const FORM = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*:@\s]+)(\/\S*)$/i;

/** @returns undefined for what is no pattern for web pages; a port, a name before the host or another scheme makes it none */
export function parsePattern(text: string): MatchPattern | undefined {
  const [, scheme = "", written = "", path = ""] = FORM.exec(text) ?? [];
  if (!scheme) return undefined;
  const name = written.replace(/^\*\.?/, "");
  // Browsers write hosts in lower case and ASCII; so must the pattern be read.
  const host = name && URL.canParse(`https://${name}/`) ? new URL(`https://${name}/`).hostname : "";
  if (name && !host) return undefined;
  return {
    scheme: scheme === "*" ? undefined : (`${scheme.toLowerCase()}:` as MatchPattern["scheme"]),
    host,
    below: written.startsWith("*"),
    path: path.split("*"),
  };
}

/** @param url address of a page; the part behind # does not count */
export function matchesPattern({ scheme, host, below, path }: MatchPattern, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, pathname, search } = new URL(url);
  if (scheme ? protocol !== scheme : !/^https?:$/.test(protocol)) return false;
  const isHost = hostname === host || (below && (host === "" || hostname.endsWith(`.${host}`)));
  return isHost && follows(path, pathname + search);
}

/** @returns an expression (RE2) that whole addresses fit as the pattern says */
export function patternExpression({ scheme, host, below, path }: MatchPattern): string {
  const literal = (text: string) => text.replace(/[.+^$()|[\]\\?{}]/g, "\\$&");
  const name = host === "" ? "[^/?#]+" : `${below ? "(?:[^/?#]+\\.)?" : ""}${literal(host)}`;
  return `^${scheme ?? "https?:"}//${name}(?::\\d+)?${path.map(literal).join(".*")}$`;
}

/** In one pass: the first text at the beginning, the last at the end, the others in turn between them. */
function follows(parts: readonly string[], text: string): boolean {
  const [first = "", ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
