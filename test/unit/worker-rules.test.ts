/** Which rules the worker holds: made once for each policy, kept for the next worker, and never in the way of the built-in ones. */
import { beforeEach, expect, test, vi } from "vitest";
import { fillArea } from "./support/storage-area";

const world = vi.hoisted(() => ({ local: {} as Record<string, unknown>, reads: 0, version: "1.0.0", scripts: [] as string[] }));
vi.mock("../../src/platform/browser", async () => {
  const { storageArea } = await import("./support/storage-area");
  const local = storageArea(world.local);
  const get = (keys: string | string[]) => {
    world.reads++;
    return local.get(keys);
  };
  const scripting = {
    getRegisteredContentScripts: async () => world.scripts.map((id) => ({ id })),
    registerContentScripts: async (list: { id: string }[]) => void world.scripts.push(...list.map(({ id }) => id)),
    unregisterContentScripts: async () => void world.scripts.splice(0),
  };
  return { default: { storage: { local: { ...local, get } }, runtime: { getManifest: () => ({ version: world.version }) }, scripting } };
});
vi.mock("virtual:rules", async () => {
  const { compiled, data } = await import("./support/rules");
  return { compiled, restrictions: data.restrictions, alternatives: data.alternatives };
});
vi.mock("../../src/content/added-names.iife.ts?script&iife", () => ({ default: "added-names.js" }));
const made = vi.hoisted(() => ({ times: 0 }));
vi.mock("../../src/rules/own/read", async (original) => {
  const real = await original<typeof import("../../src/rules/own/read")>();
  const readOwnRules = (json: object) => {
    made.times++;
    return real.readOwnRules(json);
  };
  return { readOwnRules };
});

const { forgetRules, rulesInUse } = await import("../../src/background/rules");
const { reconcileAddedNames } = await import("../../src/background/added-names");

function policy(title: string): void {
  const customRules = JSON.stringify({
    restrictions: [{ id: "no-acme", title, text: "No." }],
    vendors: [{ name: "Acme Reader", restriction: "no-acme" }],
  });
  world.local.policy = { values: { customRules }, refused: [] };
}
const ids = async () => (await rulesInUse()).compiled.vendors.map(({ id }) => id);

beforeEach(() => {
  fillArea(world.local);
  Object.assign(world, { reads: 0, version: "1.0.0", scripts: [] });
  made.times = 0;
  forgetRules();
});

test("without own rules the built-in ones hold, at one read of storage in the life of a worker", async () => {
  expect(await ids()).toEqual(["kaspersky"]);
  await rulesInUse();
  expect(world.reads).toBe(1);
  expect(made.times).toBe(0);
});

test("own rules are made once, and read ready-made by the next worker", async () => {
  policy("No Acme");
  expect(await ids()).toEqual(["kaspersky", "own-acme-reader"]);
  forgetRules();
  expect(await ids()).toEqual(["kaspersky", "own-acme-reader"]);
  expect(made.times).toBe(1);
});

test("another policy, or another version of the extension, has them made anew", async () => {
  policy("No Acme");
  await rulesInUse();
  policy("No Acme at all");
  forgetRules();
  expect((await rulesInUse()).restrictions.at(-1)).toMatchObject({ title: "No Acme at all" });
  world.version = "1.0.1";
  forgetRules();
  await rulesInUse();
  expect(made.times).toBe(3);
});

test("they go with the policy", async () => {
  policy("No Acme");
  await rulesInUse();
  world.local.policy = { values: {}, refused: [] };
  forgetRules();
  expect(await ids()).toEqual(["kaspersky"]);
  expect(world.local.ownRules).toBeUndefined();
});

test.each([7, "x", { made: "1.0.0" }, { made: "0.9.0", source: "{}" }])("what is kept as %j does no harm", async (ownRules) => {
  world.local.ownRules = ownRules;
  policy("No Acme");
  expect(await ids()).toEqual(["kaspersky", "own-acme-reader"]);
});

test("a script watches for their names as long as there are any", async () => {
  expect(await reconcileAddedNames()).toBe(false);
  expect([world.scripts, world.local.gate]).toEqual([[], undefined]);
  policy("No Acme");
  forgetRules();
  expect(await Promise.all([reconcileAddedNames(), reconcileAddedNames()])).toEqual([true, false]);
  expect(world.scripts).toEqual(["added-names"]);
  expect(world.local.gate).toContain("acme reader");
  delete world.local.policy;
  forgetRules();
  expect(await reconcileAddedNames()).toBe(true);
  expect([world.scripts, world.local.gate]).toEqual([[], undefined]);
});

test("a feed stands in the place of the built-in rules while it holds, own rules beside it, and its new names are watched for", async () => {
  const { compiled, data } = await import("./support/rules");
  const [vendor] = compiled.vendors;
  const fed = {
    ...compiled,
    vendors: [{ ...vendor, id: "newcomer", name: "Newcomer", names: ["Newcomer"], domains: ["newcomer.example"] }],
  };
  const feed = { date: "2099-01-01", expiresAt: Date.now() + 60_000, compiled: fed, data };
  policy("No Acme");
  world.local.feed = feed;
  expect(await ids()).toEqual(["newcomer", "own-acme-reader"]);
  expect((await rulesInUse()).addedNames).toEqual(expect.arrayContaining(["newcomer", "acme reader"]));
  for (const stale of [{ expiresAt: Date.now() - 1 }, { date: "2001-01-01" }]) {
    world.local.feed = { ...feed, ...stale };
    forgetRules();
    expect(await ids()).toEqual(["kaspersky", "own-acme-reader"]);
  }
});

test("a feed of the same vendors has no script registered", async () => {
  const { compiled, data } = await import("./support/rules");
  world.local.feed = { date: "2099-01-01", expiresAt: Date.now() + 60_000, compiled, data };
  expect((await rulesInUse()).addedNames).toEqual([]);
});

test.each<[string, unknown]>([
  ["a number", 7],
  ["a text", "x"],
  ["nothing", null],
  ["an end and no rules", { expiresAt: Date.now() + 60_000, date: "2099-01-01" }],
  ["rules of another shape", { expiresAt: Date.now() + 60_000, date: "2099-01-01", compiled: { vendors: [{}], sites: [{}] }, data: {} }],
  [
    "rules that are damaged within",
    {
      expiresAt: Date.now() + 60_000,
      date: "2099-01-01",
      compiled: { vendors: [null], sites: [null] },
      data: { vendors: [], restrictions: [], alternatives: [] },
    },
  ],
])("a feed kept as %s leaves the built-in rules in force", async (_what, feed) => {
  world.local.feed = feed;
  expect(await ids()).toEqual(["kaspersky"]);
});
