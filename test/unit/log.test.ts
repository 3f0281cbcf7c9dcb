/** The log of flagged pages: one entry a visit, bounded in number and time, kept day by day. */
import { describe, expect, test } from "vitest";
import { addVisit, decodeLog, fitted, type LogEntry, MAX_DAY, MAX_LOG, MAX_REASON, setAction, withinDays } from "../../src/settings/log";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = 100 * DAY;
const entry = (change: Partial<LogEntry> = {}): LogEntry => ({
  at: NOW,
  host: "shop.example",
  kind: "purchase",
  code: "ACM-P-1",
  action: "shown",
  ...change,
});

describe("a visit", () => {
  test("is added at the end", () => {
    const old = entry({ at: NOW - 60 * MINUTE });
    expect(addVisit([old], entry())).toEqual([old, entry()]);
  });

  test("is one, however often the page is judged meanwhile", () => {
    const first = addVisit([], entry({ at: NOW - MINUTE }));
    expect(addVisit(first, entry({ action: "silent" }))).toEqual([entry({ action: "silent" })]);
  });

  test("keeps the reason that was given for it", () => {
    const first = setAction(addVisit([], entry({ at: NOW - MINUTE })), entry(), "shown", "I compare prices");
    expect(addVisit(first, entry())).toEqual([entry({ reason: "I compare prices" })]);
    expect(addVisit(first, entry({ at: NOW + 60 * MINUTE })).at(-1)?.reason).toBeUndefined();
  });

  test.each([{ host: "other.example" }, { kind: "renewal" as const }, { code: "ACM-P-2" }])("is another with %j", (change) => {
    expect(addVisit([entry({ at: NOW - MINUTE })], entry(change))).toHaveLength(2);
  });

  test("makes room in a day that is full", () => {
    const full = Array.from({ length: MAX_DAY }, (_, at) => entry({ at, code: String(at) }));
    const log = addVisit(full, entry());
    expect(log).toHaveLength(MAX_DAY);
    expect(log[0]).toEqual(full[1]);
    expect(log.at(-1)).toEqual(entry());
  });
});

describe("what may be kept", () => {
  const many = (count: number, from: number) =>
    Array.from({ length: count }, (_, index) => entry({ at: from + index, code: String(index) }));

  test("is not too old", () => {
    expect(fitted([entry({ at: NOW - 8 * DAY }), entry()], 7, NOW)).toEqual([entry()]);
  });

  test("leaves room for a whole day, the newest first", () => {
    const kept = fitted([...many(MAX_LOG, NOW - 2 * DAY), ...many(MAX_DAY + 5, NOW)], 30, NOW);
    expect(kept).toHaveLength(MAX_LOG);
    expect(kept.filter(({ at }) => at >= NOW)).toHaveLength(MAX_DAY);
    expect(kept[0]?.at).toBe(NOW - 2 * DAY + MAX_DAY);
    expect(fitted(many(MAX_LOG, NOW - 2 * DAY), 30, NOW)).toHaveLength(MAX_LOG - MAX_DAY);
  });

  test("is in the order of time, whichever day it was kept under", () => {
    expect(fitted([entry({ at: NOW }), entry({ at: NOW - DAY })], 30, NOW).map(({ at }) => at)).toEqual([NOW - DAY, NOW]);
  });
});

test("what the reader did is noted on the newest visit to the page", () => {
  const log = [entry({ at: 1 }), entry({ at: 2 }), entry({ at: 3, code: "ACM-P-2" })];
  expect(setAction(log, entry(), "site").map(({ action }) => action)).toEqual(["shown", "site", "shown"]);
  expect(setAction(log, entry({ host: "nowhere.example" }), "site")).toEqual(log);
});

test("zero days keep nothing", () => {
  expect(withinDays([entry()], 0, NOW)).toEqual([]);
  expect(withinDays([entry({ at: NOW - DAY + 1 }), entry({ at: NOW - DAY })], 1, NOW)).toHaveLength(1);
});

test("entries of a clock that ran years ahead are not kept until then", () => {
  expect(withinDays([entry({ at: NOW + 1000 * DAY }), entry({ at: NOW + 1000 })], 30, NOW)).toHaveLength(1);
});

test.each([undefined, null, "log", {}, 7])("%s is no log", (stored) => expect(decodeLog(stored)).toEqual([]));

test("entries that are none are left out", () => {
  const bad = [
    null,
    1,
    {},
    entry({ at: "now" as never }),
    entry({ at: Number.NaN }),
    entry({ at: 1e18 }),
    entry({ host: 1 as never }),
    entry({ action: "burnt" as never }),
    entry({ kind: "none" as never }),
    { ...entry(), code: undefined },
  ];
  expect(decodeLog([entry(), ...bad])).toEqual([entry()]);
});

test.each([7, "x".repeat(MAX_REASON + 1), null])("an entry with a reason like %s is none", (reason) => {
  expect(decodeLog([{ ...entry(), reason }, entry({ reason: "because" })])).toEqual([entry({ reason: "because" })]);
});
