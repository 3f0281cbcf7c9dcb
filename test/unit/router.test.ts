/** Who may say what to the worker: every message's sender and shape are checked before anything is done. */
import { beforeEach, expect, test, vi } from "vitest";
import { emptyFacts } from "../../src/detection/facts";

const SHOP = "https://shop.example/product/1";
const ME = "me";

const done = vi.hoisted(() => ({
  judged: [] as unknown[],
  read: [] as unknown[],
  acted: [] as unknown[],
  viewed: [] as unknown[],
  asked: [] as unknown[],
}));
vi.mock("../../src/platform/browser", () => ({
  default: {
    runtime: { id: "me", getURL: () => "chrome-extension://me/" },
    storage: { session: {}, local: {} },
    tabs: { get: async () => ({ incognito: false }) },
  },
}));
vi.mock("../../src/background/judge-tab", () => ({
  judgeTab: async (...args: unknown[]) => done.judged.push(args),
  present: async () => undefined,
}));
vi.mock("../../src/background/read-tab", () => ({ readTab: async (...args: unknown[]) => done.read.push(args) }));
vi.mock("../../src/background/act", () => ({ act: async (...args: unknown[]) => done.acted.push(args), undismiss: async () => undefined }));
vi.mock("../../src/background/tab-view", () => ({
  viewTab: async (...args: unknown[]) => done.viewed.push(args),
  checkTab: async () => undefined,
}));
vi.mock("../../src/background/why", () => ({
  whyTab: async (...args: unknown[]) => done.asked.push(args),
  outline: async (...args: unknown[]) => done.asked.push(args),
}));

const { receive } = await import("../../src/background/router");
type Sender = Parameters<typeof receive>[1];

const page = (change: object = {}) =>
  ({ id: ME, url: SHOP, frameId: 0, documentId: "d1", tab: { id: 7, incognito: false }, ...change }) as unknown as Sender;
const popup = { id: ME, url: "chrome-extension://me/src/pages/popup/index.html" } as unknown as Sender;
const facts = (url = SHOP) => ({ type: "page/facts", facts: emptyFacts(url) });

beforeEach(() => {
  for (const list of Object.values(done)) list.length = 0;
});

test("facts of the sender's own page are judged, for its tab", async () => {
  await receive(facts(), page());
  expect(done.judged).toEqual([[{ id: 7, isPrivate: false }, expect.objectContaining({ url: SHOP })]]);
});

test.each([
  ["another extension", facts(), page({ id: "other" })],
  ["a frame inside the page", facts(), page({ frameId: 3 })],
  ["a page that reports another site", facts("https://elsewhere.example/"), page()],
  ["something that is no address", { type: "page/facts", facts: emptyFacts("nowhere") }, page()],
  ["no facts", { type: "page/facts", facts: null }, page()],
  ["no message", "page/facts", page()],
  ["a sender without tab and without an address of ours", facts(), { id: ME, url: SHOP } as unknown as Sender],
])("%s is not judged", async (_who, message, sender) => {
  await receive(message, sender);
  expect(done.judged).toEqual([]);
});

test("a page that names a vendor is read, the very document that spoke", async () => {
  await receive({ type: "page/named" }, page());
  expect(done.read).toEqual([[7, "d1"]]);
});

test("a page may not ask what only our own pages may", async () => {
  await receive({ type: "tab/view", tabId: 7 }, page());
  expect(done.viewed).toEqual([]);
  await receive({ type: "tab/view", tabId: 7 }, popup);
  expect(done.viewed).toEqual([[7]]);
});

test("our own page opened in a tab is still our own page", async () => {
  await receive({ type: "tab/view", tabId: 7 }, { ...popup, tab: { id: 9 }, frameId: 0 } as unknown as Sender);
  expect(done.viewed).toEqual([[7]]);
});

test.each([
  { do: "dismiss", scope: "site" },
  { do: "fold", folded: true },
  { do: "undo" },
  { do: "details" },
  { do: "details", part: "guide" },
  { do: "back" },
  { do: "continue" },
])("%j from the notice is done", async (action) => {
  await receive({ type: "notice/act", id: "n1", action }, page());
  expect(done.acted).toEqual([[{ id: 7, isPrivate: false }, "n1", action]]);
});

test.each([{ do: "dismiss", scope: "everywhere" }, { do: "fold" }, { do: "erase" }, { do: "details", part: "elsewhere" }, null, "undo"])(
  "%j is not",
  async (action) => {
    await receive({ type: "notice/act", id: "n1", action }, page());
    expect(done.acted).toEqual([]);
  },
);

test("why and where are asked by our own pages only", async () => {
  const questions = [
    { type: "why/explain", tabId: 3 },
    { type: "why/outline", tabId: 3, where: "price", text: "$1" },
  ];
  for (const question of questions) await receive(question, page());
  expect(done.asked).toEqual([]);
  for (const question of questions) await receive(question, popup);
  expect(done.asked).toEqual([[3], [3, "price", "$1"]]);
});
