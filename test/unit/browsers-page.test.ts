/** docs/browsers.md says what cannot be driven where, in the words of the code, and the versions of the manifest. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import manifest from "../../manifest.json" with { type: "json" };
import { ROOT } from "../../src/cli/build-extension";
import { LIMITS } from "../browser/support/both/limits";

const page = readFileSync(join(ROOT, "docs/browsers.md"), "utf8");

test.each(Object.values(LIMITS))("$reason", ({ in: browser, reason }) => {
  expect(page).toContain(`| ${browser} | ${reason} |`);
});

test.each([
  ["Chrome, Edge, Brave, Chromium", manifest.minimum_chrome_version],
  ["Firefox", manifest.browser_specific_settings.gecko.strict_min_version],
  ["Firefox for Android", manifest.browser_specific_settings.gecko_android.strict_min_version],
])("%s from %s on", (browser, version) => {
  expect(page).toContain(`| ${browser} | ${Number.parseInt(version, 10)} |`);
});
