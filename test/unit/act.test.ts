/** What a press in the notice does, and that one on a notice which is gone does nothing. */
import { beforeEach, expect, test, vi } from "vitest";
import type { NoticeAction } from "../../src/notice/model";
import type { LogEntry } from "../../src/settings/log";
import { fillArea } from "./support/storage-area";

const PAGE = "https://shop.example/a";
const world = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  session: {} as Record<string, unknown>,
  opened: [] as (string | undefined)[],
  removed: [] as number[],
  back: [] as number[],
  /** The tab began with the page: so says the browser, or it does nothing and is silent. */
  first: "" as "" | "refused" | "silent",
  listeners: new Set<(id: number, change: object) => void>(),
  full: false,
  presented: 0,
}));
vi.mock("../../src/platform/browser", async () => {
  const { storageArea: area } = await import("./support/storage-area");
  return {
    default: {
      storage: { local: area(world.local, () => world.full), session: area(world.session) },
      runtime: { getURL: (path: string) => `chrome-extension://me/${path}` },
      tabs: {
        create: async ({ url }: { url?: string }) => void world.opened.push(url),
        remove: async (id: number) => void world.removed.push(id),
        goBack: async (id: number) => {
          if (world.first === "refused") throw new Error("Cannot find a next page in history.");
          if (world.first) return;
          world.back.push(id);
          for (const listener of world.listeners) listener(id, { status: "loading" });
        },
        onUpdated: {
          addListener: (listener: (id: number, change: object) => void) => void world.listeners.add(listener),
          removeListener: (listener: (id: number, change: object) => void) => void world.listeners.delete(listener),
        },
      },
    },
  };
});
vi.mock("../../src/background/rules", () => ({ rulesInUse: async () => ({}) }));
vi.mock("../../src/background/judge-tab", () => ({
  occasionOf: (_rules: unknown, _verdict: unknown, url: string) => ({ url, vendor: "acme", kind: "purchase", restriction: "r@1" }),
  present: async () => void world.presented++,
}));

const reported = vi.hoisted(() => [] as unknown[]);
vi.mock("../../src/background/report", () => ({
  reportVisit: async () => undefined,
  reportAction: async (_isPrivate: boolean, url: string, _verdict: unknown, action: string) => void reported.push([url, action]),
}));

const { act } = await import("../../src/background/act");
const { readLog, replaceLog } = await import("../../src/settings/log-store");
const TAB = { id: 7, isPrivate: false };
const state = () => world.session["tab:7"] as { closed: string[]; passed?: string[] };

beforeEach(() => {
  fillArea(world.local);
  world.session["tab:7"] = { url: PAGE, id: "now", verdict: { kind: "purchase", restriction: "r" }, closed: [] };
  for (const list of [world.opened, world.removed, world.back]) list.length = 0;
  world.first = "";
  world.full = false;
  world.presented = 0;
});

test.each<NoticeAction>([
  { do: "dismiss", scope: "now" },
  { do: "dismiss", scope: "month" },
  { do: "fold", folded: true },
  { do: "details" },
  { do: "back" },
  { do: "continue" },
])("%j on a notice that is gone does nothing", async (action) => {
  await act(TAB, "before", action);
  expect(world.local).toEqual({});
  expect(state().closed).toEqual([]);
  expect(state().passed).toBeUndefined();
  expect([...world.opened, ...world.back]).toEqual([]);
});

test("closing is remembered for this page in this tab only", async () => {
  await act(TAB, "now", { do: "dismiss", scope: "now" });
  expect(state().closed).toEqual(["shop.example/a"]);
  expect(world.local).toEqual({});
});

test.each(["page", "site", "month"] as const)(
  "a dismissal for a %s is kept, and undone by undo, whichever notice is shown by then",
  async (scope) => {
    await act(TAB, "now", { do: "dismiss", scope });
    expect(world.local.dismissals).toMatchObject([{ scope, vendor: "acme", kind: "purchase", restriction: "r@1" }]);
    await act(TAB, "later", { do: "undo" });
    expect(world.local.dismissals).toEqual([]);
    expect(world.presented).toBe(1);
  },
);

const logged: LogEntry = { at: Date.now(), host: "shop.example", kind: "purchase", code: "ACM-P-1", action: "shown" };

test("what was done is noted in the log, where the page is in it", async () => {
  await replaceLog([logged]);
  (world.session["tab:7"] as { verdict: object }).verdict = { kind: "purchase", restriction: "r", reference: "ACM-P-1" };
  await act(TAB, "now", { do: "dismiss", scope: "site" });
  expect(await readLog()).toEqual([{ ...logged, action: "site" }]);
  await act(TAB, "now", { do: "undo" });
  expect(await readLog()).toEqual([logged]);
});

test("what is done in a private window is not", async () => {
  await replaceLog([logged]);
  (world.session["tab:7"] as { verdict: object }).verdict = { kind: "purchase", restriction: "r", reference: "ACM-P-1" };
  await act({ id: 7, isPrivate: true }, "now", { do: "dismiss", scope: "site" });
  expect(await readLog()).toEqual([logged]);
});

