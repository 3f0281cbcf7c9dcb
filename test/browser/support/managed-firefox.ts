/**
 * Firefox under a policy, as an administrator's machine has it. Firefox reads policies beside its own program: the one that runs here
 * is a folder of links to the installed one, with a policy file of its own, so that no other Firefox on the machine sees the policy.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { findFirefox } from "../../../src/cli/browser/find";

/** Part of the address of the extension's pages; random otherwise, and then known to nobody outside. */
const UUID = "7b5c1c3e-51a8-4a4f-9f0e-0b6d0a4f8a11";

export const OPTIONS_PAGE = `moz-extension://${UUID}/src/pages/options/index.html`;

/** The file that is read before the one beside the program. */
const SYSTEM_POLICY = "/etc/firefox/policies/policies.json";

/** @returns in one sentence why there can be no such Firefox on this machine; undefined when there can */
export function whyNoManagedFirefox(): string | undefined {
  if (process.platform !== "linux") return "the program is put together of links only on Linux";
  if (existsSync(SYSTEM_POLICY)) return `${SYSTEM_POLICY} would come first`;
  const program = realpathSync(findFirefox());
  if (!existsSync(join(dirname(program), "libxul.so"))) return `${program} is not the program itself`;
  const version = execFileSync(program, ["--version"], { encoding: "utf8" }).trim();
  return /esr$/.test(version) ? undefined : `${version} takes signed packages only`;
}

export interface ManagedFirefox {
  browser: Browser;
  close(): Promise<void>;
}

export async function openManagedFirefox(extensionId: string, policies: object): Promise<ManagedFirefox> {
  const { program, remove } = firefoxUnder(policies);
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: program,
    headless: true,
    // Without this, nobody may drive a tab to a page of an extension.
    args: ["--remote-allow-system-access"],
    defaultViewport: { width: 1280, height: 800 },
    extraPrefsFirefox: {
      // Organizations sign their package; a test cannot, and the ESR lets one do without.
      "xpinstall.signatures.required": false,
      // Updates come over HTTPS; the server of this machine has no certificate.
      "extensions.checkUpdateSecurity": false,
      "extensions.webextensions.uuids": JSON.stringify({ [extensionId]: UUID }),
    },
  });
  return {
    browser,
    async close() {
      await browser.close();
      remove();
    },
  };
}

/** @returns a Firefox that has these policies, and what takes it away again */
export function firefoxUnder(policies: object): { program: string; remove(): void } {
  const folder = linkedFirefox();
  mkdirSync(join(folder, "distribution"));
  writeFileSync(join(folder, "distribution/policies.json"), JSON.stringify({ policies }));
  return {
    program: join(folder, basename(realpathSync(findFirefox()))),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The program must be a copy: it looks for everything beside the file that it really is. */
function linkedFirefox(): string {
  const program = realpathSync(findFirefox());
  const installed = dirname(program);
  const folder = mkdtempSync(join(tmpdir(), "vendor-notice-firefox-"));
  for (const name of readdirSync(installed)) {
    const put = name === basename(program) ? copyFileSync : symlinkSync;
    if (name !== "distribution") put(join(installed, name), join(folder, name));
  }
  return folder;
}
