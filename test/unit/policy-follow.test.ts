/** A change of policy reaches the tabs that have something to show, and no other. */
import { beforeEach, expect, test, vi } from "vitest";

const world = vi.hoisted(() => ({ isNew: true, modes: [] as string[], followed: 0, presented: [] as unknown[] }));
vi.mock("../../src/platform/browser", () => ({
  default: {
    tabs: {
      query: async () => [{ id: 1, incognito: false }, { id: 2, incognito: true }, { id: 3, incognito: false }, { incognito: false }],
    },
  },
}));
vi.mock("../../src/settings/policy/kept", () => ({ reconcilePolicy: async () => world.isNew }));
vi.mock("../../src/settings/store", () => ({
  trimLog: async () => void world.followed++,
  effectiveSettings: async () => ({ mode: { value: world.modes.shift() } }),
}));
vi.mock("../../src/background/tab-state", () => ({ tabSlot: (id: number) => ({ read: async () => (id === 3 ? undefined : {}) }) }));
vi.mock("../../src/background/judge-tab", () => ({
  present: async (tab: { id: number }) => {
    if (tab.id === 1) throw new Error("No tab with id: 1");
    world.presented.push(tab);
  },
}));
vi.mock("../../src/background/notify", () => ({ hide: async (id: number) => void world.presented.push(`hide ${id}`) }));
vi.mock("../../src/background/installers", () => ({ reconcileInstallers: async () => void world.followed++ }));
vi.mock("../../src/background/blocked-address", () => ({ watchBlocked: async () => void world.followed++ }));
const { followPolicy } = await import("../../src/background/policy");

beforeEach(() => {
  world.followed = 0;
  world.presented.length = 0;
});

test("a new policy: log and blocked installers follow, and tabs are brought in line even if one has gone", async () => {
  world.isNew = true;
  world.modes = ["notice", "notice"];
  await followPolicy();
  expect(world.followed).toBe(3);
  expect(world.presented).toEqual([{ id: 2, isPrivate: true }]);
});

test("another mode: what is open begins anew", async () => {
  world.isNew = true;
  world.modes = ["notice", "block"];
  await followPolicy();
  expect(world.presented).toEqual(["hide 1", "hide 2", { id: 2, isPrivate: true }]);
});

test("the same policy: nothing happens", async () => {
  world.isNew = false;
  await followPolicy();
  expect(world.followed).toBe(0);
  expect(world.presented).toEqual([]);
});
