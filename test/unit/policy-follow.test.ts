/** A change of policy reaches the tabs that have something to show, and no other. */
import { beforeEach, expect, test, vi } from "vitest";

const world = vi.hoisted(() => ({ isNew: true, trimmed: 0, resumed: [] as unknown[], presented: [] as unknown[] }));
vi.mock("../../src/platform/browser", () => ({
  default: {
    tabs: {
      query: async () => [{ id: 1, incognito: false }, { id: 2, incognito: true }, { id: 3, incognito: false }, { incognito: false }],
    },
  },
}));
vi.mock("../../src/settings/policy/kept", () => ({ reconcilePolicy: async () => world.isNew }));
vi.mock("../../src/settings/store", () => ({ trimLog: async () => void world.trimmed++ }));
vi.mock("../../src/background/report", () => ({ resumeReports: async (isChanged: boolean) => void world.resumed.push(isChanged) }));
vi.mock("../../src/background/tab-state", () => ({ tabSlot: (id: number) => ({ read: async () => (id === 3 ? undefined : {}) }) }));
vi.mock("../../src/background/judge-tab", () => ({
  present: async (tab: { id: number }) => {
    if (tab.id === 1) throw new Error("No tab with id: 1");
    world.presented.push(tab);
  },
}));
vi.mock("../../src/background/notify", () => ({ hide: async (id: number) => void world.presented.push(`hide ${id}`) }));
const { followPolicy } = await import("../../src/background/policy");

beforeEach(() => {
  world.trimmed = 0;
  world.presented.length = 0;
  world.resumed.length = 0;
});

test("a new policy: the log is cut, reporting begins anew, and tabs are shown anew even if one has gone", async () => {
  world.isNew = true;
  await followPolicy();
  expect(world.trimmed).toBe(1);
  expect(world.resumed).toEqual([true]);
  expect(world.presented).toEqual(["hide 1", "hide 2", { id: 2, isPrivate: true }]);
});

test("the same policy: nothing happens", async () => {
  world.isNew = false;
  await followPolicy();
  expect(world.trimmed).toBe(0);
  expect(world.resumed).toEqual([]);
  expect(world.presented).toEqual([]);
});
