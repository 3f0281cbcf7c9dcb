/** How insistent a notice is: as chosen, once before each page of a tab, and folded where it was folded. */
import { beforeEach, expect, test, vi } from "vitest";
import { noVerdict } from "../../src/detection/verdict";

const stored = vi.hoisted(() => ({ local: {} as Record<string, unknown>, session: {} as Record<string, unknown> }));
vi.mock("../../src/platform/browser", () => {
  const area = (data: Record<string, unknown>) => ({ get: async (key: string) => ({ [key]: data[key] }) });
  return { default: { storage: { local: area(stored.local), session: area(stored.session) } } };
});

const { insistence } = await import("../../src/background/insistence");
const TAB = { id: 7, isPrivate: false };
const STATE = { url: "https://www.shop.example/a?utm_source=x", id: "now", verdict: noVerdict("acme", []), closed: [] };

beforeEach(() => {
  for (const area of [stored.local, stored.session]) for (const key of Object.keys(area)) delete area[key];
});

test("a banner, as long as nobody chose otherwise", async () => {
  expect(await insistence(TAB, STATE)).toEqual({ mode: "notice", folded: false });
});

test.each([undefined, null, 3, "interrupt", { mode: "shout" }])("a banner, whatever else was stored: %j", async (settings) => {
  stored.local.settings = settings;
  expect(await insistence(TAB, STATE)).toEqual({ mode: "notice", folded: false });
});

test("a full page where it was chosen, but once: then a tab", async () => {
  stored.local.settings = { mode: "interrupt" };
  expect(await insistence(TAB, STATE)).toEqual({ mode: "interrupt", folded: false });
  expect(await insistence(TAB, { ...STATE, passed: ["www.shop.example/a"] })).toEqual({ mode: "notice", folded: true });
  expect(await insistence(TAB, { ...STATE, passed: ["www.shop.example/b"] })).toEqual({ mode: "interrupt", folded: false });
});

test("a tab where it was folded; a private window has a memory of its own", async () => {
  stored.local.folded = ["shop.example"];
  expect(await insistence(TAB, STATE)).toEqual({ mode: "notice", folded: true });
  expect(await insistence({ ...TAB, isPrivate: true }, STATE)).toEqual({ mode: "notice", folded: false });
});
