/** Where choices are kept: on the disk from ordinary windows, in memory from private ones. And that no change is lost. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { LogEntry } from "../../src/settings/log";
import { fillArea } from "./support/storage-area";

const areas = vi.hoisted(() => ({ local: {} as Record<string, unknown>, session: {} as Record<string, unknown> }));
vi.mock("../../src/platform/browser", async () => {
  const { storageArea: area } = await import("./support/storage-area");
  return { default: { storage: { local: area(areas.local), session: area(areas.session) } } };
});

const { choices, dismissalsFor, effectiveSettings, readDecisions, replaceDecisions, settingsSlot, trimLog } = await import(
  "../../src/settings/store"
);
const { addToLog, markInLog, readLog, replaceLog } = await import("../../src/settings/log-store");
const { slot } = await import("../../src/platform/storage");
const { makeDismissal } = await import("../../src/settings/dismissals");

const occasion = { url: "https://shop.example/a", vendor: "acme", kind: "purchase", restriction: "r@1" } as const;
const one = makeDismissal("site", occasion, 1);

beforeEach(() => {
  for (const area of Object.values(areas)) fillArea(area);
});

test("a choice in an ordinary window lasts", async () => {
  await choices(false).dismissals.update((list) => [...list, one]);
  expect(areas.local).toEqual({ dismissals: [one] });
  expect(areas.session).toEqual({});
});

test("a choice in a private window leaves nothing on the disk", async () => {
  await choices(true).dismissals.update((list) => [...list, one]);
  await choices(true).folded.update((list) => [...list, "shop.example"]);
  expect(areas.local).toEqual({});
  expect(await dismissalsFor(false)).toEqual([]);
  expect(await dismissalsFor(true)).toEqual([one]);
});

test("a private window honours the lasting choices too", async () => {
  await choices(false).dismissals.update(() => [one]);
  expect(await dismissalsFor(true)).toEqual([one]);
});

test("changes made at once are all kept, and a removal waits for them", async () => {
  const numbers = slot("local", "numbers", (stored) => (Array.isArray(stored) ? (stored as number[]) : []));
  await Promise.all([1, 2, 3, 4, 5].map((number) => numbers.update((list) => [...list, number])));
  expect(await numbers.read()).toEqual([1, 2, 3, 4, 5]);
  await Promise.all([numbers.update((list) => [...list, 6]), numbers.remove()]);
  expect(areas.local).toEqual({});
});

test("a change that fails does not hold up the next one", async () => {
  const values = slot("local", "values", (stored) => (Array.isArray(stored) ? (stored as string[]) : []));
  const bad = values.update(() => {
    throw new Error("no");
  });
  await expect(bad).rejects.toThrow("no");
  await values.update(() => ["fine"]);
  expect(await values.read()).toEqual(["fine"]);
});

/** The browser's locks, as far as they are used: one after another for each name. */
function fakeLocks() {
  const last = new Map<string, Promise<unknown>>();
  return {
    request(name: string, task: () => Promise<void>) {
      const turn = (last.get(name) ?? Promise.resolve()).then(task);
      last.set(
        name,
        turn.catch(() => undefined),
      );
      return turn;
    },
  };
}

test("the worker and a page that change the same list at once lose nothing", async () => {
  vi.stubGlobal("navigator", { locks: fakeLocks() });
  // Each with modules of its own, as in two contexts of the extension; and storage takes its time.
  vi.resetModules();
  const other = await import("../../src/platform/storage");
  const list = (stored: unknown) => (Array.isArray(stored) ? (stored as number[]) : []);
  const [here, there] = [slot("local", "numbers", list), other.slot("local", "numbers", list)];
  await Promise.all([1, 2, 3, 4].map((number) => (number % 2 ? here : there).update((numbers) => [...numbers, number])));
  expect((await here.read()).toSorted()).toEqual([1, 2, 3, 4]);
});
afterEach(() => vi.unstubAllGlobals());

