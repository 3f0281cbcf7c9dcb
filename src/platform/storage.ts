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

/** Runs `task` when everything before it in the same area is done, whether that went well or not. */
function inTurn(area: Area, task: () => Promise<void>): Promise<void> {
  const turn = (queues.get(area) ?? Promise.resolve()).then(() => locked(area, task));
  const settled = turn.catch(() => undefined).then(() => void (queues.get(area) === settled && queues.delete(area)));
  queues.set(area, settled);
  return turn;
}

/** The worker and the pages change `local`: the browser's locks make them wait for one another. Only the worker changes `session`. */
async function locked(area: Area, task: () => Promise<void>): Promise<void> {
  // Node 20, in which tests run, has no locks; every browser that the manifest admits has them.
  const locks = area === "local" ? globalThis.navigator?.locks : undefined;
  await (locks ? locks.request(`storage.${area}`, task) : task());
}

/**
 * @param decode makes a good value of whatever was stored; gets `undefined` when nothing was
 */
export function slot<T>(area: Area, key: string, decode: (stored: unknown) => T): Slot<T> {
  const read = async () => decode((await browser.storage[area].get(key))[key]);
  return {
    read,
    update: (change) => inTurn(area, async () => browser.storage[area].set({ [key]: change(await read()) })),
    remove: () => inTurn(area, () => browser.storage[area].remove(key)),
  };
}

/** All values whose keys belong together, read and changed as one. */
export interface Shelf {
  read(): Promise<Record<string, unknown>>;
  /** Read, change and write back what is another value then; what the change leaves out is taken away. Waits as a slot does. */
  update(change: (values: Record<string, unknown>) => Record<string, unknown>): Promise<void>;
}

/** @param belongs whether a key is one of them */
export function shelf(area: Area, belongs: (key: string) => boolean): Shelf {
  const read = async () => Object.fromEntries(Object.entries(await browser.storage[area].get()).filter(([key]) => belongs(key)));
  async function change(make: Parameters<Shelf["update"]>[0]): Promise<void> {
    const before = await read();
    const after = make(before);
    const isNew = (key: string) => JSON.stringify(after[key]) !== JSON.stringify(before[key]);
    // In this order nothing is lost between the two, for which there is no single call.
    await browser.storage[area].set(Object.fromEntries(Object.entries(after).filter(([key]) => isNew(key))));
    await browser.storage[area].remove(Object.keys(before).filter((key) => !Object.hasOwn(after, key)));
  }
  return { read, update: (make) => inTurn(area, () => change(make)) };
}

/** Writes several values by key, all of them or none. */
export function writeTogether(area: Area, values: Record<string, unknown>): Promise<void> {
  return inTurn(area, () => browser.storage[area].set(values));
}

/** Reads several values at once, as they were stored; they must be decoded. */
export function readTogether(area: Area, keys: string[]): Promise<Record<string, unknown>> {
  return browser.storage[area].get(keys);
}
