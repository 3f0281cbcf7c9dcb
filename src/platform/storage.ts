/**
 * Typed access to the storage areas. What is read is decoded, never trusted: storage may be corrupt or written by another version.
 * `local` outlives the browser; `session` lives in memory until the browser closes and only the extension's own pages can read it.
 */
import browser from "./browser";

type Area = "local" | "session";

export interface Slot<T> {
  read(): Promise<T>;
  /** Read, change and write back; calls wait for one another, so that none is lost. */
  update(change: (value: T) => T): Promise<void>;
}

const queues = new Map<string, Promise<unknown>>();

/**
 * @param decode makes a good value of whatever was stored; gets `undefined` when nothing was
 */
export function slot<T>(area: Area, key: string, decode: (stored: unknown) => T): Slot<T> {
  const storage = () => browser.storage[area];
  const read = async () => decode((await storage().get(key))[key]);
  return {
    read,
    update(change) {
      const name = `${area}:${key}`;
      const turn = (queues.get(name) ?? Promise.resolve()).then(async () => storage().set({ [key]: change(await read()) }));
      queues.set(
        name,
        turn.catch(() => undefined),
      );
      return turn;
    },
  };
}

export async function forget(area: Area, key: string): Promise<void> {
  await browser.storage[area].remove(key);
}
