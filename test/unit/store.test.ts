/** Where choices are kept: on the disk from ordinary windows, in memory from private ones. And that no change is lost. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";

const areas = vi.hoisted(() => ({ local: {} as Record<string, unknown>, session: {} as Record<string, unknown> }));
vi.mock("../../src/platform/browser", () => {
  const area = (data: Record<string, unknown>) => ({
    get: async (key: string) => ({ [key]: structuredClone(data[key]) }),
    set: async (entries: object) => void Object.assign(data, structuredClone(entries)),
    remove: async (key: string) => void delete data[key],
  });
  return { default: { storage: { local: area(areas.local), session: area(areas.session) } } };
});

const { choices, dismissalsFor, effectiveSettings, logSlot, readDecisions, replaceDecisions, settingsSlot, trimLog } = await import(
  "../../src/settings/store"
);
const { slot } = await import("../../src/platform/storage");
const { makeDismissal } = await import("../../src/settings/dismissals");

const occasion = { url: "https://shop.example/a", vendor: "acme", kind: "purchase", restriction: "r@1" } as const;
const one = makeDismissal("site", occasion, 1);

beforeEach(() => {
  for (const area of Object.values(areas)) for (const key of Object.keys(area)) delete area[key];
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

test("the log is cut to the days that hold", async () => {
  const entry = (days: number) => ({ at: Date.now() - days * 86_400_000, host: "a.example", kind: "purchase", code: "", action: "shown" });
  areas.local.log = [entry(40), entry(10), entry(1)];
  await trimLog();
  expect(await logSlot.read()).toHaveLength(2);
  await settingsSlot.update((kept) => ({ ...kept, logDays: 7 }));
  await trimLog();
  expect(await logSlot.read()).toHaveLength(1);
  await settingsSlot.update((kept) => ({ ...kept, logDays: 0 }));
  await trimLog();
  expect(areas.local.log).toEqual([]);
});
