/** A .reg file with every setting, for a first try on one machine; fleets use the templates. */
import type { PolicyEntry } from "../../settings/policy/catalogue";
import { chromiums, examples, type Ids, registryKey } from "./targets";

export function registryFile(ids: Ids): string {
  const keys = [
    ...chromiums(ids).map(registryKey),
    // Unlike the others, Firefox has no level named "policy".
    `Software\\Policies\\Mozilla\\Firefox\\3rdparty\\Extensions\\${ids.firefox}`,
  ];
  const lines = ["Windows Registry Editor Version 5.00", "", ...keys.flatMap((key) => section(`HKEY_LOCAL_MACHINE\\${key}`))];
  // Windows reads the file by its own line ends.
  return lines.join("\r\n");
}

function section(key: string): string[] {
  const settings = Object.entries(examples());
  const lists = settings.filter((setting): setting is [string, readonly string[]] => Array.isArray(setting[1]));
  const values = settings.filter(([, value]) => !Array.isArray(value));
  return [
    `[${key}]`,
    ...values.map(([name, value]) => line(name, value)),
    "",
    ...lists.flatMap(([name, items]) => [`[${key}\\${name}]`, ...items.map((item, index) => line(String(index + 1), item)), ""]),
  ];
}

function line(name: string, value: PolicyEntry["example"]): string {
  const text = typeof value === "string" ? quoted(value) : `dword:${Number(value).toString(16).padStart(8, "0")}`;
  return `${quoted(name)}=${text}`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
