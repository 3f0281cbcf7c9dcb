/** What the stores' forms ask about the extension, in English: `store/forms.json`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { STORE_FOLDER } from "./listing";
import type { StoreName } from "./stores";

export interface Forms {
  singlePurpose: string;
  /** Why each permission is asked for, by its name in the manifest; hosts go by the key that lists them. */
  permissions: Record<string, string>;
  remoteCode: { used: boolean; why: string };
  chrome: { collected: string[]; why: string; notCollected: string[]; certified: string[] };
  edge: { personalInformation: boolean; why: string; privacyPolicy: string };
  /** As `data_collection_permissions` of the manifest says. */
  firefox: { required: string[]; optional: string[]; why: string };
}

export function readForms(): Forms {
  return JSON.parse(readFileSync(join(STORE_FOLDER, "forms.json"), "utf8")) as Forms;
}

/** @returns the answers for one store as Markdown, the notes for its reviewers behind them */
export function formsFor(store: StoreName): string {
  const forms = readForms();
  const permissions = Object.entries(forms.permissions).map(([name, why]) => `- \`${name}\`: ${why}`);
  const parts = [
    ["Single purpose", forms.singlePurpose],
    ["Permissions", permissions.join("\n")],
    ["Remote code", `${yesOrNo(forms.remoteCode.used)} ${forms.remoteCode.why}`],
    ["Data", dataAnswers(forms)[store]],
  ];
  const answers = parts.map(([title, text]) => `## ${title}\n\n${text}\n`);
  return [`# Answers for the forms`, ...answers, readFileSync(join(STORE_FOLDER, "reviewers.md"), "utf8")].join("\n");
}

function dataAnswers({ chrome, edge, firefox }: Forms): Record<StoreName, string> {
  return {
    chrome: [
      ...chrome.collected.map((kind) => `- [x] ${kind}`),
      ...chrome.notCollected.map((kind) => `- [ ] ${kind}`),
      ...chrome.certified.map((text) => `- [x] ${text}`),
      `\n${chrome.why}`,
    ].join("\n"),
    edge: `Personal information: ${yesOrNo(edge.personalInformation)} ${edge.why}\n\nPrivacy policy: ${edge.privacyPolicy}`,
    firefox: `Required: ${firefox.required.join(", ")}. Optional: ${firefox.optional.join(", ")}. ${firefox.why}`,
  };
}

function yesOrNo(value: boolean): string {
  return value ? "Yes." : "No.";
}
