/** What versions of the extension kept on the device, recorded from a real browser. Every later version must read them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../src/cli/build-extension";

const FOLDER = join(ROOT, "test/fixtures");
const DAY = 24 * 60 * 60 * 1000;
/** Names of values that are times, in milliseconds since 1970. */
const TIMES = ["at", "until"];

export interface Kept {
  version: string;
  /** When it was recorded. */
  at: number;
  /** All of `storage.local`. */
  local: {
    settings: Record<string, unknown>;
    dismissals: Record<string, unknown>[];
    folded: string[];
    [key: string]: unknown;
  };
}

/** @returns what each version kept, moved in time as if it had been recorded yesterday: what is kept has an end */
export function storageFixtures(): Kept[] {
  const names = readdirSync(FOLDER).filter((name) => /^storage-[\d.]+\.json$/.test(name));
  return names.sort().map((name) => recordedYesterday(readFileSync(join(FOLDER, name), "utf8")));
}

function recordedYesterday(text: string): Kept {
  const age = Date.now() - DAY - (JSON.parse(text) as Kept).at;
  return JSON.parse(text, (key, value) => (TIMES.includes(key) && typeof value === "number" ? value + age : value)) as Kept;
}
