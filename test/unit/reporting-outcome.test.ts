/** What an answer means: taken, to be sent again, or refused for good; and when the next request may follow. */
import { describe, expect, test, vi } from "vitest";
import { destinationOf } from "../../src/settings/reporting/destination";
import { outcomeOf, waitAfter } from "../../src/settings/reporting/outcome";

vi.mock("../../src/platform/browser", () => ({ default: {} }));
const { browserIn } = await import("../../src/platform/installation");

const NOW = Date.parse("2026-11-25T12:00:00Z");
const MINUTE = 60_000;
const answer = (status: number, body: string | null = null, headers = {}) => outcomeOf(new Response(body, { status, headers }), 5, NOW);

describe("the status", () => {
  test.each([200, 201, 202])("%i takes the records", async (status) => {
    expect(await answer(status, "{}")).toEqual({ done: "delivered", rejected: 0 });
  });

  test("204 takes the records, with no body at all", async () => {
    expect(await answer(204)).toEqual({ done: "delivered", rejected: 0 });
  });

  test.each([429, 502, 503, 504])("%i: later", async (status) => {
    expect(await answer(status)).toEqual({ done: "later", fault: { reason: "status", number: status } });
  });

  test.each([400, 401, 403, 404, 405, 408, 413, 415, 500, 501, 505, 511])("%i: never again", async (status) => {
    expect(await answer(status)).toEqual({ done: "refused", fault: { reason: "status", number: status } });
  });

  test("of a redirect that was not followed: later", async () => {
    const response = { type: "opaqueredirect", ok: false, status: 0 } as Response;
    expect(await outcomeOf(response, 5, NOW)).toEqual({ done: "later", fault: { reason: "redirect" } });
  });
});

describe("a partial success", () => {
  test.each([
    [2, 2],
    ["3", 3],
    [99, 5],
  ])("that rejects %j of five", async (rejectedLogRecords, rejected) => {
    const body = JSON.stringify({ partialSuccess: { rejectedLogRecords, errorMessage: "too old" } });
    expect(await answer(200, body)).toEqual({ done: "delivered", rejected, fault: { reason: "rejected", number: rejected } });
  });

  test.each([
    "ok",
    "",
    "null",
    "[]",
    "7",
    '{"partialSuccess":null}',
    '{"partialSuccess":{"errorMessage":"a hint"}}',
    '{"partialSuccess":{"rejectedLogRecords":-1}}',
    '{"partialSuccess":{"rejectedLogRecords":"many"}}',
    `{"partialSuccess":{"rejectedLogRecords":2},"x":"${"x".repeat(200_000)}"}`,
  ])("is not read out of %#", async (body) => {
    expect(await answer(200, body)).toEqual({ done: "delivered", rejected: 0 });
  });
});

describe("Retry-After", () => {
  test.each([
    ["120", 2 * MINUTE],
    [" 5 ", 5000],
    ["0", 0],
    ["Wed, 25 Nov 2026 12:03:00 GMT", 3 * MINUTE],
    ["Wed, 25 Nov 2026 11:00:00 GMT", 0],
  ])("of %j is %i milliseconds", async (header, after) => {
    expect(await answer(503, null, { "Retry-After": header })).toMatchObject({ done: "later", after });
  });

  test.each(["soon", "-5x", "-5", "1.5", "", "1e999999"])("of %j is none", async (header) => {
    expect(await answer(503, null, { "Retry-After": header })).not.toHaveProperty("after");
  });

  test("comes before the doubling, is never cut short, and is at most a day", () => {
    expect(waitAfter(1, 2 * MINUTE, 0)).toBe(2 * MINUTE);
    expect(waitAfter(9, 2 * MINUTE, 1)).toBeGreaterThan(2 * MINUTE);
    expect(waitAfter(1, 0, 0)).toBe(1000);
    expect(waitAfter(1, 1e15, 0)).toBe(24 * 60 * MINUTE);
  });
});

test("devices that failed together do not come back together", () => {
  expect(waitAfter(5, undefined, 0)).toBe(4 * MINUTE);
  expect(waitAfter(5, undefined, 1)).toBe(8 * MINUTE);
  expect(waitAfter(1000, undefined, 1)).toBe(60 * MINUTE);
});

describe("the destination", () => {
  test.each([
    ["https://c.example/", "https://c.example/v1/logs"],
    ["https://c.example/v1/logs", "https://c.example/v1/logs"],
    ["https://c.example/v1/logs/", "https://c.example/v1/logs"],
    ["https://c.example/otlp/", "https://c.example/otlp/v1/logs"],
    ["http://localhost:4318/?tenant=a", "http://localhost:4318/v1/logs?tenant=a"],
  ])("of OpenTelemetry at %s is %s", (reportEndpoint, url) => {
    expect(destinationOf({ reportEndpoint })).toEqual({ url, format: "otlp", detail: "host" });
  });

  test("of plain JSON is the endpoint as it is, with what else the policy says", () => {
    const policy = { reportEndpoint: "https://c.example/hook", reportFormat: "json", reportDetail: "address", reportToken: "t" } as const;
    expect(destinationOf(policy)).toEqual({ url: "https://c.example/hook", format: "json", detail: "address", token: "t" });
  });

  test("is none without an endpoint", () => expect(destinationOf({ mode: "tab" })).toBeUndefined());
});

test.each([
  ["Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36", { name: "Chrome", version: "156.0.0.0" }],
  ["Mozilla/5.0 AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36 Edg/156.0.1.2", { name: "Edge", version: "156.0.1.2" }],
  ["Mozilla/5.0 (X11; rv:153.0) Gecko/20100101 Firefox/153.0", { name: "Firefox", version: "153.0" }],
  ["curl/8", { name: "unknown", version: "" }],
])("%s", (userAgent, browser) => expect(browserIn(userAgent)).toEqual(browser));
