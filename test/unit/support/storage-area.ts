type Stored = Record<string, unknown>;

/**
 * A storage area of the browser, over a plain object that tests look into. To count calls or to hold them up, wrap its methods.
 * @param isFull whether it takes nothing more
 */
export function storageArea(data: Stored, isFull = () => false) {
  return {
    get: async (keys: string | string[] = Object.keys(data)): Promise<Stored> => {
      const present = [keys].flat().filter((key) => key in data);
      return Object.fromEntries(present.map((key) => [key, structuredClone(data[key])]));
    },
    set: async (entries: object) => {
      if (isFull()) throw new Error("QUOTA_BYTES quota exceeded");
      Object.assign(data, asStored(entries));
    },
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) delete data[key];
    },
  };
}

/** Puts an area into a state of its own before a test. */
export function fillArea(data: Stored, entries: Stored = {}): void {
  for (const key of Object.keys(data)) delete data[key];
  Object.assign(data, structuredClone(entries));
}

/** A copy with its fields in the order of the alphabet, as Chrome stores them. */
function asStored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asStored);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([key, inner]) => [key, asStored(inner)]),
  );
}
