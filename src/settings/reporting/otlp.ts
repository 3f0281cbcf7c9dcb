/**
 * Records as OpenTelemetry logs: the JSON form of an ExportLogsServiceRequest, with 64-bit numbers as text. Attributes have the
 * names of the semantic conventions where there is one, and names that begin with vendor_notice where there is none. Pure.
 * @see https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding
 */
import type { Installation } from "../../platform/installation";
import type { Batch } from "./outbox";
import type { Lost } from "./outcome";
import type { ReportRecord } from "./record";

type Value = { stringValue: string } | { doubleValue: number } | { intValue: string } | { arrayValue: { values: Value[] } };
type Attribute = { key: string; value: Value };

const NAME = "vendor-notice";
/** Numbers of severities in OpenTelemetry. */
const INFO = { severityNumber: 9, severityText: "INFO" };
const WARN = { severityNumber: 13, severityText: "WARN" };

export function otlpBody({ records, lost }: Batch, { version, edition, browser }: Installation): object {
  const resource = {
    attributes: [
      text("service.name", NAME),
      text("service.version", version),
      text("user_agent.name", browser.name),
      text("user_agent.version", browser.version),
      text("vendor_notice.edition", edition),
    ],
  };
  const logRecords = [...(lost ? [lostRecord(lost)] : []), ...records.map(logRecord)];
  return { resourceLogs: [{ resource, scopeLogs: [{ scope: { name: NAME, version }, logRecords }] }] };
}

function logRecord(record: ReportRecord): object {
  const { id, at, event, action, kind, vendor, host, url, rules, confidence, reference, mode, reason, version, rulesVersion } = record;
  return {
    ...timed(at),
    ...INFO,
    eventName: `vendor_notice.${event}`,
    body: { stringValue: `${action}: ${kind} of ${vendor} on ${host}` },
    attributes: [
      text("log.record.uid", id),
      text("server.address", host),
      ...(url !== undefined ? [text("url.full", url)] : []),
      text("vendor_notice.action", action),
      text("vendor_notice.kind", kind),
      text("vendor_notice.vendor", vendor),
      { key: "vendor_notice.rules", value: { arrayValue: { values: rules.map((rule) => ({ stringValue: rule })) } } },
      // Not an int, also where it is 1.
      { key: "vendor_notice.confidence", value: { doubleValue: confidence } },
      text("vendor_notice.reference", reference),
      text("vendor_notice.mode", mode),
      ...(reason !== undefined ? [text("vendor_notice.reason", reason)] : []),
      text("vendor_notice.version", version),
      text("vendor_notice.rules.version", rulesVersion),
    ] satisfies Attribute[],
  };
}

function lostRecord({ id, at, count }: Lost): object {
  return {
    ...timed(at),
    ...WARN,
    eventName: "vendor_notice.dropped",
    body: { stringValue: `${count} records were dropped` },
    attributes: [
      text("log.record.uid", id),
      { key: "vendor_notice.dropped.count", value: { intValue: String(count) } },
    ] satisfies Attribute[],
  };
}

function timed(at: number): object {
  const nanoseconds = String(BigInt(Math.round(at)) * 1_000_000n);
  return { timeUnixNano: nanoseconds, observedTimeUnixNano: nanoseconds };
}

function text(key: string, stringValue: string): Attribute {
  return { key, value: { stringValue } };
}
