/** The catalogue of settings, and which of default, choice and policy holds. */
import { describe, expect, test } from "vitest";
import { DEFAULTS, decodeChoices, isValue, SETTING_KEYS, SETTINGS } from "../../src/settings/catalogue";
import { NO_POLICY, resolve } from "../../src/settings/resolve";

describe("the catalogue", () => {
  test.each(SETTING_KEYS)("%s has a default that it may have, and takes its own values only", (key) => {
    expect(isValue(key, DEFAULTS[key])).toBe(true);
    for (const value of SETTINGS[key].values) expect(isValue(key, value)).toBe(true);
    for (const wrong of [undefined, null, "", "nothing", -1, true, [], {}, String(7), Number.NaN])
      expect(isValue(key, wrong), String(wrong)).toBe(false);
  });
});

describe("stored choices", () => {
  test.each([undefined, null, "text", 7, true, [], [1, 2], () => 1])("%s is no choice at all", (stored) => {
    expect(decodeChoices(stored)).toEqual({});
  });

  test("what is known and right is kept, the rest left out", () => {
    const stored = { language: "es", mode: "shout", logDays: "7", privateWindows: "silent", later: { of: "a newer version" } };
    expect(decodeChoices(stored)).toEqual({ language: "es", privateWindows: "silent" });
  });

  test("what an object inherits is no choice", () => {
    expect(decodeChoices(Object.create({ mode: "tab" }))).toEqual({});
  });
});

describe("the settings that hold", () => {
  const policy = { values: { mode: "interrupt", logDays: 0 }, locked: ["mode"] } as const;

  test("are the defaults until somebody says otherwise", () => {
    const effective = resolve({});
    for (const key of SETTING_KEYS) expect(effective[key]).toEqual({ value: DEFAULTS[key], origin: "default", locked: false });
  });

  test("are the person's where the person chose, even the value of the default", () => {
    expect(resolve({ mode: "tab" }).mode).toEqual({ value: "tab", origin: "choice", locked: false });
    expect(resolve({ logDays: DEFAULTS.logDays }, policy).logDays).toEqual({ value: DEFAULTS.logDays, origin: "choice", locked: false });
  });

  test("are a policy's where the person chose nothing: a preset", () => {
    expect(resolve({}, policy).logDays).toEqual({ value: 0, origin: "policy", locked: false });
  });

  test("are a policy's whatever the person chose where it locks", () => {
    expect(resolve({ mode: "tab" }, policy).mode).toEqual({ value: "interrupt", origin: "policy", locked: true });
  });

  test("are the default where a policy locks and says nothing", () => {
    expect(resolve({ language: "es" }, { values: {}, locked: ["language"] }).language).toEqual({
      value: "auto",
      origin: "default",
      locked: true,
    });
  });

  test("are the person's again when the policy goes", () => {
    const choices = { mode: "tab" } as const;
    resolve(choices, policy);
    expect(resolve(choices, NO_POLICY).mode).toEqual({ value: "tab", origin: "choice", locked: false });
  });
});
