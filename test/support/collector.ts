/**
 * A receiver of reports on the loopback interface, over real HTTP. It reads OpenTelemetry by the published protobuf definitions, and
 * answers a browser's questions about cross-origin requests as a Collector does that allows the extension's origin.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
// Made from the published .proto files.
import root from "@opentelemetry/otlp-transformer/build/src/generated/root.js";

interface Received {
  method: string;
  path: string;
  headers: IncomingMessage["headers"];
  /** Parsed body. */
  body: unknown;
  bytes: number;
}

export interface Collector {
  /** Such as http://127.0.0.1:40123 */
  url: string;
  /** Reports, without the questions that come before them. */
  received: Received[];
  /** What it answers; 200 and an empty object until it is changed. */
  answer: { status: number; body?: string; headers?: Record<string, string> };
  close(): Promise<void>;
}

export async function startCollector(): Promise<Collector> {
  const received: Received[] = [];
  const server = createServer((request, response) => void handle(request, response).catch(() => response.destroy()));
  const collector: Collector = {
    url: "",
    received,
    answer: { status: 200 },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const cors = {
      "Access-Control-Allow-Origin": request.headers.origin ?? "*",
      "Access-Control-Allow-Headers": "authorization, content-type",
    };
    if (request.method === "OPTIONS") return void response.writeHead(204, cors).end();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks);
    const { method = "", url: path = "", headers } = request;
    received.push({ method, path, headers, body: JSON.parse(text.toString("utf8")), bytes: text.length });
    const { status, body = "{}", headers: more = {} } = collector.answer;
    response.writeHead(status, { "Content-Type": "application/json", ...cors, ...more }).end(body);
  }

  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  collector.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return collector;
}

/** A log record as OpenTelemetry knows it, its attributes by name. */
export interface LogRecord {
  eventName: string;
  severityNumber: number;
  severityText: string;
  timeUnixNano: string;
  attributes: Record<string, unknown>;
}

interface MessageType {
  fromObject(body: unknown): object;
  verify(message: object): string | null;
  encode(message: object): { finish(): Uint8Array };
  decode(bytes: Uint8Array): object;
  toObject(message: object, options: object): unknown;
}

/** The package gives them without types. */
const definitions = root as unknown as {
  opentelemetry: { proto: { collector: { logs: { v1: { ExportLogsServiceRequest: MessageType } } } } };
};

/**
 * Reads a body as an ExportLogsServiceRequest: into protobuf, over its binary form, and back. What the definitions do not know, or
 * know with another type, does not come back as it was.
 */
export function throughProtobuf(body: unknown): unknown {
  const Request = definitions.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
  const message = Request.fromObject(body);
  const problem = Request.verify(message);
  if (problem) throw new Error(problem);
  return Request.toObject(Request.decode(Request.encode(message).finish()), { longs: String, bytes: String });
}

type Attributes = { key: string; value: Record<string, unknown> }[];
type Request = {
  resourceLogs: {
    resource: { attributes: Attributes };
    scopeLogs: { logRecords: (Omit<LogRecord, "attributes"> & { attributes: Attributes })[] }[];
  }[];
};

/** Every log record of a request, and what it says of the sender. */
export function readOtlp(body: unknown): { resource: Record<string, unknown>; records: LogRecord[] } {
  const { resourceLogs } = throughProtobuf(body) as Request;
  const records = resourceLogs.flatMap(({ scopeLogs }) => scopeLogs.flatMap(({ logRecords }) => logRecords));
  return {
    resource: named(resourceLogs[0]?.resource.attributes ?? []),
    records: records.map((record) => ({ ...record, attributes: named(record.attributes) })),
  };
}

function named(attributes: Attributes): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, plain(value)]));
}

function plain(value: Record<string, unknown>): unknown {
  const [only] = Object.values(value);
  const values = (only as { values?: Record<string, unknown>[] } | undefined)?.values;
  return values ? values.map(plain) : only;
}
