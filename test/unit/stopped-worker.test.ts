/**
 * The worker is stopped at every await point of a judgement, one after the other: its call number n of the browser is never
 * answered. The next worker, told once more, shows the notice; what is kept is intact, and nothing is counted twice.
 */
import { beforeEach, expect, test, vi } from "vitest";
import { emptyFacts } from "../../src/detection/facts";
import { fillArea } from "./support/storage-area";

const PAGE = "https://www.kaspersky.com/premium";
/** The log of today. */
const LOG = `log.${new Date().toISOString().slice(0, 10)}`;
const logged = () => world.local[LOG] as { host: string }[];
const CHOICES = { settings: { logDays: 90 }, folded: ["shop.example"], dismissals: [] };

const world = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  session: {} as Record<string, unknown>,
  calls: 0,
  haltAt: Number.POSITIVE_INFINITY,
  shown: [] as unknown[],
  /** Made once, however many workers there are. */
  rules: undefined as typeof import("./support/rules") | undefined,
}));
vi.mock("../../src/platform/browser", async () => {
  const { storageArea } = await import("./support/storage-area");
  const point = async () => {
    if (++world.calls >= world.haltAt) await new Promise(() => undefined);
  };
  /** A call of the browser: a worker may be stopped before it took effect, and one that changes something also after. */
  const call = async <T>(effect: () => T | Promise<T>, changes = false): Promise<T> => {
    await point();
    const result = await effect();
    if (changes) await point();
    return result;
  };
  const area = (data: Record<string, unknown>) => {
    const { get, set, remove } = storageArea(data);
    return {
      get: (keys: string | string[]) => call(() => get(keys)),
      set: (entries: object) => call(() => set(entries), true),
      remove: (key: string) => call(() => remove(key), true),
    };
  };
  const nothing = () => call(() => undefined);
  return {
    default: {
      storage: { local: area(world.local), session: area(world.session) },
      runtime: {
        getURL: (path: string) => path,
        getPlatformInfo: () => call(() => ({ os: "linux" })),
        getManifest: () => ({ version: "1" }),
      },
      i18n: { getMessage: (key: string) => (key === "page_language" ? "en" : key), getUILanguage: () => "en-US" },
      action: { setBadgeText: nothing, setBadgeBackgroundColor: nothing, setTitle: nothing },
      scripting: { executeScript: nothing },
      tabs: {
        sendMessage: (_tab: number, message: { type: string }) =>
          call(() => void (message.type === "notice/show" && world.shown.push(message))),
      },
    },
  };
});
vi.mock("../../src/notice/notice.iife.ts?script&iife", () => ({ default: "notice.js" }));
vi.mock("virtual:rules", async () => {
  world.rules ??= await import("./support/rules");
  const { compiled, data } = world.rules;
  return { compiled, restrictions: data.restrictions, alternatives: data.alternatives };
});

/** As the worker is when it was just started. */
async function startWorker(haltAt: number): Promise<typeof import("../../src/background/judge-tab")> {
  vi.resetModules();
  Object.assign(world, { calls: 0, haltAt });
  return import("../../src/background/judge-tab");
}

/** A judgement by a new worker, as far as it gets. */
async function judge(haltAt = Number.POSITIVE_INFINITY): Promise<void> {
  const { judgeTab } = await startWorker(haltAt);
  const halted = new Promise((done) => setTimeout(done, 10));
  const whole = judgeTab({ id: 7, isPrivate: false }, emptyFacts(PAGE));
  await (Number.isFinite(haltAt) ? Promise.race([whole, halted]) : whole);
}

beforeEach(() => {
  fillArea(world.local, CHOICES);
  fillArea(world.session);
  world.shown.length = 0;
});

test("wherever it is stopped", async () => {
  await judge();
  const all = world.calls;
  expect(all).toBeGreaterThan(20);
  const log = logged();
  for (let moment = 1; moment <= all; moment++) {
    fillArea(world.session);
    delete world.local[LOG];
    world.shown.length = 0;
    await judge(moment);
    expect(world.calls, "it was stopped there").toBeGreaterThanOrEqual(moment);
    await judge();
    expect(world.shown.length, `after ${moment} of ${all}`).toBeGreaterThanOrEqual(1);
    expect(world.local).toMatchObject(CHOICES);
    expect(logged()).toMatchObject(log.map(({ host }) => ({ host })));
    expect(Object.keys(world.session)).toEqual(["tab:7"]);
  }
}, 240_000);
