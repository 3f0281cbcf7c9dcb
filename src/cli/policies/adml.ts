/** The texts and controls (ADML, English) of the administrative templates in `admx.ts`. */
import type { PolicyEntry } from "../../settings/policy/catalogue";
import { categoryId, ROOT_ATTRIBUTES, valueId, versionId, versions, xml } from "./admx";
import { describe } from "./schema";
import { chromiums, entries, type Ids } from "./targets";

export function adml(ids: Ids): string {
  return xml({
    policyDefinitionResources: {
      ...ROOT_ATTRIBUTES,
      displayName: "Vendor Notice",
      description: "Settings of the browser extension Vendor Notice",
      resources: {
        stringTable: { string: strings(ids).map(([id, text]) => ({ "@id": id, "#": text })) },
        presentationTable: { presentation: entries().flatMap(([key, entry]) => presentation(key, entry)) },
      },
    },
  });
}

function strings(ids: Ids): [string, string][] {
  return [
    ["VendorNotice", "Vendor Notice"],
    ...chromiums(ids).map(({ name, title }): [string, string] => [categoryId(name), title]),
    ...versions().map((since): [string, string] => [versionId(since), `Vendor Notice ${since} or newer`]),
    ...entries().flatMap(([key, entry]) => stringsOf(key, entry)),
  ];
}

function stringsOf(key: string, entry: PolicyEntry): [string, string][] {
  const values = entry.type === "choice" ? entry.values.map((value): [string, string] => [valueId(key, value), String(value)]) : [];
  return [[key, key], [`${key}_Explain`, describe(entry)], ...values];
}

/** The control of a setting; one that is on or off needs none. */
function presentation(key: string, entry: PolicyEntry): object[] {
  const refId = { "@refId": key };
  switch (entry.type) {
    case "boolean":
      return [];
    case "choice": {
      const defaultItem = (entry.values as readonly unknown[]).indexOf(entry.default);
      return [{ "@id": key, dropdownList: { ...refId, "@noSort": true, "@defaultItem": defaultItem, "#": `${key}:` } }];
    }
    case "list":
    case "entries":
      return [{ "@id": key, listBox: { ...refId, "#": `${key}:` } }];
    default:
      return [{ "@id": key, textBox: { ...refId, label: `${key}:` } }];
  }
}
