/** One line on a terminal that says how far a batch is. */
import { rowsIn, type Tally, whole } from "./tally";

const EVERY = 200;
const CLEAR_LINE = "\r\u001b[K";

export interface Progress {
  show(tally: Tally, share: number | undefined): void;
  /** Takes the line away. */
  clear(): void;
}

/** @returns a line on `stream`, or nothing where the stream is no terminal */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  const started = performance.now();
  let shown = 0;
  return {
    show(tally, share) {
      const now = performance.now();
      if (now - shown < EVERY) return;
      shown = now;
      stream.write(`${CLEAR_LINE}${line(tally, share, now - started)}`);
    },
    clear: () => stream.write(CLEAR_LINE),
  };
}

export function line(tally: Tally, share: number | undefined, milliseconds: number): string {
  const rows = rowsIn(tally);
  const flagged = rows - tally.none - tally.failed;
  const done = share === undefined ? "" : `${Math.floor(Math.min(1, share) * 100)} % · `;
  const failed = tally.failed > 0 ? ` · ${whole(tally.failed)} failed` : "";
  return `${done}${whole(rows)} rows · ${whole(flagged)} flagged${failed} · ${whole((rows / Math.max(1, milliseconds)) * 1000)} a second`;
}
