/** What a spec may do in a browser, whichever it is. Two implementations: chromium-driver.ts and firefox-driver.ts. */
import type { Page } from "puppeteer-core";
import type { TreeNode } from "../../../../src/cli/browser/notice-tree";
import type { Served } from "../../../../src/cli/browser/samples";

export const BROWSER_NAMES = ["Chromium", "Firefox"] as const;
export type BrowserName = (typeof BROWSER_NAMES)[number];

/** The popup is no tab: a driver can read it and press in it, and that is all. */
export interface Popup {
  tree(): Promise<TreeNode | undefined>;
  press(node: TreeNode): Promise<void>;
}

export interface Driver {
  /** Where files go that are saved. */
  downloads: string;
  /** Opens a tab in which `pages` and the samples stand at their addresses and no network is reached, and goes to `url`. */
  visit(url: string, pages?: Record<string, Served>): Promise<Page>;
  /** One of the extension's own pages in a tab, by the name of its folder in src/pages. */
  openOwnPage(name: string): Promise<Page>;
  /** Addresses of all tabs, also of those that the extension opened. */
  addresses(): Promise<string[]>;
  /** What somebody with a screen reader meets in a tab, closed shadow roots included. Roles have the names of ARIA. */
  tree(page: Page): Promise<TreeNode | undefined>;
  /** A real click in the middle of what the tree shows. */
  press(page: Page, node: TreeNode): Promise<void>;
  /**
   * Runs `look` in the page, with the element in which the notice is drawn: for what the tree does not tell, such as places.
   * @returns undefined when there is no notice, else what `look` returns, which must go through JSON
   */
  inNotice<T>(page: Page, look: (root: HTMLElement) => T): Promise<T | undefined>;
  /** What the browser's shortcut for the notice does while `page` is the tab in front. */
  useShortcut(page: Page): Promise<void>;
  /** Makes the window of a tab as large as a telephone's, with a finger in the place of the mouse; until the tabs are closed. */
  asTelephone(page: Page): Promise<void>;
  /** Presses the toolbar button while `page` is the tab in front. */
  openPopup(page: Page): Promise<Popup>;
  /** Stops the background script, as the browser does after a while without work. */
  stopBackground(): Promise<void>;
  /** True while it runs. */
  backgroundRuns(): Promise<boolean>;
  /** Everything that the extension keeps on the device. */
  kept(): Promise<Record<string, unknown>>;
  /** Puts `values` in its place. */
  keep(values: Record<string, unknown>): Promise<void>;
  /** Closes every tab, also those that the extension opened. */
  closeTabs(): Promise<void>;
  close(): Promise<void>;
}
