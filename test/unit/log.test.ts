/** The log of flagged pages: one entry a visit, bounded in number and time. */
import { describe, expect, test } from "vitest";
import { addVisit, decodeLog, type LogEntry, MAX_LOG, MAX_REASON, setAction, withinDays } from "../../src/settings/log";

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
    expect(addVisit([old], entry(), 30)).toEqual([old, entry()]);
  });

  test("is one, however often the page is judged meanwhile", () => {
    const first = addVisit([], entry({ at: NOW - MINUTE }), 30);
    expect(addVisit(first, entry({ action: "silent" }), 30)).toEqual([entry({ action: "silent" })]);
  });

  test("keeps the reason that was given for it", () => {
    const first = setAction(addVisit([], entry({ at: NOW - MINUTE }), 30), entry(), "shown", "I compare prices");
    expect(addVisit(first, entry(), 30)).toEqual([entry({ reason: "I compare prices" })]);
    expect(addVisit(first, entry({ at: NOW + 60 * MINUTE }), 30).at(-1)?.reason).toBeUndefined();
  });

  test.each([{ host: "other.example" }, { kind: "renewal" as const }, { code: "ACM-P-2" }])("is another with %j", (change) => {
    expect(addVisit([entry({ at: NOW - MINUTE })], entry(change), 30)).toHaveLength(2);
  });

  test("drops what is too old and too much", () => {
    const many = Array.from({ length: MAX_LOG + 5 }, (_, at) => entry({ at: NOW - DAY + at, code: String(at) }));
    const log = addVisit([entry({ at: NOW - 8 * DAY }), ...many], entry(), 7);
    expect(log).toHaveLength(MAX_LOG);
    expect(log.at(-1)).toEqual(entry());
    expect(log.some(({ at }) => NOW - at >= 7 * DAY)).toBe(false);
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
