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
  /** Takes the value away, after the changes that wait. */
  remove(): Promise<void>;
}

const queues = new Map<string, Promise<void>>();

/** Runs `task` when everything before it under the same name is done, whether that went well or not. */
function inTurn(name: string, task: () => Promise<void>): Promise<void> {
  const turn = (queues.get(name) ?? Promise.resolve()).then(task);
  const settled = turn.catch(() => undefined).then(() => void (queues.get(name) === settled && queues.delete(name)));
  queues.set(name, settled);
  return turn;
}

/**
 * @param decode makes a good value of whatever was stored; gets `undefined` when nothing was
 */
export function slot<T>(area: Area, key: string, decode: (stored: unknown) => T): Slot<T> {
  const name = `${area}:${key}`;
  const read = async () => decode((await browser.storage[area].get(key))[key]);
  return {
    read,
    update: (change) => inTurn(name, async () => browser.storage[area].set({ [key]: change(await read()) })),
    remove: () => inTurn(name, () => browser.storage[area].remove(key)),
  };
}
