/** The oldest browsers that the manifest admits have everything that the built code calls, and newer ones are not demanded. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../src/cli/build-extension";
import { builtCode, extensionUses, manifestUses, methodUses, type Target } from "./support/compat";

interface Manifest extends Record<string, unknown> {
  minimum_chrome_version: string;
  browser_specific_settings: Record<"gecko" | "gecko_android", { strict_min_version: string }>;
}

/** What may be missing, and why nothing fails then. */
const ASKED_FIRST = {
  ".fromBase64()": "the library for signatures asks whether it is there",
  ".moveBefore()": "the library for components asks whether it is there",
  ".first()": "a method of our own",
  ".hide()": "a method of our own",
};
const NO_TRUSTED_TYPES = {
  ".createPolicy()": "asked for first: older versions do without the policy",
  ".createHTML()": "the same",
};

const CASES: { target: Target; folder: string; declared: (manifest: Manifest) => string; exceptions: Record<string, string> }[] = [
  {
    target: "chrome",
    folder: "chrome",
    declared: (manifest) => manifest.minimum_chrome_version,
    exceptions: ASKED_FIRST,
  },
  {
    target: "firefox",
    folder: "firefox",
    declared: (manifest) => manifest.browser_specific_settings.gecko.strict_min_version,
    exceptions: { ...ASKED_FIRST, ...NO_TRUSTED_TYPES, "browser_specific_settings.gecko_android": "for Android alone" },
  },
  {
    target: "firefox_android",
    folder: "firefox",
    declared: (manifest) => manifest.browser_specific_settings.gecko_android.strict_min_version,
    exceptions: {
      ...ASKED_FIRST,
      ...NO_TRUSTED_TYPES,
      commands: "ignored: there is no keyboard",
      "commands.onCommand": "asked for first",
      "storage.managed": "reading it fails as it does where there is no policy",
    },
  },
];

describe.each(CASES)("$target", ({ target, folder, declared, exceptions }) => {
  const path = join(ROOT, "dist", folder);
  const manifest = JSON.parse(readFileSync(join(path, "manifest.json"), "utf8")) as Manifest;
  const code = builtCode(path);
  const uses = [...extensionUses(code, target), ...manifestUses(manifest, target), ...methodUses(code, target)];
  const minimum = Number.parseFloat(declared(manifest));

  test("has everything from the declared version on", () => {
    expect(uses.length).toBeGreaterThan(100);
    expect(uses.filter(({ name, since }) => since > minimum && !(name in exceptions))).toEqual([]);
  });

  test("is not asked for a newer version than something needs", () => {
    expect(uses.some(({ since }) => since === minimum)).toBe(true);
  });

  test("is granted no exception in vain", () => {
    const needed = uses.filter(({ since }) => since > minimum).map(({ name }) => name);
    const inVain = Object.keys(exceptions).filter((name) => !needed.includes(name));
    // A library's question about something that this browser has by now.
    expect(inVain.filter((name) => !(name in ASKED_FIRST))).toEqual([]);
  });
});
