/** Finds entries of the log. Pure. */
import type { LogEntry } from "./log";

export interface LogFilter {
  /** Part of the site's name or of the code; hyphens and case do not matter. */
  text: string;
  kind: LogEntry["kind"] | "";
  action: LogEntry["action"] | "";
}

export const EVERYTHING: LogFilter = { text: "", kind: "", action: "" };

/** @returns the entries that fit, in the order they had */
export function filterLog(log: readonly LogEntry[], { text, kind, action }: LogFilter): LogEntry[] {
  const wanted = plain(text);
  return log.filter(
    (entry) =>
      (!kind || entry.kind === kind) &&
      (!action || entry.action === action) &&
      (!wanted || plain(entry.host).includes(wanted) || plain(entry.code).includes(wanted)),
  );
}

/** Codes are typed with and without their hyphens. */
function plain(text: string): string {
  return text.trim().toLowerCase().replaceAll("-", "");
}
