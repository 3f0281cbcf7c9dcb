/** The log searched, and as a file for other programs. */
import { describe, expect, test } from "vitest";
import type { LogEntry } from "../../src/settings/log";
import { logAsCsv, logAsJson } from "../../src/settings/log-export";
import { EVERYTHING, filterLog } from "../../src/settings/log-filter";

const AT = Date.UTC(2026, 10, 25, 16, 30);
const LOG: LogEntry[] = [
  { at: AT, host: "shop.example", kind: "purchase", code: "KAS-P-5N02JH", action: "shown" },
  { at: AT - 1, host: "münchen-store.example", kind: "download", code: "KAS-D-000000", action: "site" },
  { at: AT - 2, host: "shop.example", kind: "renewal", code: "", action: "silent" },
];
const places = (filter: Partial<typeof EVERYTHING>) => filterLog(LOG, { ...EVERYTHING, ...filter }).map((entry) => LOG.indexOf(entry));

describe("a search", () => {
  test.each([
    [{}, [0, 1, 2]],
    [{ text: " SHOP " }, [0, 2]],
    [{ text: "kasp5n" }, [0]],
    [{ text: "KAS-P-5N02JH" }, [0]],
    [{ text: "münchenstore" }, [1]],
    [{ text: "nowhere" }, []],
    [{ kind: "renewal" as const }, [2]],
    [{ action: "site" as const }, [1]],
    [{ text: "shop", kind: "purchase" as const, action: "silent" as const }, []],
  ])("for %j finds entries %j", (filter, found) => expect(places(filter)).toEqual(found));
});

describe("as CSV", () => {
  test("it has a line of names and a line for each page", () => {
    expect(logAsCsv(LOG).split("\r\n").slice(0, 3)).toEqual([
      "time,host,kind,code,action,reason",
      "2026-11-25T16:30:00.000Z,shop.example,purchase,KAS-P-5N02JH,shown,",
      "2026-11-25T16:29:59.999Z,münchen-store.example,download,KAS-D-000000,site,",
    ]);
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ['a,"b', '"a,""b"'],
    ["a\nb", '"a\nb"'],
  ])("%j is a text, whatever reads it", (host, cell) => {
    expect(logAsCsv([{ ...LOG[0], host } as LogEntry])).toContain(`Z,${cell},purchase`);
  });

  test("an empty one has its names", () => expect(logAsCsv([])).toBe("time,host,kind,code,action,reason\r\n"));
});

test("as JSON it says what it is, and holds the same", () => {
  const { file, pages } = JSON.parse(logAsJson(LOG)) as { file: string; pages: Record<string, string>[] };
  expect(file).toBe("vendor-notice-log");
  expect(pages).toHaveLength(3);
  expect(pages[0]).toEqual({
    time: "2026-11-25T16:30:00.000Z",
    host: "shop.example",
    kind: "purchase",
    code: "KAS-P-5N02JH",
    action: "shown",
    reason: "",
  });
});

test("a reason that somebody gave stands in both", () => {
  const log = [{ ...LOG[0], reason: "=I compare prices" } as LogEntry];
  expect(logAsCsv(log)).toContain(",shown,'=I compare prices\r\n");
  expect(logAsJson(log)).toContain('"reason": "=I compare prices"');
});
