/** Formats that know whole hosts only: a hosts file, and a plain list for resolvers and gateways. */
import { hostOf, unique, type VendorFilters } from "./filters";
import { commented, type Exported, type Format, type Options } from "./format";

/** An address that leads nowhere; unlike 127.0.0.1 it never reaches a server on the same machine. */
const NOWHERE = "0.0.0.0";

export const hostsFile: Format = (vendors, options) => list("hosts file", vendors, options, (host) => `${NOWHERE} ${host}`);

export const domainList: Format = (vendors, options) => list("list of hosts", vendors, options, (host) => host);

function list(title: string, vendors: readonly VendorFilters[], options: Options, line: (host: string) => string): Exported {
  const hosts = unique(vendors.flatMap((vendor) => [...onlySelling(vendor), ...(options.wholeDomains ? mixed(vendor) : [])]));
  const notes = hosts.length > 0 ? notesOn(options) : ["No host does only that; most such pages share their host with others."];
  return { text: commented("#", title, options, notes, hosts.map(line)), notes };
}

function notesOn({ wholeDomains }: Options): string[] {
  if (!wholeDomains)
    return [
      "Only hosts that do nothing but sell, hand out or update.",
      "Left out: most sales and download pages, which share a host with support, research or removal tools.",
      "--whole-domains adds the main sites with all that is on them.",
    ];
  return [
    "With the vendor's main sites: articles, press, company and legal pages on them are blocked, too.",
    "Left out: hosts of their own for support, research, accounts and removal tools.",
    "A tool that takes a name with all hosts below it blocks those as well.",
  ];
}

function onlySelling({ domains, wholeHosts, shopHosts, installers }: VendorFilters): string[] {
  return [
    ...domains.flatMap((domain) => [...wholeHosts, ...shopHosts].map((label) => hostOf(label, domain))),
    ...(installers?.wholeHosts ?? []),
  ];
}

/** Hosts that sell among other things. */
function mixed({ domains, sellingHosts }: VendorFilters): string[] {
  return domains.flatMap((domain) => sellingHosts.map((label) => hostOf(label, domain)));
}
