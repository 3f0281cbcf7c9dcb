/** The file of settings: what is written is read back, and anything that is not right in every part is refused as a whole. */
import { describe, expect, test } from "vitest";
import { makeDismissal } from "../../src/settings/dismissals";
import { MAX_LETTERS, readSettingsFile, writeSettingsFile } from "../../src/settings/settings-file";
import type { Decisions } from "../../src/settings/store";

const occasion = { url: "https://shop.example/a?id=1", vendor: "acme", kind: "purchase", restriction: "r@1" } as const;
const decisions: Decisions = {
  settings: { language: "pt_BR", mode: "tab", logDays: 0 },
  dismissals: [makeDismissal("page", occasion, 1), makeDismissal("site", occasion, 2), makeDismissal("month", occasion, 3)],
  folded: ["shop.example"],
};
const good = () => JSON.parse(writeSettingsFile(decisions)) as Record<string, unknown>;
const read = (change: Record<string, unknown>) => readSettingsFile(JSON.stringify({ ...good(), ...change }));
const dismissal = (change: object) => read({ dismissals: [decisions.dismissals[0], { ...decisions.dismissals[1], ...change }] });

test("what was written is read back", () => {
  expect(readSettingsFile(writeSettingsFile(decisions))).toEqual({ decisions });
  expect(readSettingsFile(writeSettingsFile({ settings: {}, dismissals: [], folded: [] }))).toEqual({
    decisions: { settings: {}, dismissals: [], folded: [] },
  });
});

test("a mark of the encoding at the beginning does no harm", () => {
  expect(readSettingsFile(`\uFEFF${writeSettingsFile(decisions)}`)).toEqual({ decisions });
});

test("the fullest file that can be written can be read", () => {
  const long = `https://shop.example/${"a".repeat(1980)}`;
  const full: Decisions = {
    settings: {},
    dismissals: Array.from({ length: 500 }, (_, at) => makeDismissal("page", { ...occasion, url: `${long}${at}` }, at)),
    folded: Array.from({ length: 200 }, (_, at) => `${"a".repeat(240)}${at}.example`),
  };
  expect(readSettingsFile(writeSettingsFile(full))).toEqual({ decisions: full });
});

describe("files that hold nothing of ours", () => {
  test.each([
    ["", "json"],
    ["{", "json"],
    [writeSettingsFile(decisions).slice(0, -20), "json"],
    ["<html></html>", "json"],
    ["\u0000\u0001\u0002", "json"],
    ["null", "foreign"],
    ["7", "foreign"],
    ["[]", "foreign"],
    ["{}", "foreign"],
    ['{"file":"of-something-else","format":1}', "foreign"],
    ['{"file":"vendor-notice-settings","format":2,"future":true}', "newer"],
    [`"${"a".repeat(MAX_LETTERS)}"`, "size"],
  ])("%.40s: %s", (text, reason) => {
    expect(readSettingsFile(text)).toEqual({ problem: { reason } });
  });
});

describe("files with a mistake name the place and what should stand there", () => {
  const wrong = (key: string, expected: unknown) => ({ problem: { reason: "value", key, expected } });

  test.each([
    [{ format: 0 }, "format", { oneOf: [1] }],
    [{ format: "1" }, "format", { oneOf: [1] }],
    [{ extra: 1 }, "extra", "absent"],
    [{ settings: undefined }, "settings", "object"],
    [{ settings: [] }, "settings", "object"],
    [{ settings: { mode: "shout" } }, "settings.mode", { oneOf: ["tab", "notice", "interrupt"] }],
    [{ settings: { mode: null } }, "settings.mode", { oneOf: ["tab", "notice", "interrupt"] }],
    [{ settings: { logDays: "7" } }, "settings.logDays", { oneOf: [0, 7, 30, 90] }],
    [{ settings: { logDays: 31 } }, "settings.logDays", { oneOf: [0, 7, 30, 90] }],
    [{ settings: { everySite: true } }, "settings.everySite", "absent"],
    [{ dismissals: {} }, "dismissals", "list"],
    [{ dismissals: [null] }, "dismissals[0]", "object"],
    [{ dismissals: Array.from({ length: 501 }, () => decisions.dismissals[0]) }, "dismissals", "list"],
    [{ folded: "shop.example" }, "folded", "list"],
    [{ folded: ["shop.example", 7] }, "folded[1]", "text"],
    [{ folded: ["a".repeat(5000)] }, "folded[0]", "text"],
  ])("%.60j", (change, key, expected) => {
    expect(read(change)).toEqual(wrong(key, expected));
  });

  test.each([
    [{ scope: "world" }, "scope", { oneOf: ["page", "site", "month"] }],
    [{ target: 7 }, "target", "text"],
    [{ vendor: undefined }, "vendor", "text"],
    [{ kind: "none" }, "kind", { oneOf: ["purchase", "download", "renewal"] }],
    [{ restriction: ["r"] }, "restriction", "text"],
    [{ at: "yesterday" }, "at", "time"],
    [{ at: -1 }, "at", "time"],
    [{ at: 1.5 }, "at", "time"],
    [{ until: 5 }, "until", "absent"],
    [{ scope: "month" }, "until", "time"],
    [{ more: 1 }, "more", "absent"],
  ])("a hidden notice with %j", (change, key, expected) => {
    expect(dismissal(change)).toEqual(wrong(`dismissals[1].${key}`, expected));
  });

  test("a key that would reach into objects is one that is not known", () => {
    const text = writeSettingsFile(decisions).replace('"mode"', '"__proto__"');
    expect(readSettingsFile(text)).toEqual(wrong("settings.__proto__", "absent"));
  });
});

test("a mode that only an organization can set is refused", () => {
  expect(read({ settings: { mode: "block" } })).toEqual({
    problem: { reason: "value", key: "settings.mode", expected: { oneOf: ["tab", "notice", "interrupt"] } },
  });
});
