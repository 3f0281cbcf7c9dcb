/** The log as a file for other programs. Pure. */
import type { LogEntry } from "./log";

const COLUMNS = ["time", "host", "kind", "code", "action", "reason"] as const;

type Row = Record<(typeof COLUMNS)[number], string>;

function rowOf({ at, host, kind, code, action, reason = "" }: LogEntry): Row {
  return { time: new Date(at).toISOString(), host, kind, code, action, reason };
}

/** As in RFC 4180, with a line of names first. */
export function logAsCsv(log: readonly LogEntry[]): string {
  const lines = log.map(rowOf).map((row) => COLUMNS.map((column) => cell(row[column])));
  return [COLUMNS, ...lines].map((cells) => `${cells.join(",")}\r\n`).join("");
}

/** Spreadsheets run a cell that begins with one of these as a formula; after an apostrophe they do not. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function logAsJson(log: readonly LogEntry[]): string {
  return `${JSON.stringify({ file: "vendor-notice-log", format: 1, pages: log.map(rowOf) }, null, 2)}\n`;
}
