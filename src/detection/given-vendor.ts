/** A vendor of which only names and domains are known: its installers are told by name, its own pages by the words of their addresses. */
import type { CompiledVendor } from "../rules/compiled";
import { indexVendors, type Ruleset, readyVendor } from "./ruleset";
import { wordsOf } from "./words";

export interface GivenVendor {
  name: string;
  names?: string[];
  domains?: string[];
}

/** The same rules with one given vendor in place of the shipped ones. */
export function withVendor(ruleset: Ruleset, given: GivenVendor): Ruleset {
  const names = [given.name, ...(given.names ?? [])];
  const rules: CompiledVendor = {
    id: given.name,
    code: "TRY",
    name: given.name,
    restriction: "",
    names,
    domains: given.domains ?? [],
    homeAliases: [],
    pages: [],
    installers: { host: anyLabelOf(given.domains ?? []), file: anyNameOf(names), exempt: REMOVERS },
    apps: {},
    products: [],
    exempt: [],
    unrelated: [],
  };
  return { ...ruleset, ...indexVendors([readyVendor(rules)]) };
}

/** Tools that take a product away, of whichever vendor. */
const REMOVERS = "uninstall|remov(?:al|er)|cleaner";

/** Program files that carry one of these names: acme-setup.exe, "Acme Reader 2.dmg". Words are letters and digits only. */
function anyNameOf(names: readonly string[]): string {
  const forms = names.map((name) => wordsOf(name)).filter((words) => words.join("").length >= MIN_FILE_NAME);
  return forms.length === 0 ? NOTHING : forms.map((words) => `(?:^|[^a-z])${words.join("[-_. +]*")}`).join("|");
}

/** A short name is found in many file names by chance. */
const MIN_FILE_NAME = 4;
/** An expression that fits nothing. */
const NOTHING = "(?!)";

function anyLabelOf(domains: readonly string[]): string {
  return domains.length === 0 ? NOTHING : domains.map((domain) => `(?:^|\\.)${escaped(domain.toLowerCase())}$`).join("|");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
