/** For addresses by the million: most name no vendor, and one expression can tell that of nearly all of them. */
import type { Ruleset } from "./ruleset";
import { wordsOf } from "./words";

/** Encoded, international or odd addresses are read letter by letter. */
const ODD = "[^!-~]|%|xn--";

/**
 * @returns a test that is true only where `classify` finds no vendor in the address, because nothing of it is there by which it knows
 * one: no name, no domain, no file that may be an installer, no store whose apps it knows by their ids. Where it is false, `classify` decides
 */
export function unnamedTest({ vendors, sites, address }: Ruleset): (url: string) => boolean {
  const names = vendors.flatMap(({ rules }) => rules.names.map((name) => wordsOf(name)[0] ?? ""));
  const domains = vendors.flatMap(({ rules }) => rules.domains);
  const stores = [...sites].filter(([, site]) => vendors.some(({ rules }) => site.id in rules.apps)).map(([host]) => host);
  const signs = shortest([...names, ...domains, ...stores].filter((sign) => /^[!-~]+$/.test(sign))).map(escaped);
  // An installer's ending counts wherever it stands: some addresses go on after it.
  const ending = address.installer.source.replace(/\$$/, "");
  const signOfVendor = new RegExp([ODD, ...signs, ending].join("|"), "i");
  return (url) => !signOfVendor.test(url);
}

/** Without those that hold another one. */
function shortest(signs: readonly string[]): string[] {
  const all = [...new Set(signs.map((sign) => sign.toLowerCase()))];
  return all.filter((sign) => !all.some((other) => other !== sign && sign.includes(other)));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
