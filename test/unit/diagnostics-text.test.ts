/** The text of the diagnostics: complete, and with no more of an address than the person agrees to share. */
import { expect, test } from "vitest";
import {
  diagnosticsText,
  errorSection,
  hiddenSection,
  logSection,
  policySection,
  SHARES,
  type Share,
  settingsSection,
} from "../../src/pages/support/diagnostics-text";
import type { Dismissal } from "../../src/settings/dismissals";
import type { LogEntry } from "../../src/settings/log";
import { readPolicy } from "../../src/settings/policy/read";
import { resolve } from "../../src/settings/resolve";

const AT = Date.UTC(2026, 10, 25, 16, 30);
const LOG: LogEntry[] = Array.from({ length: 30 }, (_, age) => ({
  at: AT - age,
  host: "secret-shop.example",
  kind: "purchase",
  code: "KAS-P-5N02JH",
  action: "shown",
}));
const HIDDEN: Dismissal[] = [
  { scope: "page", target: "secret-shop.example/secret-path?a=1", vendor: "acme", kind: "purchase", restriction: "r@1", at: AT },
  { scope: "month", target: "", vendor: "acme", kind: "purchase", restriction: "r@1", at: AT, until: AT + 1 },
];
const POLICY = readPolicy({
  mode: "interrupt",
  lockedSettings: ["mode"],
  organizationName: "Northgate",
  helpDeskUrl: "https://secret-shop.example/secret-path",
  colour: 1,
});

const textFor = (share: Share) =>
  diagnosticsText(
    [
      settingsSection(resolve({ language: "de" }, { values: { mode: "interrupt" }, locked: ["mode"] })),
      policySection(POLICY, share),
      logSection(LOG, share),
      hiddenSection(HIDDEN, ["secret-shop.example"], share),
      errorSection([{ at: AT, where: "worker", message: "Error: no" }]),
    ],
    AT,
  );

test("it says which value holds and who set it, and what of a policy was refused", () => {
  const text = textFor("none");
  expect(text).toMatch(/^Vendor Notice diagnostics, 2026-11-25T16:30:00Z\n\n\[settings\]\n/);
  for (const line of [
    "mode: interrupt (policy, locked)",
    "language: de (choice)",
    "logDays: 30 (default)",
    "refused colour: unknown, expected colour",
  ])
    expect(text.split("\n")).toContain(line);
  expect(text).toContain("organizationName: Northgate");
  expect(text).toContain("[log: 30 pages, the newest 20]");
  expect(text).toContain("2026-11-25T16:30:00Z worker: Error: no");
  expect(text.match(/KAS-P-5N02JH/g)).toHaveLength(20);
});

test.each(SHARES)("shared as %s, it holds no more than that of an address", (share) => {
  const text = textFor(share);
  expect(text.includes("secret-shop.example")).toBe(share !== "none");
  expect(text.includes("secret-path")).toBe(share === "page");
  expect(text).toContain("everywhere");
});

test("a part without lines says so", () => expect(diagnosticsText([errorSection([])], AT)).toContain("[last errors]\nnone\n"));
