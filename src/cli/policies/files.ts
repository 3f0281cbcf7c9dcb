/** Every file that is made from the catalogue of policies, by its path in the project. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../build-extension";
import { adml } from "./adml";
import { admx } from "./admx";
import { forceInstallLines, type Sources, stores } from "./force-install";
import { firefoxPolicies, googleAdmin, linuxPolicy } from "./json";
import { mobileconfig } from "./mobileconfig";
import { registryFile } from "./registry";
import { managedSchema } from "./schema";
import { withTable } from "./table";
import { chromiums, type Ids, PLACEHOLDERS } from "./targets";

const GUIDE = "docs/administrators.md";

/** What is committed. */
export function committedFiles(): Record<string, string> {
  const samples = Object.entries(administratorFiles(PLACEHOLDERS)).map(([name, text]) => [`enterprise/${name}`, text]);
  return {
    "public/managed-schema.json": json(managedSchema()),
    ...Object.fromEntries(samples),
    [GUIDE]: withTable(readFileSync(join(ROOT, GUIDE), "utf8")),
  };
}

/** What an administrator takes, with these ids and addresses in it. */
export function administratorFiles(ids: Ids, sources: Sources = stores(ids)): Record<string, string> {
  const [chrome, edge] = chromiums(ids);
  return {
    "windows/vendor-notice.admx": admx(ids),
    "windows/en-US/vendor-notice.adml": adml(ids),
    "windows/vendor-notice.reg": registryFile(ids),
    "macos/chrome.mobileconfig": mobileconfig(chrome),
    "macos/edge.mobileconfig": mobileconfig(edge),
    "linux/chrome.json": json(linuxPolicy(chrome, sources.chrome)),
    "linux/edge.json": json(linuxPolicy(edge, sources.edge)),
    "firefox/policies.json": json(firefoxPolicies(ids.firefox, sources.firefox)),
    "google-admin.json": json(googleAdmin()),
    "force-install.txt": forceInstallLines(ids, sources),
  };
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
