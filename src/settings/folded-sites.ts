/** Sites on which the reader had folded the notice to its tab; the newest are remembered. Pure. */

export const MAX_FOLDED = 200;

export function setFolded(list: readonly string[], site: string, folded: boolean): string[] {
  const others = list.filter((entry) => entry !== site);
  return folded ? [...others, site].slice(-MAX_FOLDED) : others;
}

/** Whatever was stored, as a list of hosts. */
export function decodeFolded(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((entry): entry is string => typeof entry === "string") : [];
}