test("folding is remembered for the site and forgotten again", async () => {
  await act(TAB, "now", { do: "fold", folded: true });
  expect(world.local.folded).toEqual(["shop.example"]);
  await act(TAB, "now", { do: "fold", folded: false });
  expect(world.local.folded).toEqual([]);
});

test("full details open the restriction's page", async () => {
  await act(TAB, "now", { do: "details" });
  expect(world.opened).toEqual(["chrome-extension://me/src/pages/details/index.html?restriction=r"]);
});

test("a full page that was read is remembered for this page in this tab", async () => {
  await act(TAB, "now", { do: "continue" });
  await act(TAB, "now", { do: "continue" });
  expect(state().passed).toEqual(["shop.example/a"]);
  expect(world.local).toEqual({});
});

test("going back leaves the page", async () => {
  await act(TAB, "now", { do: "back" });
  expect([world.back, world.opened, world.removed, world.listeners.size]).toEqual([[7], [], [], 0]);
});

test.each(["refused", "silent"] as const)("a tab that began with the page gives way to an empty one: going back is %s", async (first) => {
  world.first = first;
  await act(TAB, "now", { do: "back" });
  expect([world.opened, world.removed]).toEqual([[undefined], [7]]);
});

test("the guide is a place on the details page", async () => {
  await act(TAB, "now", { do: "details", part: "guide" });
  expect(world.opened).toEqual(["chrome-extension://me/src/pages/details/index.html?restriction=r#guide"]);
});

const policy = (values: object) => {
  world.local.policy = { values, refused: [] };
};
const logPage = async () => {
  await replaceLog([logged]);
  (world.session["tab:7"] as { verdict: object }).verdict = { kind: "purchase", restriction: "r", reference: "ACM-P-1" };
};

test.each<NoticeAction>([
  { do: "dismiss", scope: "now" },
  { do: "dismiss", scope: "month" },
  { do: "undo" },
  { do: "fold", folded: true },
  { do: "continue" },
])("where nobody gets past, %j is refused, also in a private window", async (action) => {
  policy({ mode: "block" });
  const before = structuredClone([world.local, world.session]);
  for (const isPrivate of [false, true]) await act({ ...TAB, isPrivate }, "now", action);
  expect([world.local, world.session]).toEqual(before);
  expect(world.presented).toBe(0);
});

test("where nobody gets past, one can go back and read the rule", async () => {
  policy({ mode: "block" });
  await act(TAB, "now", { do: "back" });
  await act(TAB, "now", { do: "details" });
  expect([world.back, world.opened.length]).toEqual([[7], 1]);
});

test.each(["page", "site", "month"] as const)(
  "where notices stay on, hiding one for a %s is refused; closing it for now is not",
  async (scope) => {
    policy({ allowSnooze: false });
    await act(TAB, "now", { do: "dismiss", scope });
    expect(world.local.dismissals).toBeUndefined();
    await act(TAB, "now", { do: "dismiss", scope: "now" });
    expect(state().closed).toEqual(["shop.example/a"]);
  },
);

test("a reason goes to the log as one short line, where the organization has it asked", async () => {
  await logPage();
  policy({ askReason: true });
  await act(TAB, "now", { do: "continue", reason: ` a\u202e\n<b>${"x".repeat(300)}` });
  const [entry] = await readLog();
  expect(entry?.reason).toMatch(/^a <b>x+$/);
  expect(entry?.reason).toHaveLength(200);
  expect(state().passed).toEqual(["shop.example/a"]);
});

test.each([
  ["nobody asked", {}, false],
  ["the window is private", { askReason: true }, true],
])("no reason is kept where %s", async (_why, values, isPrivate) => {
  await logPage();
  policy(values);
  await act({ id: 7, isPrivate }, "now", { do: "continue", reason: "because" });
  expect(await readLog()).toEqual([logged]);
});

test.each<[NoticeAction, string]>([
  [{ do: "continue" }, "continued"],
  [{ do: "back" }, "back"],
  [{ do: "dismiss", scope: "site" }, "site"],
  [{ do: "undo" }, "shown"],
])("%j is reported as %s", async (action, reportedAs) => {
  await act(TAB, "now", action);
  expect(reported.at(-1)).toEqual([PAGE, reportedAs]);
});

test.each(["now", "page", "site", "month"] as const)("with storage full, a dismissal for %s holds at least in this tab", async (scope) => {
  world.local.log = [logged];
  (world.session["tab:7"] as { verdict: object }).verdict = { kind: "purchase", restriction: "r", reference: "ACM-P-1" };
  world.full = true;
  await act(TAB, "now", { do: "dismiss", scope }).catch((error: Error) => expect(error.message).toContain("quota"));
  expect(state().closed).toEqual(["shop.example/a"]);
  expect(world.local).toEqual({ log: [logged] });
});
