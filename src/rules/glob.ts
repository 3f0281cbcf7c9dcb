/**
 * Patterns for hosts, paths, file names and query values, as rule authors write them:
 * `*` anything within one part (a path segment, a host label), `**` anything at all, `{a,b}` a choice,
 * `{id}` one part that is handed back. A pattern always covers the whole value.
 *
 * They become regular expressions without nested repetition; the schema allows few `**` in one, so that no address can make a match slow.
 */

const SPECIAL = /[.+^$()|[\]\\?]/g;

/** One alternative of `{a,b}` may itself hold `*`. */
function choice(body: string, part: string): string {
  if (body === "id") return `(?<id>${part}+)`;
  return `(?:${body
    .split(",")
    .map((item) => literal(item, part))
    .join("|")})`;
}

function literal(pattern: string, part: string): string {
  return pattern.replace(SPECIAL, "\\$&").replace(/\*\*/g, "\0").replace(/\*/g, `${part}*`).replaceAll("\0", "[^]*");
}

/**
 * @param pattern the pattern as written in a rule file
 * @param separator what `*` and `{id}` do not cross: "/" for paths and file names, "." for hosts
 * @returns the source of a regular expression that matches the whole value, case to be folded by the caller
 */
export function globSource(pattern: string, separator: "/" | "."): string {
  const part = separator === "/" ? "[^/]" : "[^.]";
  let source = "";
  let rest = pattern;
  for (let open = rest.indexOf("{"); open >= 0; open = rest.indexOf("{")) {
    const close = rest.indexOf("}", open);
    if (close < 0) break;
    source += literal(rest.slice(0, open), part) + choice(rest.slice(open + 1, close), part);
    rest = rest.slice(close + 1);
  }
  return `^${optionalTail(source + literal(rest, part))}$`;
}

/** `/shop/**` also stands for `/shop` itself. */
function optionalTail(source: string): string {
  return source.endsWith("/[^]*") ? `${source.slice(0, -5)}(?:/[^]*)?` : source;
}
