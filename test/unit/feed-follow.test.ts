/** When rules of an organization are looked for: by an alarm that lives as long as its policy. */
import { beforeEach, expect, test, vi } from "vitest";
import { fillArea } from "./support/storage-area";

const KEY = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
const POLICY = { rulesFeedKey: KEY, rulesFeedUrl: "https://rules.acme.example/feed.jws" };

type Alarm = { delayInMinutes: number; periodInMinutes: number };
const world = vi.hoisted(() => ({ local: {} as Record<string, unknown>, alarms: {} as Record<string, unknown>, created: 0 }));
vi.mock("virtual:rules", () => ({ compiled: { version: "2026-11-25.abcd" } }));
vi.mock("../../src/platform/browser", async () => {
  const { storageArea } = await import("./support/storage-area");
  const alarms = {
    get: async (name: string) => world.alarms[name],
    clear: async (name: string) => void delete world.alarms[name],
    create: (name: string, alarm: object) => {
      world.created++;
      world.alarms[name] = alarm;
    },
  };
  return { default: { storage: { local: storageArea(world.local) }, alarms } };
});
const { FEED_ALARM, followFeed, lookForRules } = await import("../../src/background/feed");

beforeEach(() => {
  fillArea(world.local, { policy: { values: POLICY, refused: [] } });
  world.alarms = {};
  world.created = 0;
});

test("a policy with a feed sets an alarm, soon and then a few times a day, not for all devices at once", async () => {
  const alarms = [];
  for (let device = 0; device < 20; device++) {
    fillArea(world.local, { policy: { values: POLICY, refused: [] } });
    await followFeed();
    alarms.push(world.alarms[FEED_ALARM] as Alarm);
  }
  expect(
    alarms.every(({ delayInMinutes, periodInMinutes }) => delayInMinutes === 1 && periodInMinutes >= 360 && periodInMinutes < 420),
  ).toBe(true);
  expect(new Set(alarms.map(({ periodInMinutes }) => periodInMinutes)).size).toBeGreaterThan(1);
});

test("a worker that starts again before the first look does not put it off", async () => {
  await followFeed();
  await followFeed();
  expect(world.created).toBe(1);
});

test("another source sets it anew", async () => {
  await followFeed();
  world.local.policy = { values: { ...POLICY, rulesFeedUrl: "https://other.acme.example/" }, refused: [] };
  await followFeed();
  expect(world.created).toBe(2);
  expect(world.local.feedState).toMatchObject({ source: { url: "https://other.acme.example/" } });
});

test("without a policy there is no alarm and nothing is kept", async () => {
  await followFeed();
  world.local.feed = { version: 7 };
  world.local.policy = { values: {}, refused: [] };
  await followFeed();
  expect(world.alarms).toEqual({});
  expect(Object.keys(world.local)).toEqual(["policy"]);
});

test("without a policy nothing is fetched, whoever asks; and two who ask at once share one look", async () => {
  const fetched = vi.spyOn(globalThis, "fetch").mockImplementation(async () => new Response(null, { status: 404 }));
  world.local.policy = { values: {}, refused: [] };
  await lookForRules();
  expect(fetched).not.toHaveBeenCalled();
  world.local.policy = { values: POLICY, refused: [] };
  await Promise.all([lookForRules(), lookForRules()]);
  expect(fetched).toHaveBeenCalledTimes(1);
  fetched.mockRestore();
});
