/** Configuration profiles for Chrome and Edge on macOS. */
import { createHash } from "node:crypto";
import { create } from "xmlbuilder2";
import { type Chromium, examples } from "./targets";

type Plist = string | number | boolean | readonly Plist[] | { readonly [key: string]: Plist };
/** What is written to; the type has no name of its own in the library's entry. */
type Node = ReturnType<typeof create>;

/** Prefix of the names by which macOS tells profiles apart. */
const IDENTIFIER = "com.example.vendor-notice";

export function mobileconfig(browser: Chromium): string {
  const name = `${IDENTIFIER}.${browser.name.toLowerCase()}`;
  const title = `Vendor Notice in ${browser.title}`;
  const document = create({ version: "1.0", encoding: "UTF-8" }).dtd({
    name: "plist",
    pubID: "-//Apple//DTD PLIST 1.0//EN",
    sysID: "http://www.apple.com/DTDs/PropertyList-1.0.dtd",
  });
  write(document.ele("plist", { version: "1.0" }), {
    ...payload("Configuration", name, title),
    PayloadScope: "System",
    PayloadContent: [{ ...payload(`${browser.domain}.extensions.${browser.id}`, `${name}.settings`, title), ...examples() }],
  });
  return `${document.end({ prettyPrint: true })}\n`;
}

function payload(type: string, identifier: string, title: string): { [key: string]: Plist } {
  return {
    PayloadType: type,
    PayloadIdentifier: identifier,
    PayloadUUID: uuidOf(identifier),
    PayloadVersion: 1,
    PayloadDisplayName: title,
  };
}

/** The same for the same name, so that a profile that is made again takes the place of the one before. */
function uuidOf(name: string): string {
  const digits = createHash("sha256").update(name).digest("hex").toUpperCase();
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-5$3-8$4-$5");
}

function write(parent: Node, value: Plist): void {
  if (typeof value === "string") parent.ele("string").txt(value);
  else if (typeof value === "number") parent.ele("integer").txt(String(value));
  else if (typeof value === "boolean") parent.ele(String(value));
  else if (isList(value)) writeList(parent.ele("array"), value);
  else writeDict(parent.ele("dict"), value);
}

function isList(value: Plist): value is readonly Plist[] {
  return Array.isArray(value);
}

function writeList(array: Node, items: readonly Plist[]): void {
  for (const item of items) write(array, item);
}

function writeDict(dict: Node, fields: { readonly [key: string]: Plist }): void {
  for (const [key, value] of Object.entries(fields)) {
    dict.ele("key").txt(key);
    write(dict, value);
  }
}
