/** After an update, the scripts of the new version reach tabs that are open. */
import { beforeEach, expect, test, vi } from "vitest";
import { fillArea } from "./support/storage-area";

const world = vi.hoisted(() => ({
  asked: {} as object,
  local: {} as Record<string, unknown>,
  closed: 0,
  injected: [] as [tab: number, file: string][],
}));
vi.mock("../../src/platform/browser", async () => {
  const { storageArea } = await import("./support/storage-area");
  const query = async (wanted: object) => {
    world.asked = wanted;
    return [{ id: 1 }, { id: 2 }, { id: 3 }, {}];
  };
  const executeScript = async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
    if (target.tabId === world.closed) throw new Error("No tab with id");
    for (const file of files) world.injected.push([target.tabId, file]);
  };
  return {
    default: {
      runtime: { getManifest: () => ({ content_scripts: [{ js: ["sentry.js"], matches: ["*://*.shop.example/*"] }] }) },
      storage: { local: storageArea(world.local) },
      tabs: { query },
      scripting: { executeScript },
    },
  };
});
vi.mock("../../src/background/added-names", () => ({ watchInTab: async (tab: number) => void world.injected.push([tab, "added"]) }));

const { guardOpenTabs } = await import("../../src/background/open-tabs");

beforeEach(() => {
  fillArea(world.local);
  world.closed = 0;
  world.injected.length = 0;
});

test("every tab that the browser lets the extension see gets the sentry; one that sleeps will by itself", async () => {
  await guardOpenTabs();
  expect(world.asked).toEqual({ url: "*://*/*", discarded: false });
  expect(world.injected).toEqual([
    [1, "sentry.js"],
    [2, "sentry.js"],
    [3, "sentry.js"],
  ]);
});

test("where an organization added vendors, the script that watches for those comes along", async () => {
  world.local.gate = ["acme"];
  await guardOpenTabs();
  expect(world.injected.filter(([tab]) => tab === 1)).toEqual([
    [1, "sentry.js"],
    [1, "added"],
  ]);
});

test("a tab that is closed meanwhile keeps the others from nothing", async () => {
  world.closed = 1;
  await guardOpenTabs();
  expect(world.injected.map(([tab]) => tab)).toEqual([2, 3]);
});
