/** Reads what the diagnostics say. */
import browser from "../../platform/browser";
import { isManagedEdition } from "../../platform/edition";
import { language } from "../../platform/locale";
import { isLive } from "../../settings/dismissals";
import { errorsSlot } from "../../settings/errors";
import { feedSlot, feedStateSlot } from "../../settings/feed/kept";
import { readLog } from "../../settings/log-store";
import { policySlot } from "../../settings/policy/kept";
import { outboxSlot, reportDestination } from "../../settings/reporting/kept";
import { choices, effectiveSettings } from "../../settings/store";
import { rules } from "../shared/rules-in-use";
import {
  diagnosticsText,
  errorSection,
  feedSection,
  hiddenSection,
  logSection,
  policySection,
  reportingSection,
  type Section,
  type Share,
  settingsSection,
} from "./diagnostics-text";

/** One after the other in the text; a new part of the extension adds what it knows. */
const SECTIONS: readonly ((share: Share) => Promise<Section>)[] = [
  readExtension,
  readPermissions,
  async () => settingsSection(await effectiveSettings()),
  async (share) => policySection(await policySlot.read(), share),
  async (share) => feedSection(await feedStateSlot.read(), await feedSlot.read(), share),
  async () => reportingSection(await reportDestination(), await outboxSlot.read()),
  readStorage,
  readHidden,
  async (share) => logSection((await readLog()).reverse(), share),
  async () => errorSection(await errorsSlot.read()),
];

export async function readDiagnostics(share: Share): Promise<string> {
  return diagnosticsText(await Promise.all(SECTIONS.map((read) => readOrSay(read, share))), Date.now());
}

/** What cannot be read is told, and does not keep the rest back. */
async function readOrSay(read: (typeof SECTIONS)[number], share: Share): Promise<Section> {
  try {
    return await read(share);
  } catch (error) {
    return { title: "not read", lines: [String(error)] };
  }
}

async function readExtension(): Promise<Section> {
  const { version } = browser.runtime.getManifest();
  const { os, arch } = await browser.runtime.getPlatformInfo();
  return {
    title: "extension",
    lines: [
      `version: ${version}`,
      `edition: ${isManagedEdition() ? "managed" : "standard"}`,
      `rules: ${rules.compiled.version}`,
      `vendors: ${rules.compiled.vendors.length}, sites: ${rules.compiled.sites.length}`,
      `language: ${language()} (browser: ${browser.i18n.getUILanguage()})`,
      `browser: ${navigator.userAgent}`,
      `system: ${os} ${arch}`,
    ],
  };
}

async function readPermissions(): Promise<Section> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  const everySite = await browser.permissions.contains({ origins: ["*://*/*"] });
  const inPrivate = await browser.extension.isAllowedIncognitoAccess();
  return {
    title: "permissions",
    lines: [
      `granted: ${permissions.join(", ")}`,
      `sites: ${everySite ? "every site" : `${origins.length} patterns`}`,
      `private windows: ${inPrivate ? "allowed" : "not allowed"}`,
    ],
  };
}

async function readStorage(): Promise<Section> {
  const kept = await browser.storage.local.get();
  const sizes = Object.entries(kept).map(([key, value]) => [key.replace(/^log\..*/, "log"), JSON.stringify(value)?.length ?? 0] as const);
  const names = [...new Set(sizes.map(([key]) => key))];
  const total = (wanted?: string) => sizes.filter(([key]) => !wanted || key === wanted).reduce((sum, [, size]) => sum + size, 0);
  return { title: "storage, in characters", lines: [...names.map((name) => `${name}: ${total(name)}`), `total: ${total()}`] };
}

async function readHidden(share: Share): Promise<Section> {
  const { dismissals, folded } = choices(false);
  const [hidden, small] = await Promise.all([dismissals.read(), folded.read()]);
  return hiddenSection(hidden.filter((dismissal) => isLive(dismissal, Date.now())).reverse(), small, share);
}
