/** What a person's settings make of a flagged page: shown or silent, in which language, and what is remembered of it. */
import { beforeEach, expect, test, vi } from "vitest";
import { emptyFacts } from "../../src/detection/facts";
import { fillArea } from "./support/storage-area";

const world = vi.hoisted(() => ({
  areas: { local: {} as Record<string, unknown>, session: {} as Record<string, unknown> },
  shown: [] as { language: string; mode: string; folded: boolean; labels?: object }[],
  hidden: 0,
}));
vi.mock("../../src/platform/browser", async () => {
  const { storageArea: area } = await import("./support/storage-area");
  return {
    default: {
      storage: { local: area(world.areas.local), session: area(world.areas.session) },
      runtime: { getURL: (path: string) => path, getPlatformInfo: async () => ({ os: "linux" }) },
      i18n: { getMessage: (key: string) => (key === "page_language" ? "en" : key), getUILanguage: () => "en-US" },
    },
  };
});
vi.mock("../../src/background/notify", () => ({
  mark: async () => undefined,
  hide: async () => void world.hidden++,
  show: async (_tab: number, model: (typeof world.shown)[number]) => void world.shown.push(model),
}));
vi.mock("virtual:rules", async () => {
  const { loadCompiled } = await import("../../src/rules/load-compiled");
  const { compiled, data } = loadCompiled();
  return { compiled, restrictions: data.restrictions, alternatives: data.alternatives };
});
vi.stubGlobal("fetch", async () => ({
  json: async () => ({ page_language: { message: "de" }, notice_close: { message: "Zu" }, popup_check: { message: "Prüfen" } }),
}));

const { judgeTab } = await import("../../src/background/judge-tab");
const { readLog } = await import("../../src/settings/log-store");
const FLAGGED = emptyFacts("https://www.kaspersky.com/premium");
const window = (isPrivate: boolean) => ({ id: 7, isPrivate });
const settings = (choices: object) => {
  world.areas.local.settings = choices;
};

beforeEach(() => {
  for (const area of Object.values(world.areas)) fillArea(area);
  world.shown.length = 0;
  world.hidden = 0;
});

test("a flagged page gets its notice, in the language of the browser, and is remembered", async () => {
  await judgeTab(window(false), FLAGGED);
  expect(world.shown).toMatchObject([{ language: "en-US", folded: false }]);
  expect(world.shown[0]?.labels).toBeUndefined();
  expect(await readLog()).toMatchObject([{ host: "kaspersky.com", action: "shown" }]);
});

test("in private windows too, where nothing is remembered", async () => {
  await judgeTab(window(true), FLAGGED);
  expect(world.shown).toHaveLength(1);
  expect(world.areas.local).toEqual({});
});

test("not in private windows, if the person wants none there", async () => {
  settings({ privateWindows: "silent" });
  await judgeTab(window(true), FLAGGED);
  expect([world.shown.length, world.hidden]).toEqual([0, 1]);
  await judgeTab(window(false), FLAGGED);
  expect(world.shown).toHaveLength(1);
});

test("as a small tab, if the person wants it so", async () => {
  settings({ mode: "tab" });
  await judgeTab(window(false), FLAGGED);
  expect(world.shown).toMatchObject([{ folded: true }]);
});

test("as a full page, if the person wants it so, and as a tab once that was read", async () => {
  settings({ mode: "interrupt" });
  await judgeTab(window(false), FLAGGED);
  expect(world.shown).toMatchObject([{ mode: "interrupt", folded: false }]);
  (world.areas.session["tab:7"] as { passed: string[] }).passed = ["www.kaspersky.com/premium"];
  await judgeTab(window(false), FLAGGED);
  expect(world.shown[1]).toMatchObject({ mode: "notice", folded: true });
});

test("in the language that was chosen, with the notice's own words", async () => {
  settings({ language: "de" });
  await judgeTab(window(false), FLAGGED);
  expect(world.shown).toMatchObject([{ language: "de", labels: { notice_close: { message: "Zu" } } }]);
  expect(world.shown[0]?.labels).not.toHaveProperty("popup_check");
  settings({});
  await judgeTab(window(false), FLAGGED);
  expect(world.shown[1]).toMatchObject({ language: "en-US" });
});

test("one that was hidden is remembered as such", async () => {
  await judgeTab(window(false), FLAGGED);
  const [entry] = await readLog();
  const { version } = (await import("virtual:rules")).restrictions[0] ?? {};
  world.areas.local.dismissals = [
    { scope: "site", target: "kaspersky.com", vendor: "kaspersky", kind: entry?.kind, restriction: `us-icts-2021-002@${version}`, at: 1 },
  ];
  await judgeTab(window(false), FLAGGED);
  expect(await readLog()).toMatchObject([{ action: "silent" }]);
});

test("a page that is not flagged is not remembered", async () => {
  await judgeTab(window(false), emptyFacts("https://shop.example/lamp"));
  expect(world.areas.local).toEqual({});
});

test("a policy decides how the notice comes, and whose words are in it", async () => {
  world.areas.local.policy = { values: { mode: "interrupt", lockedSettings: ["mode"], organizationName: "Acme" }, refused: [] };
  settings({ mode: "tab" });
  await judgeTab(window(false), FLAGGED);
  expect(world.shown).toMatchObject([{ mode: "interrupt", managed: { organization: "Acme" } }]);
});

const hiddenForAMonth = async () => {
  const { version } = (await import("virtual:rules")).restrictions[0] ?? {};
  const what = { vendor: "kaspersky", kind: "purchase", restriction: `us-icts-2021-002@${version}` };
  world.areas.local.dismissals = [{ ...what, scope: "month", target: "", at: 1, until: Date.now() + 1e9 }];
};

test("what was hidden is shown again where the organization keeps notices on", async () => {
  await hiddenForAMonth();
  await judgeTab(window(false), FLAGGED);
  expect(world.shown).toHaveLength(0);
  world.areas.local.policy = { values: { allowSnooze: false }, refused: [] };
  await judgeTab(window(false), FLAGGED);
  expect(world.shown).toMatchObject([{ dismissals: [], dismissNote: "sentence_no_snooze" }]);
});

test("nothing that a person did or chose opens a page that is blocked", async () => {
  await hiddenForAMonth();
  world.areas.local.policy = { values: { mode: "block" }, refused: [] };
  world.areas.local.folded = ["kaspersky.com"];
  settings({ mode: "tab", privateWindows: "silent" });
  world.areas.session["tab:7"] = { closed: ["www.kaspersky.com/premium"], passed: ["www.kaspersky.com/premium"] };
  await judgeTab(window(false), FLAGGED);
  await judgeTab(window(true), FLAGGED);
  expect(world.shown).toMatchObject([
    { mode: "block", folded: false },
    { mode: "block", folded: false },
  ]);
});

test("an organization that wants nothing in private windows gets nothing there, blocked or not", async () => {
  world.areas.local.policy = { values: { mode: "block", privateWindows: "silent" }, refused: [] };
  await judgeTab(window(true), FLAGGED);
  expect(world.shown).toHaveLength(0);
});
