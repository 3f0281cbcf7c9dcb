/** What an administrator need not say of a vendor or a site, filled in. Pure. */
import type { SiteFile, Vendor } from "../schema";
import type { OwnSite, OwnVendor } from "./schema";

/** Keeps an organization's ids apart from those of `rules/`. */
const OWN = "own-";

export function ownId(id: string): string {
  return OWN + id;
}

/** The same word for the same name; one without Latin letters is named after its place in the list. */
export function idOf({ id, name }: { id?: string; name: string }, index: number): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g);
  return id ?? words?.join("-") ?? `number-${index + 1}`;
}

export function fillVendor({ alternatives: _, ...vendor }: OwnVendor, id: string): Vendor {
  const names = [...new Set([vendor.name, ...vendor.names])];
  return {
    ...vendor,
    id: ownId(id),
    restriction: ownId(vendor.restriction),
    names,
    products: vendor.products.map((product) => (typeof product === "string" ? { name: product } : product)),
    installers: {
      hosts: vendor.domains.flatMap((domain) => [domain, `**.${domain}`]),
      files: names.flatMap(filesOf),
      exempt: REMOVERS,
      ...vendor.installers,
    },
  };
}

/** Tools that take a product away, of whichever vendor. */
const REMOVERS = ["*uninstall*", "*remov{al,er}*", "*cleaner*"];
/** A short name is found in many file names by chance. */
const MIN_FILE_NAME = 4;

/** Program files that carry a name: acme-setup.exe, "Setup_Acme Reader 2.dmg". */
function filesOf(name: string): string[] {
  const words = name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.join("").length < MIN_FILE_NAME) return [];
  const file = `${words.join("*")}*`;
  return [file, `*{-,_,.}${file}`, `* ${file}`];
}

export function fillSite({ role, ...site }: OwnSite, id: string): SiteFile {
  return { role, about: site.name, sites: [{ ...site, id: ownId(id) }] };
}
