/** Administrative templates for Group Policy: the policies (ADMX), one set for each browser. Their texts are in `adml.ts`. */
import { create } from "xmlbuilder2";
import type { PolicyEntry } from "../../settings/policy/catalogue";
import { type Chromium, chromiums, entries, type Ids, registryKey } from "./targets";

const NAMESPACE = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions";
const REVISION = "1.0";

/** Attributes of the root, the same in both files. */
export const ROOT_ATTRIBUTES = { "@xmlns": NAMESPACE, "@revision": REVISION, "@schemaVersion": "1.0" };

export function admx(ids: Ids): string {
  const browsers = chromiums(ids);
  return xml({
    policyDefinitions: {
      ...ROOT_ATTRIBUTES,
      policyNamespaces: { target: { "@prefix": "vendornotice", "@namespace": "VendorNotice.Policies" } },
      resources: { "@minRequiredRevision": REVISION },
      supportedOn: {
        definitions: { definition: versions().map((since) => ({ "@name": versionId(since), "@displayName": text(versionId(since)) })) },
      },
      categories: {
        category: [
          { "@name": "VendorNotice", "@displayName": text("VendorNotice") },
          ...browsers.map(({ name }) => ({
            "@name": categoryId(name),
            "@displayName": text(categoryId(name)),
            parentCategory: { "@ref": "VendorNotice" },
          })),
        ],
      },
      policies: { policy: browsers.flatMap((browser) => entries().map(([key, entry]) => policy(browser, key, entry))) },
    },
  });
}

/** @returns a document in the form in which it is committed */
export function xml(document: object): string {
  return `${create({ version: "1.0", encoding: "utf-8" }, document).end({ prettyPrint: true })}\n`;
}

export function categoryId(browser: Chromium["name"]): string {
  return `VendorNotice_${browser}`;
}

/** Versions that brought a setting, each once. */
export function versions(): string[] {
  return [...new Set(entries().map(([, { since }]) => since))];
}

/** Ids are letters, digits and underscores only. */
export function versionId(version: string): string {
  return `Since_${version.replaceAll(".", "_")}`;
}

/** Id of the text of one value of a setting. */
export function valueId(key: string, value: string | number): string {
  return `${key}_${value}`;
}

function policy(browser: Chromium, key: string, entry: PolicyEntry): object {
  const registry = registryKey(browser);
  return {
    "@name": `${browser.name}_${key}`,
    "@class": "Both",
    "@displayName": text(key),
    "@explainText": text(`${key}_Explain`),
    ...(entry.type === "boolean" ? {} : { "@presentation": `$(presentation.${key})` }),
    "@key": registry,
    // The name of a value belongs to the policy or to its element, never to both: the editor would look for a number in it.
    ...(entry.type === "boolean" ? { "@valueName": key } : {}),
    parentCategory: { "@ref": categoryId(browser.name) },
    supportedOn: { "@ref": versionId(entry.since) },
    ...(entry.type === "boolean"
      ? { enabledValue: { decimal: { "@value": 1 } }, disabledValue: { decimal: { "@value": 0 } } }
      : { elements: element(key, entry, registry) }),
  };
}

/** Letters of the longest key in its longest form. */
const MAX_KEY = 1000;

function element(key: string, entry: Exclude<PolicyEntry, { type: "boolean" }>, registry: string): object {
  switch (entry.type) {
    case "choice":
      return { enum: { "@id": key, "@valueName": key, "@required": true, item: entry.values.map((value) => item(key, value)) } };
    case "list":
    case "entries":
      // A list has a key of its own, in which its entries are named 1, 2, …
      return { list: { "@id": key, "@key": `${registry}\\${key}`, "@valuePrefix": "" } };
    default:
      return { text: { "@id": key, "@valueName": key, "@required": true, "@maxLength": "max" in entry ? entry.max : MAX_KEY } };
  }
}

function item(key: string, value: string | number): object {
  const stored = typeof value === "number" ? { decimal: { "@value": value } } : { string: value };
  return { "@displayName": text(valueId(key, value)), value: stored };
}

function text(id: string): string {
  return `$(string.${id})`;
}
