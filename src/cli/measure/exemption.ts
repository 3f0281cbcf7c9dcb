/** Pages that a rule author would exempt, by patterns as rule files have them. Pure. */
import { readAddress } from "../../detection/address";
import { globSource } from "../../rules/glob";
import { InputError } from "../page";

const FORM = /^(?:https?:\/\/)?(?<host>[^/\s:?#]+\.[^/\s:?#]+)(?<path>\/[^\s?#]*)?$/;

/**
 * @param patterns a domain, with its subdomains, and perhaps a pattern for its paths: `shop.example`, `shop.example/blog/**`
 * @returns whether an address is covered by one of them
 * @throws InputError naming the pattern that is none
 */
export function exemption(patterns: readonly string[]): (url: string) => boolean {
  const tests = patterns.map(testOf);
  return (url) => tests.some((test) => test(url));
}

function testOf(pattern: string): (url: string) => boolean {
  const { host, path } = FORM.exec(pattern)?.groups ?? {};
  if (!host)
    throw new InputError(`--exempt ${pattern}: expected a domain, and perhaps a path pattern behind it, such as shop.example/blog/**`);
  const domain = host.toLowerCase().replace(/^\*\./, "");
  const paths = path ? new RegExp(globSource(path.toLowerCase(), "/")) : undefined;
  return (url) => {
    const address = readAddress(url);
    const isHost = address.host === domain || address.host.endsWith(`.${domain}`);
    return isHost && (!paths || paths.test(address.path));
  };
}
