/** Both formats as a receiver reads them over real HTTP: OpenTelemetry by its published definitions, and plain JSON. */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Destination } from "../../src/settings/reporting/destination";
import { otlpBody } from "../../src/settings/reporting/otlp";
import type { Batch } from "../../src/settings/reporting/outbox";
import type { ReportRecord } from "../../src/settings/reporting/record";
import { type Collector, readOtlp, startCollector, throughProtobuf } from "../support/collector";

vi.mock("../../src/platform/browser", () => ({ default: {} }));
const { post } = await import("../../src/settings/reporting/post");

const INSTALLATION = { version: "0.1.0", edition: "managed", browser: { name: "Edge", version: "156.0.0.0" } } as const;
const RECORD: ReportRecord = {
  id: "0b9e0a52-6c1f-4b2e-9a55-6f6f5a0d3c11",
  at: Date.parse("2026-11-25T14:05:09.123Z"),
  event: "visit",
  action: "shown",
  kind: "purchase",
  vendor: "kaspersky",
  host: "www.shop.example",
  url: "https://www.shop.example/a?b=ü&c=\u2028",
  rules: ["brand-in-data", "offer"],
  confidence: 1,
  reference: "KAS-P-5N02JH",
  mode: "notice",
  reason: 'for a "test"',
  version: "0.1.0",
  rulesVersion: "2026-11-25.1a2b3c",
};
const { url: _url, reason: _reason, ...PLAIN } = RECORD;
const BATCH: Batch = { records: [RECORD, PLAIN], lost: { id: "lost-1", at: RECORD.at, count: 12 } };

let collector: Collector;
beforeAll(async () => {
  collector = await startCollector();
});
beforeEach(() => {
  collector.received.length = 0;
  collector.answer = { status: 200 };
});
afterAll(() => collector.close());

const send = (more: Partial<Destination> = {}, batch = BATCH) =>
  post({ url: `${collector.url}/v1/logs`, format: "otlp", detail: "host", ...more }, batch, INSTALLATION);

describe("OpenTelemetry", () => {
  test("is read by the published definitions, every field of it", async () => {
    expect(await send({ token: "abc" })).toEqual({ done: "delivered", rejected: 0 });
    const [{ method, path, headers, body } = {} as never] = collector.received;
    expect([method, path]).toEqual(["POST", "/v1/logs"]);
    expect(headers).toMatchObject({ "content-type": "application/json", authorization: "Bearer abc" });
    expect(throughProtobuf(body)).toEqual(body);
  });

  test("has the fields by their standard names, with the right types", () => {
    const { resource, records } = readOtlp(JSON.parse(JSON.stringify(otlpBody(BATCH, INSTALLATION))));
    expect(resource).toEqual({
      "service.name": "vendor-notice",
      "service.version": "0.1.0",
      "user_agent.name": "Edge",
      "user_agent.version": "156.0.0.0",
      "vendor_notice.edition": "managed",
    });
    const [dropped, visit, plain] = records;
    expect(dropped).toMatchObject({
      eventName: "vendor_notice.dropped",
      severityNumber: 13,
      attributes: { "vendor_notice.dropped.count": "12", "log.record.uid": "lost-1" },
    });
    expect(visit).toMatchObject({
      eventName: "vendor_notice.visit",
      severityNumber: 9,
      severityText: "INFO",
      timeUnixNano: "1795615509123000000",
    });
    expect(visit?.attributes).toEqual({
      "log.record.uid": RECORD.id,
      "server.address": RECORD.host,
      "url.full": RECORD.url,
      "vendor_notice.action": "shown",
      "vendor_notice.kind": "purchase",
      "vendor_notice.vendor": "kaspersky",
      "vendor_notice.rules": ["brand-in-data", "offer"],
      "vendor_notice.confidence": 1,
      "vendor_notice.reference": RECORD.reference,
      "vendor_notice.mode": "notice",
      "vendor_notice.reason": RECORD.reason,
      "vendor_notice.version": "0.1.0",
      "vendor_notice.rules.version": RECORD.rulesVersion,
    });
    expect(plain?.attributes).not.toHaveProperty("url.full");
    expect(plain?.attributes).not.toHaveProperty("vendor_notice.reason");
  });

  // What makes the check above worth something.
  test.each([
    { resource_logs: [] },
    { resourceLogs: [{ scopeLogs: [{ logRecords: [{ severity: 9 }] }] }] },
    { resourceLogs: [{ scopeLogs: [{ logRecords: [{ timeUnixNano: 1795615509123 }] }] }] },
    { resourceLogs: [{ scopeLogs: [{ logRecords: [{ severityNumber: "SEVERITY_NUMBER_INFO" }] }] }] },
    { resourceLogs: [{ scopeLogs: [{ logRecords: [{ attributes: [{ key: "a", value: { stringValue: 7 } }] }] }] }] },
    { resourceLogs: [{ scopeLogs: [{ logRecords: [{ attributes: [{ key: "a", value: { intValue: 7 } }] }] }] }] },
    { resourceLogs: [{ scopeLogs: [{ logRecords: [{ attributes: [{ key: "a", value: "b" }] }] }] }] },
  ])("in another form is not: %j", (body) => {
    let back: unknown;
    try {
      back = throughProtobuf(body);
    } catch {
      return;
    }
    expect(back).not.toEqual(body);
  });

  test("counts what a receiver rejects", async () => {
    collector.answer = { status: 200, body: '{"partialSuccess":{"rejectedLogRecords":"1","errorMessage":"too old"}}' };
    expect(await send()).toEqual({ done: "delivered", rejected: 1, fault: { reason: "rejected", number: 1 } });
  });
});

test("plain JSON says the same", async () => {
  await send({ url: `${collector.url}/hook?x=1`, format: "json" });
  const [{ path, body } = {} as never] = collector.received;
  expect(path).toBe("/hook?x=1");
  const { at: _at, ...rest } = RECORD;
  expect(body).toEqual({
    schema: 1,
    product: "vendor-notice",
    ...INSTALLATION,
    records: [
      { id: "lost-1", time: "2026-11-25T14:05:09.123Z", event: "dropped", count: 12 },
      { time: "2026-11-25T14:05:09.123Z", ...rest },
      expect.objectContaining({ id: PLAIN.id, host: PLAIN.host }),
    ],
  });
});

describe("a server", () => {
  test("that redirects is not followed", async () => {
    collector.answer = { status: 307, headers: { Location: `${collector.url}/elsewhere` } };
    // Unlike a browser, Node shows the status of a redirect that is not followed.
    expect((await send()).done).not.toBe("delivered");
    expect(collector.received.map(({ path }) => path)).toEqual(["/v1/logs"]);
  });

  test("that is overloaded is believed", async () => {
    collector.answer = { status: 503, headers: { "Retry-After": "30" } };
    expect(await send()).toEqual({ done: "later", after: 30_000, fault: { reason: "status", number: 503 } });
  });

  test("that is not there is no reason to fail", async () => {
    expect(await send({ url: "http://127.0.0.1:9/" })).toEqual({ done: "later", fault: { reason: "unreachable" } });
  });
});
