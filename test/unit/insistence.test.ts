/** How insistent a notice is: as chosen, once before each page of a tab, and folded where it was folded. */
import { beforeEach, expect, test, vi } from "vitest";
import { noVerdict } from "../../src/detection/verdict";
import { fillArea } from "./support/storage-area";

const stored = vi.hoisted(() => ({ local: {} as Record<string, unknown>, session: {} as Record<string, unknown> }));
vi.mock("../../src/platform/browser", async () => {
  const { storageArea: area } = await import("./support/storage-area");
  return { default: { storage: { local: area(stored.local), session: area(stored.session) } } };
});

const { insistence } = await import("../../src/background/insistence");
const TAB = { id: 7, isPrivate: false };
const STATE = { url: "https://www.shop.example/a?utm_source=x", id: "now", verdict: noVerdict("acme", []), closed: [] };

beforeEach(() => {
  for (const area of [stored.local, stored.session]) fillArea(area);
});

test("a banner where a banner was chosen, a tab where a tab was", async () => {
  expect(await insistence(TAB, STATE, "notice")).toEqual({ mode: "notice", folded: false });
  expect(await insistence(TAB, STATE, "tab")).toEqual({ mode: "notice", folded: true });
});

test("a full page where it was chosen, but once: then a tab", async () => {
  expect(await insistence(TAB, STATE, "interrupt")).toEqual({ mode: "interrupt", folded: false });
  expect(await insistence(TAB, { ...STATE, passed: ["www.shop.example/a"] }, "interrupt")).toEqual({ mode: "notice", folded: true });
  expect(await insistence(TAB, { ...STATE, passed: ["www.shop.example/b"] }, "interrupt")).toEqual({ mode: "interrupt", folded: false });
});

test("a tab where it was folded; a private window has a memory of its own", async () => {
  stored.local.folded = ["shop.example"];
  expect(await insistence(TAB, STATE, "notice")).toEqual({ mode: "notice", folded: true });
  expect(await insistence({ ...TAB, isPrivate: true }, STATE, "notice")).toEqual({ mode: "notice", folded: false });
});

test("a page that cannot be passed, wherever something was folded or read before", async () => {
  stored.local.folded = ["shop.example"];
  expect(await insistence(TAB, { ...STATE, passed: ["www.shop.example/a"] }, "block")).toEqual({ mode: "block", folded: false });
});
