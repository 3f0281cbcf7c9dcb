/** What a fault must leave: a page that works, and at most one notice on it. */
import type { Page } from "puppeteer-core";
import { expect } from "vitest";
import { find, fullTree } from "../../../src/cli/browser/notice-tree";

/** Hosts of a notice in the document; the page itself can count them. */
export function notices(page: Page): Promise<number> {
  return page.evaluate(() => document.getElementsByTagName("vendor-notice").length);
}

/** Fails when there are two notices, or the page no longer does what its button says. */
export async function expectWhole(page: Page): Promise<void> {
  expect(await notices(page)).toBeLessThanOrEqual(1);
  const pressed = await page.evaluate(() => {
    const button = document.createElement("button");
    let count = 0;
    button.onclick = () => count++;
    document.body.append(button);
    button.click();
    button.remove();
    return count;
  });
  expect(pressed).toBe(1);
}

/** True while a notice can be read, be it folded. */
export async function isShown(page: Page): Promise<boolean> {
  const tree = await fullTree(page);
  return find(tree, (node) => /^(?:region|complementary|dialog)$/.test(node.role) && /Vendor Notice/.test(node.name)) !== undefined;
}
