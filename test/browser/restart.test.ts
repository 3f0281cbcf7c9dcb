/** What was hidden for longer outlives the browser. Firefox keeps no extension that a test put into it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { waitForNotice } from "../../src/cli/browser/notice-tree";
import { choose } from "./support/choose";
import { openChromium, pause, visit } from "./support/chromium";

test("for 30 days: nowhere, also after the browser was closed and opened again", async () => {
  const profile = mkdtempSync(join(tmpdir(), "vendor-notice-"));
  const first = await openChromium(profile);
  await choose(await visit(first, "https://www.kaspersky.com/premium"), /don.t show/i, /30 days/i);
  await pause(300);
  await first.close();
  const second = await openChromium(profile);
  try {
    const page = await visit(second, "https://usa.kaspersky.com/downloads/standard");
    expect(await waitForNotice(page, 1600)).toBeUndefined();
  } finally {
    await second.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
