/** An address taken apart once, in the form that rules compare. */
import punycode from "punycode.js";
import { fold, wordsOf } from "./words";

export interface Address {
  /** False for anything but http and https: such a page is judged by its content alone. */
  web: boolean;
  host: string;
  /** Host labels without "www", from the left, folded, international ones (xn--…) as people read them. */
  labels: string[];
  /** Folded, decoded path without trailing slash or index file; "/" for the front page. */
  path: string;
  /** The path without a language or region in front: /en-gb/premium is /premium. */
  plainPath: string;
  /** The front page of a site, in whichever language. */
  front: boolean;
  /** Path segments as written in `path`. */
  segments: string[];
  /** Words of each segment, file ending left out. */
  slugs: readonly (readonly string[])[];
  /** Last segment when it has a file ending. */
  file: string;
  /** Folded parameters by lower-case name. */
  query: Map<string, string>;
}

const INDEX_FILE = /\/(?:index|default|home)\.(?:html?|php|aspx?|jsp)$/;
const PAGE_ENDING = /\.(?:x?html?|s?html|php\d?|aspx?|jspx?|cfm|do)$/;
const LANGUAGE_SEGMENT = /^\/[a-z]{2}(?:[-_][a-z]{2,4})?(?=\/|$)/;
const FRONT = /^\/(?:home|start|main)?$/;
const NOWHERE: Address = {
  web: false,
  host: "",
  labels: [],
  path: "/",
  plainPath: "/",
  front: false,
  segments: [],
  slugs: [],
  file: "",
  query: new Map(),
};

/** @returns the address in parts; an address that is not one, or not of the web, gives an empty one with `web` false */
export function readAddress(text: string): Address {
  const url = parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return NOWHERE;
  const path = fold(decode(url.pathname))
    .replace(INDEX_FILE, "/")
    .replace(/\/{2,}/g, "/")
    .replace(/(?<=.)\/$/, "");
  const plainPath = path.replace(LANGUAGE_SEGMENT, "") || "/";
  const segments = path.split("/").filter(Boolean);
  const last = segments.at(-1) ?? "";
  const host = url.hostname.toLowerCase().replace(/\.$/, "");
  return {
    web: true,
    host,
    labels: fold(readable(host))
      .replace(/^www\d?\./, "")
      .split("."),
    path: path || "/",
    plainPath,
    front: FRONT.test(plainPath),
    segments,
    slugs: segments.map((segment) => wordsOf(segment.replace(PAGE_ENDING, ""))),
    file: /\.[a-z0-9]{1,8}$/.test(last) && !PAGE_ENDING.test(last) ? last : "",
    query: new Map(url.search ? parametersOf(url) : []),
  };
}

function parametersOf({ searchParams }: URL): [string, string][] {
  return [...searchParams].slice(0, 40).map(([name, value]) => [name.toLowerCase(), fold(value).slice(0, 300)]);
}

function readable(host: string): string {
  if (!host.includes("xn--")) return host;
  try {
    return punycode.toUnicode(host);
  } catch {
    return host;
  }
}

/** An address as `URL` reads it, or undefined. */
function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Percent signs that are not an encoding are left as they are. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The host and the domains it belongs to, longest first: a.b.c → a.b.c, b.c, c. */
export function* domainsOf(host: string): Generator<string> {
  for (let rest = host; rest; rest = rest.includes(".") ? rest.slice(rest.indexOf(".") + 1) : "") yield rest;
}
