/**
 * `npm run export -- FORMAT`: the rules for tools that filter addresses, to be deployed beside the extension. What each format can and
 * cannot say is in docs/exports.md. Exit codes: 0 written, 1 it cannot be written, 2 bad usage.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadCompiled } from "../rules/load-compiled";
import { KINDS, type Kind } from "../rules/schema";
import { adblock } from "./export/adblock";
import { filtersOf, type VendorFilters } from "./export/filters";
import type { Format } from "./export/format";
import { domainList, hostsFile } from "./export/host-lists";
import { urlBlocklist } from "./export/url-blocklist";
import { websiteFilter } from "./export/website-filter";
import { runCommand, UsageError } from "./run-command";

const FORMATS: Record<string, Format> = {
  "url-blocklist": urlBlocklist,
  "website-filter": websiteFilter,
  adblock,
  hosts: hostsFile,
  domains: domainList,
};
/** Formats that know nothing smaller than a host. */
const WHOLE_HOSTS: readonly Format[] = [hostsFile, domainList];

const USAGE = `Usage: npm run -s export -- FORMAT [options]
Formats:
  url-blocklist     URLBlocklist and URLAllowlist of Chrome and Edge, as a policy file
  website-filter    WebsiteFilter of Firefox, as policies.json
  adblock           list for content blockers
  hosts             hosts file
  domains           plain list of hosts
Options:
  --out FILE        write there, not to standard output
  --only KIND       ${KINDS.join(", ")}; may be given several times
  --domain DOMAIN   pages on this domain of a vendor; may be given several times
  --whole-domains   hosts, domains: also the main sites, of which only some pages are flagged`;

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: "string" },
      only: { type: "string", multiple: true },
      domain: { type: "string", multiple: true },
      "whole-domains": { type: "boolean", default: false },
    },
  });
  const format = formatOf(positionals);
  if (values["whole-domains"] && !WHOLE_HOSTS.includes(format)) throw new UsageError("--whole-domains is for hosts and domains only.");
  const { data, compiled } = loadCompiled();
  const vendors = filtersOf(data, kindsOf(values.only));
  const { text, notes } = format(narrowed(vendors, values.domain), {
    domains: values.domain,
    wholeDomains: values["whole-domains"],
    version: compiled.version,
  });
  if (values.out === undefined) process.stdout.write(text);
  else writeFileSync(values.out, text);
  for (const note of notes) console.error(note);
  return 0;
}

function formatOf([name, ...more]: readonly string[]): Format {
  if (name === undefined || more.length > 0) throw new UsageError("Expected the name of one format.");
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (!format) throw new UsageError(`${name}: is no format, expected ${Object.keys(FORMATS).join(", ")}`);
  return format;
}

function kindsOf(asked: readonly string[] = KINDS): Kind[] {
  return asked.map((word) => {
    const kind = KINDS.find((known) => known === word);
    if (!kind) throw new UsageError(`--only ${word}: is no kind of page, expected ${KINDS.join(", ")}`);
    return kind;
  });
}

/** Vendors with those of their domains that were asked for. */
function narrowed(vendors: VendorFilters[], asked: readonly string[] | undefined): VendorFilters[] {
  if (!asked) return vendors;
  const known = vendors.flatMap(({ domains }) => domains);
  const wrong = asked.find((domain) => !known.includes(domain));
  if (wrong) throw new UsageError(`--domain ${wrong}: no vendor sells there, expected one of ${known.join(", ")}`);
  return vendors.map((vendor) => ({ ...vendor, domains: vendor.domains.filter((domain) => asked.includes(domain)) }));
}

await runCommand(main, USAGE);
