/**
 * A storage area of the browser, over a plain object that tests look into.
 * @param isFull whether it takes nothing more
 */
export function storageArea(data: Record<string, unknown>, isFull = () => false) {
  return {
    get: async (key?: string) => structuredClone(key === undefined ? data : { [key]: data[key] }),
    set: async (entries: object) => {
      if (isFull()) throw new Error("QUOTA_BYTES quota exceeded");
      Object.assign(data, structuredClone(entries));
    },
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) delete data[key];
    },
  };
}
