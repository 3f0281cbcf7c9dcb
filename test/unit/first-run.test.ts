/** When the first-run page opens: once after installation, and never before a policy had the chance to forbid it. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

type Policy = Record<string, unknown>;
const world = vi.hoisted(() => ({
  installType: "admin",
  get: async (): Promise<Policy> => ({}),
  listeners: new Set<(changes: object, area: string) => void>(),
  opened: [] as string[],
}));
vi.mock("../../src/platform/browser", () => ({
  default: {
    management: { getSelf: async () => ({ installType: world.installType }) },
    runtime: { getURL: (path: string) => `chrome-extension://me/${path}` },
    storage: {
      managed: { get: () => world.get() },
      onChanged: {
        addListener: (listener: () => void) => world.listeners.add(listener),
        removeListener: (listener: () => void) => world.listeners.delete(listener),
      },
    },
    tabs: { create: async ({ url }: { url: string }) => void world.opened.push(url) },
  },
}));

const { decideFirstRun, welcome } = await import("../../src/background/first-run");
const PAGE = "chrome-extension://me/src/pages/welcome/index.html";
const change = (area: string) => {
  for (const listener of [...world.listeners]) listener({}, area);
};

beforeEach(() => {
  vi.useFakeTimers();
  world.installType = "admin";
  world.opened.length = 0;
  world.listeners.clear();
});
afterEach(() => vi.useRealTimers());

test.each([
  ["install", true, false, "open"],
  ["install", false, false, "wait"],
  ["install", true, true, "stay away"],
  ["install", false, true, "stay away"],
  ["update", true, false, "stay away"],
  ["browser_update", true, false, "stay away"],
  ["chrome_update", true, false, "stay away"],
])("%s, policy known: %s, disabled: %s → %s", (reason, known, disabled, expected) => {
  expect(decideFirstRun(reason, known, disabled)).toBe(expected);
});

describe("the page", () => {
  test("does not open on an update, and asks nobody", async () => {
    world.get = () => Promise.reject(new Error("asked"));
    await welcome("update");
    expect(world.opened).toEqual([]);
    expect(world.listeners.size).toBe(0);
  });

  test("opens at once where the browser says that there is no policy (Firefox)", async () => {
    world.get = () => Promise.reject(new Error("Managed storage manifest not found"));
    await welcome("install");
    expect(world.opened).toEqual([PAGE]);
  });

  test("opens at once for a folder that somebody tries out", async () => {
    world.installType = "development";
    world.get = () => new Promise(() => {});
    await welcome("install");
    expect(world.opened).toEqual([PAGE]);
  });

  test("stays away when the policy says so at once", async () => {
    world.get = async () => ({ disableFirstRunPage: true });
    await welcome("install");
    expect(world.opened).toEqual([]);
  });

  test("opens when a policy is there and does not mention it", async () => {
    world.get = async () => ({ mode: "notice" });
    await welcome("install");
    expect(world.opened).toEqual([PAGE]);
  });

  test("waits out an empty answer: the policy may come a moment later (Chrome)", async () => {
    let policy: Policy = {};
    world.get = async () => policy;
    const done = welcome("install");
    await vi.advanceTimersByTimeAsync(2000);
    expect(world.opened).toEqual([]);
    change("local");
    policy = { disableFirstRunPage: true };
    change("managed");
    await done;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(world.opened).toEqual([]);
    expect(world.listeners.size).toBe(0);
  });

  test.each([
    ["stays empty", async () => ({})],
    ["never answers", () => new Promise<Policy>(() => {})],
  ])("opens after five seconds when managed storage %s", async (_how, get) => {
    world.get = get;
    const done = welcome("install");
    await vi.advanceTimersByTimeAsync(4900);
    expect(world.opened).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    await done;
    expect(world.opened).toEqual([PAGE]);
    expect(world.listeners.size).toBe(0);
  });

  test.each([true, 1, "1", "true"])("stays away for %j: systems write true in different ways", async (disableFirstRunPage) => {
    world.get = async () => ({ disableFirstRunPage });
    await welcome("install");
    expect(world.opened).toEqual([]);
  });

  test.each(["yes", 2, {}, false])("a policy of %j does not switch it off", async (disableFirstRunPage) => {
    world.get = async () => ({ disableFirstRunPage });
    await welcome("install");
    expect(world.opened).toEqual([PAGE]);
  });
});
