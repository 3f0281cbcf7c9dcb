/** A change of policy reaches the tabs that have something to show, and no other; other names reach all of them. */
import { beforeEach, expect, test, vi } from "vitest";

const world = vi.hoisted(() => ({
  isNew: true,
  hasOtherNames: false,
  trimmed: 0,
  presented: [] as unknown[],
  followed: [] as string[],
  resumed: [] as unknown[],
}));
vi.mock("../../src/platform/browser", () => ({
  default: {
    tabs: {
      query: async () => [{ id: 1, incognito: false }, { id: 2, incognito: true }, { id: 3, incognito: false }, { incognito: false }],
    },
  },
}));
vi.mock("../../src/settings/policy/kept", () => ({
  POLICY: "policy",
  decodeReading: (kept: object) => ({ values: { ...kept } }),
  reconcilePolicy: async () => world.isNew,
}));
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
vi.mock("../../src/background/rules", () => ({ forgetRules: () => void world.presented.push("forget") }));
vi.mock("../../src/background/read-tab", () => ({ readTab: async (id: number) => void world.presented.push(`read ${id}`) }));
vi.mock("../../src/background/added-names", () => ({
  reconcileAddedNames: async () => world.hasOtherNames,
  watchInTab: async (id: number) => void world.presented.push(`watch ${id}`),
}));
vi.mock("../../src/background/installers", () => ({ reconcileInstallers: async () => void world.followed.push("installers") }));
vi.mock("../../src/background/blocked-address", () => ({ watchBlocked: async () => void world.followed.push("blocked") }));
vi.mock("../../src/background/feed", () => ({ followFeed: async () => void world.followed.push("feed") }));
const { followKept, followPolicy } = await import("../../src/background/policy");

/** A change of what is kept, from one mode to another. */
const change = (before: string, now: string) => ({ policy: { oldValue: { mode: before }, newValue: { mode: now } } });

beforeEach(() => {
  world.trimmed = 0;
  world.hasOtherNames = false;
  world.presented.length = 0;
  world.followed.length = 0;
  world.resumed.length = 0;
});

test.each([
  [true, 1],
  [false, 0],
])(
  "a policy that is new (%j) cuts the log and has reporting begin anew; a feed of rules is looked after either way",
  async (isNew, trimmed) => {
    world.isNew = isNew;
    await followPolicy();
    expect(world.trimmed).toBe(trimmed);
    expect(world.resumed).toEqual(isNew ? [true] : []);
    expect(world.followed).toEqual(["feed"]);
  },
);

test("what is kept is new: blocked installers follow, and tabs are shown anew by the new rules, even if one has gone", async () => {
  await followKept(change("notice", "notice"));
  expect(world.followed.sort()).toEqual(["blocked", "installers"]);
  expect(world.presented).toEqual(["forget", { id: 2, isPrivate: true }]);
});

test("another mode: what is open begins anew", async () => {
  await followKept(change("notice", "block"));
  expect(world.presented).toEqual(["forget", "hide 1", "hide 2", { id: 2, isPrivate: true }]);
});

test("other names: every tab watches for them, and what was judged is read again", async () => {
  world.hasOtherNames = true;
  await followKept({});
  expect(world.presented).toContain("watch 3");
  expect(world.presented).toContain("read 2");
  expect(world.presented).not.toContain("read 3");
});
