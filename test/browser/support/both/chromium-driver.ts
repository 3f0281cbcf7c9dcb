/** Chromium through its debugging protocol. */
import { fullTree, press } from "../../../../src/cli/browser/notice-tree";
import { openChromium, visit } from "../chromium";
import { keep, openOwnPage } from "../own-page";
import { openPopup } from "../popup";
import type { Driver } from "./driver";

export async function openChromiumDriver(): Promise<Driver> {
  const browser = await openChromium();
  return {
    visit: (url, pages) => visit(browser, url, pages),
    openOwnPage: (name) => openOwnPage(browser, name),
    tree: fullTree,
    press,
    async openPopup(page) {
      const popup = await openPopup(browser, page);
      return { tree: () => fullTree(popup), press: (node) => press(popup, node) };
    },
    keep: (values) => keep(browser, values),
    close: () => browser.close(),
  };
}
