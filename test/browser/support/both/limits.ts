/**
 * What a browser cannot do, or not be driven to do, and why: specs that need it are skipped there, with the reason in their name. The
 * same reasons stand in docs/browsers.md, and a test compares the two.
 */
import { test } from "vitest";
import type { BrowserName } from "./driver";

export const LIMITS = {
  everySite: {
    in: "Chromium",
    reason: "only a person can answer its question about more sites; Firefox has a setting that answers it",
  },
  pageOfInstaller: {
    in: "Firefox",
    reason: "the load is cancelled without a page of its own, and extensions are not told of which address",
  },
} as const satisfies Record<string, { in: BrowserName; reason: string }>;

export type Need = keyof typeof LIMITS;

/** A test for the browsers that can be driven to do what it needs; skipped, and saying why, in the other. */
export function testWith(need: Need, name: BrowserName, title: string, run: () => Promise<void>): void {
  const { in: limited, reason } = LIMITS[need];
  if (name === limited) test.skip(`${title} (not in ${limited}: ${reason})`, run);
  else test(title, run);
}
