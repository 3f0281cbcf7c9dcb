/** Structured data about things one can buy or install. */
import type { DataItem } from "../facts";

/** Types whose name is the name of something one can buy or install. */
export function isOffering(item: DataItem): boolean {
  return /Product|Application|VideoGame/.test(item.type);
}

/** Shops attach related products to the page's own; a handful is the page's, a crowd is a list. */
const FEW = 3;

export function mainOfferings(data: readonly DataItem[]): DataItem[] {
  const offerings = data.filter(isOffering);
  return offerings.length <= FEW ? offerings : offerings.slice(0, 1);
}
