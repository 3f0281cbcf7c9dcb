/** Where choices are kept: on the disk from ordinary windows, in memory from private ones. And that no change is lost. */
import { beforeEach, expect, test, vi } from "vitest";

const areas = vi.hoisted(() => ({ local: {} as Record<string, unknown>, session: {} as Record<string, unknown> }));
vi.mock("../../src/platform/browser", () => {
  const area = (data: Record<string, unknown>) => ({
    get: async (key: string) => ({ [key]: structuredClone(data[key]) }),
    set: async (entries: object) => void Object.assign(data, structuredClone(entries)),
    remove: async (key: string) => void delete data[key],
  });
  return { default: { storage: { local: area(areas.local), session: area(areas.session) } } };
});

const { choices, dismissalsFor } = await import("../../src/settings/store");
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
