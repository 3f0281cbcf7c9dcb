/** A storage area of the browser, over a plain object that tests look into. */
export function storageArea(data: Record<string, unknown>) {
  return {
    get: async (key?: string) => structuredClone(key === undefined ? data : { [key]: data[key] }),
    set: async (entries: object) => void Object.assign(data, structuredClone(entries)),
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) delete data[key];
    },
  };
}
