/** Path patterns of rules (see `rules/glob.ts`) in the forms that filter formats know. */
import { globSource } from "../../rules/glob";

/** Pure text at the start of a path, and what may follow it. */
export interface PlainPath {
  text: string;
  /** page: nothing. below: nothing, or `/` and anything. begins: anything. */
  then: "page" | "below" | "begins";
}

const TAILS = [
  ["*/**", "begins"],
  ["/**", "below"],
  ["", "page"],
] as const;

// `/{a,b}/**` written out: `/a/**`, `/b/**`.
export function withoutChoices(pattern: string): string[] {
  const choice = /\{([^{}]*)\}/.exec(pattern);
  if (!choice?.[1]) return [pattern];
  const [before, after] = [pattern.slice(0, choice.index), pattern.slice(choice.index + choice[0].length)];
  return choice[1].split(",").flatMap((item) => withoutChoices(before + item + after));
}

/** @returns undefined for a pattern with a wildcard anywhere but at its end */
export function plainPath(pattern: string): PlainPath | undefined {
  for (const [tail, then] of TAILS) {
    const text = pattern.slice(0, pattern.length - tail.length);
    if (pattern.endsWith(tail) && !text.includes("*")) return { text, then };
  }
  return undefined;
}

// The word that a pattern looks for anywhere in a path: `help` of `/**/help/**`, `uninstall` of `/**uninstall**`.
export function wordAnywhere(pattern: string): string | undefined {
  return /^\/\*\*\/?([^*/]+)(?:\/?\*\*)?$/.exec(pattern)?.[1];
}

/** Expression for a path inside an address, without its ends: query and fragment are no part of it. */
export function pathExpression(pattern: string): string {
  return inside(globSource(pattern.toLowerCase(), "/")).replaceAll("[^/]", "[^/?#]").replaceAll("[^]", "[^?#]");
}

/** The same for the host of an address. */
export function hostExpression(pattern: string): string {
  return inside(globSource(pattern.toLowerCase(), ".")).replaceAll("[^.]", "[^./?#]").replaceAll("[^]", "[^/?#]");
}

/** Without the marks for start and end. */
function inside(source: string): string {
  return source.slice(1, -1);
}
