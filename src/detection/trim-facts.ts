/** Facts with the least of addresses that still give the same verdict, for a report that leaves the device. Pure. */
import { classify } from "./classify/classify";
import type { PageFacts } from "./facts";
import type { Ruleset } from "./ruleset";

/** @returns facts with trimmed addresses that get the same kind, confidence and reference code as these */
export function trimmedFacts(facts: PageFacts, ruleset: Ruleset): PageFacts {
  const mark = (changed: PageFacts) => {
    const { kind, confidence, reference } = classify(changed, ruleset);
    return `${kind} ${confidence} ${reference}`;
  };
  const wanted = mark(facts);
  return trimFacts(facts, (changed) => mark(changed) === wanted);
}

/**
 * @param isSame whether changed facts still get the verdict of the page
 * @returns facts without what stands behind `?` and `#` in addresses, except the parameters that the verdict rests on
 */
export function trimFacts(facts: PageFacts, isSame: (changed: PageFacts) => boolean): PageFacts {
  const bare = { ...facts, url: withoutQuery(facts.url) };
  const trimmed = [bareLinks(bare), bare].find(isSame);
  if (trimmed) return trimmed;
  const links = isSame(bareLinks(facts)) ? bareLinks(facts) : facts;
  return { ...links, url: leastQuery(facts.url, (url) => isSame({ ...links, url })) };
}

function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/s, "");
}

function bareLinks(facts: PageFacts): PageFacts {
  return {
    ...facts,
    ...(facts.canonical === undefined ? {} : { canonical: withoutQuery(facts.canonical) }),
    controls: facts.controls.map((control) =>
      control.target === undefined ? control : { ...control, target: withoutQuery(control.target) },
    ),
    files: facts.files.map(withoutQuery),
  };
}

/** Takes away one part after another, as long as the verdict stays. */
function leastQuery(address: string, isSame: (address: string) => boolean): string {
  const [rest = "", ...fragment] = address.split("#");
  const [path = "", ...query] = rest.split("?");
  let parts = query.join("?").split("&").filter(Boolean);
  let tail = fragment.length > 0 ? `#${fragment.join("#")}` : "";
  const put = (kept: readonly string[], end: string) => `${path}${kept.length > 0 ? `?${kept.join("&")}` : ""}${end}`;
  if (isSame(put(parts, ""))) tail = "";
  for (const part of parts) {
    const fewer = parts.filter((other) => other !== part);
    if (isSame(put(fewer, tail))) parts = fewer;
  }
  return put(parts, tail);
}