test.each([[null], ["text"], [[1]], [{ mode: 7, language: "klingon", logDays: { of: "later" } }]])(
  "settings stored as %j are the defaults",
  async (stored) => {
    areas.local.settings = stored;
    const effective = await effectiveSettings();
    expect(Object.values(effective).every(({ origin }) => origin === "default")).toBe(true);
  },
);

test("decisions are replaced together, and the log is none of them", async () => {
  areas.local.log = ["kept as it is"];
  const decisions = { settings: { mode: "tab" }, dismissals: [one], folded: ["shop.example"] } as const;
  await replaceDecisions({ ...decisions, dismissals: [one], folded: ["shop.example"] });
  expect(await readDecisions()).toEqual(decisions);
  await replaceDecisions({ settings: {}, dismissals: [], folded: [] });
  expect(await readDecisions()).toEqual({ settings: {}, dismissals: [], folded: [] });
  expect(areas.local.log).toEqual(["kept as it is"]);
});

describe("the log", () => {
  const DAY = 86_400_000;
  const entry = (days: number, more = {}) =>
    ({ at: Date.now() - days * DAY, host: "a.example", kind: "purchase", code: "", action: "shown", ...more }) as LogEntry;
  const days = () => Object.keys(areas.local).filter((key) => key.startsWith("log"));

  test("is cut to the days that hold", async () => {
    areas.local.log = [entry(40), entry(10), entry(1)];
    await trimLog();
    expect(await readLog()).toHaveLength(2);
    await settingsSlot.update((kept) => ({ ...kept, logDays: 7 }));
    await trimLog();
    expect(await readLog()).toHaveLength(1);
    await settingsSlot.update((kept) => ({ ...kept, logDays: 0 }));
    await trimLog();
    expect(days()).toEqual([]);
  });

  test("of an earlier version is read as it is, and then put in order without a loss", async () => {
    const old = [entry(3, { code: "A" }), entry(1, { code: "B" }), entry(1, { code: "C" }), entry(0, { code: "D" })];
    areas.local.log = old;
    await addToLog(entry(0, { code: "E" }), 30);
    expect((await readLog()).map(({ code }) => code)).toEqual(["A", "B", "C", "D", "E"]);
    expect(areas.local).not.toHaveProperty("log");
    expect(days()).toHaveLength(3);
  });

  test("is written a day at a time", async () => {
    await addToLog(entry(2, { code: "A" }), 30);
    await addToLog(entry(0, { code: "B" }), 30);
    const before = structuredClone(areas.local);
    await addToLog(entry(0, { code: "C" }), 30);
    const written = days().filter((key) => JSON.stringify(areas.local[key]) !== JSON.stringify(before[key]));
    expect(written).toEqual([`log.${new Date().toISOString().slice(0, 10)}`]);
    // Nor is a day written that has nothing to lose.
    const past = days().find((key) => key !== written[0]) ?? "";
    const stored = areas.local[past];
    await trimLog();
    expect(areas.local[past]).toBe(stored);
  });

  test("notes what was done after midnight with a page of the day before", async () => {
    const yesterday = entry(1);
    areas.local[`log.${new Date(yesterday.at).toISOString().slice(0, 10)}`] = [yesterday];
    await markInLog(yesterday, "site", Date.now());
    expect((await readLog()).map(({ action }) => action)).toEqual(["site"]);
    await markInLog({ ...yesterday, host: "nowhere.example" }, "page", Date.now());
    expect((await readLog()).map(({ action }) => action)).toEqual(["site"]);
  });

  test("stays where storage holds something else, and is cleared and put back alone", async () => {
    Object.assign(areas.local, { logic: 1, "log.2026-01-01": "broken", folded: ["a.example"] });
    await replaceLog([entry(1)]);
    expect(await readLog()).toHaveLength(1);
    await replaceLog([]);
    expect(areas.local).toEqual({ logic: 1, folded: ["a.example"] });
  });
});
