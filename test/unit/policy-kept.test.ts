/** The last known policy: what holds while managed storage is slow, refuses to answer, or answers late and twice. */
import { beforeEach, describe, expect, test, vi } from "vitest";
import { fillArea } from "./support/storage-area";

type Raw = Record<string, unknown>;
const world = vi.hoisted(() => ({ local: {} as Raw, session: {} as Raw, get: async (): Promise<Raw> => ({}), writes: 0 }));
vi.mock("../../src/platform/browser", async () => {
  const { storageArea } = await import("./support/storage-area");
  const local = storageArea(world.local);
  const set = (entries: object) => {
    world.writes++;
    return local.set(entries);
  };
  const managed = { get: () => world.get() };
  return { default: { storage: { local: { ...local, set }, session: storageArea(world.session), managed } } };
});
const { policySlot, reconcilePolicy } = await import("../../src/settings/policy/kept");
const { effectiveSettings, replaceDecisions, settingsSlot } = await import("../../src/settings/store");

const rejects = () => Promise.reject(new Error("Managed storage manifest not found"));
const deploy = (raw: Raw) => {
  world.get = async () => structuredClone(raw);
  return reconcilePolicy();
};
/** A managed storage that answers when it is told to. */
function slow() {
  let answer: (raw: Raw) => void = () => undefined;
  const get = () => new Promise<Raw>((resolve) => (answer = resolve));
  return { get, answer: (raw: Raw) => answer(raw) };
}

beforeEach(() => {
  fillArea(world.local);
  world.get = async () => ({});
  world.writes = 0;
});

test("settings never wait for managed storage: the last known policy holds meanwhile", async () => {
  await deploy({ mode: "interrupt", lockedSettings: ["mode"] });
  const late = slow();
  world.get = late.get;
  const reconciled = reconcilePolicy();
  expect((await effectiveSettings()).mode).toEqual({ value: "interrupt", origin: "policy", locked: true });
  late.answer({ mode: "tab" });
  expect(await reconciled).toBe(true);
  expect((await effectiveSettings()).mode).toEqual({ value: "tab", origin: "policy", locked: false });
});

test("before any answer there is no policy, and nothing waits", async () => {
  world.get = () => new Promise(() => undefined);
  void reconcilePolicy();
  expect((await effectiveSettings()).mode.origin).toBe("default");
});

test("a browser that rejects has no policy: the person's own choices are back", async () => {
  await settingsSlot.update(() => ({ mode: "tab" }));
  await deploy({ mode: "interrupt", lockedSettings: ["mode"] });
  world.get = rejects;
  expect(await reconcilePolicy()).toBe(true);
  expect((await effectiveSettings()).mode).toEqual({ value: "tab", origin: "choice", locked: false });
  expect(await policySlot.read()).toEqual({ values: {}, refused: [] });
});

test("a browser without the area has no policy", async () => {
  world.get = () => {
    throw new TypeError("storage.managed is undefined");
  };
  expect(await reconcilePolicy()).toBe(false);
});

test("a policy that is as before changes nothing and writes nothing", async () => {
  expect(await deploy({})).toBe(false);
  const policy = { mode: "tab", language: "es", organizationName: "Acme", lockedSettings: ["mode"], logDays: "shout", b: 1, a: 1 };
  expect(await deploy(policy)).toBe(true);
  const { writes } = world;
  expect(await deploy(policy)).toBe(false);
  expect(world.writes).toBe(writes);
});

test("an answer that comes after that to a later question is old", async () => {
  const [first, second] = [slow(), slow()];
  world.get = first.get;
  const one = reconcilePolicy();
  world.get = second.get;
  const two = reconcilePolicy();
  second.answer({ mode: "interrupt" });
  expect(await two).toBe(true);
  first.answer({});
  expect(await one).toBe(false);
  expect((await effectiveSettings()).mode.value).toBe("interrupt");
});

describe("over a person's choices", () => {
  test("it is a preset, unless it locks", async () => {
    await settingsSlot.update(() => ({ mode: "tab", logDays: 90 }));
    await deploy({ mode: "interrupt", logDays: "7", language: "es", lockedSettings: { 1: "mode" } });
    const { mode, logDays, language, privateWindows } = await effectiveSettings();
    expect(mode).toEqual({ value: "interrupt", origin: "policy", locked: true });
    expect(logDays).toEqual({ value: 90, origin: "choice", locked: false });
    expect(language).toEqual({ value: "es", origin: "policy", locked: false });
    expect(privateWindows.origin).toBe("default");
  });

  test("a reset of the choices leaves it", async () => {
    await deploy({ mode: "interrupt" });
    await replaceDecisions({ settings: {}, dismissals: [], folded: [] });
    expect((await effectiveSettings()).mode.origin).toBe("policy");
  });

  test("what is wrong in it does not hold, is named, and leaves the rest", async () => {
    await deploy({ mode: "shout", logDays: 7, lockedSettings: "mode" });
    const { mode, logDays } = await effectiveSettings();
    expect(mode).toEqual({ value: "notice", origin: "default", locked: false });
    expect(logDays.value).toBe(7);
    expect((await policySlot.read()).refused.map(({ key }) => key)).toEqual(["mode", "lockedSettings"]);
  });
});

test.each([
  [null],
  ["text"],
  [[1]],
  [{ values: [], refused: {} }],
  [{ values: { mode: "shout", helpDeskUrl: "javascript:1" }, refused: [null, 7, { key: 1 }, { key: "a", reason: "b", expected: "" }] }],
])("a kept policy of %j is none", async (stored) => {
  world.local.policy = stored;
  expect(await policySlot.read()).toEqual({ values: {}, refused: [] });
});

test("nobody chooses a mode over block, locked or not; and a person's own settings know no such mode", async () => {
  await settingsSlot.update(() => ({ mode: "tab" }));
  await deploy({ mode: "block", lockedSettings: ["logDays"] });
  await reconcilePolicy();
  const { mode, logDays, language } = await effectiveSettings();
  expect(mode).toEqual({ value: "block", origin: "policy", locked: true });
  expect([logDays.locked, language.locked]).toEqual([true, false]);
  await settingsSlot.update(() => ({ mode: "block" }) as never);
  expect(await settingsSlot.read()).toEqual({});
});
