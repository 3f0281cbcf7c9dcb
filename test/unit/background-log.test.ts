/** Which flagged pages are remembered: those of ordinary windows, while the person lets it. */
import { beforeEach, expect, test, vi } from "vitest";
import type { Verdict } from "../../src/detection/verdict";
import { fillArea } from "./support/storage-area";

const local = vi.hoisted(() => ({}) as Record<string, unknown>);
vi.mock("../../src/platform/browser", async () => {
  const { storageArea } = await import("./support/storage-area");
  return { default: { storage: { local: storageArea(local) } } };
});

const reported = vi.hoisted(() => [] as unknown[]);
vi.mock("../../src/background/report", () => ({
  reportVisit: async (...args: unknown[]) => void reported.push(["visit", ...args]),
  reportAction: async (...args: unknown[]) => void reported.push(["action", ...args]),
}));

const { logAction, logVisit } = await import("../../src/background/log");
const verdict = { kind: "purchase", reference: "ACM-P-1" } as Verdict;
const PAGE = "https://www.shop.example/secret/path?who=me";

beforeEach(() => {
  fillArea(local);
});

test("a flagged page is remembered by its host, never by its address", async () => {
  await logVisit(false, PAGE, verdict, "shown");
  expect(Object.values(local).flat()).toMatchObject([{ host: "shop.example", kind: "purchase", code: "ACM-P-1", action: "shown" }]);
  expect(JSON.stringify(local)).not.toMatch(/secret|who/);
});

test("nothing is, of a private window", async () => {
  await logVisit(true, PAGE, verdict, "shown");
  expect(local).toEqual({});
});

test("nothing is, where the person wants no log", async () => {
  local.settings = { logDays: 0 };
  await logVisit(false, PAGE, verdict, "shown");
  expect(Object.keys(local)).toEqual(["settings"]);
});

test("nothing is, of a page without a notice", async () => {
  await logVisit(false, PAGE, { ...verdict, kind: "none" }, "shown");
  expect(local).toEqual({});
});

test("reporting hears of each event, whether there is a log or not", async () => {
  local.settings = { logDays: 0 };
  await logVisit(false, PAGE, verdict, "shown");
  await logAction(true, PAGE, verdict, "month");
  expect(reported.slice(-2)).toEqual([
    ["visit", false, PAGE, verdict, "shown"],
    ["action", true, PAGE, verdict, "month"],
  ]);
});
