/** What specs for both browsers share: a browser for each file, and the notice in it. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { control, find, noticeIn, type TreeNode } from "../../../../src/cli/browser/notice-tree";
import { pause } from "../chromium";
import { openChromiumDriver } from "./chromium-driver";
import type { BrowserName, Driver } from "./driver";
import { openFirefoxDriver } from "./firefox-driver";

export const PREMIUM = "https://www.kaspersky.com/premium";
export const RENEWAL = "https://www.kaspersky.com/renewal-center/home";
export const AMAZON = "https://www.amazon.com/Kaspersky-Premium-Total-Security-Devices/dp/B0EXAMPLE1";
/** A shop that no rule lists, and its offer. */
export const UNLISTED = "https://www.small-reseller.example/kaspersky-plus";
export const OFFER = page("Kaspersky Plus, 3 devices, 1 year");

/** As long as a page is given to stay silent. */
const SILENCE = 1600;
const PATIENCE = 8000;

export function page(title: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><h1>${title}</h1><p class="price">$29.99</p><button>Add to cart</button></body></html>`;
}

/**
 * Opens this browser for the tests around; each test begins with no tab, and with nothing kept on the device but a policy.
 * @param open with more than the extension in it
 */
export function driven(name: BrowserName, open = name === "Firefox" ? openFirefoxDriver : openChromiumDriver): () => Driver {
  let driver: Driver;
  beforeAll(async () => {
    driver = await open();
  });
  beforeEach(async () => {
    await driver.closeTabs();
    const { policy } = await driver.kept();
    await driver.keep(policy ? { policy } : {});
  });
  afterAll(() => driver?.close());
  return () => driver;
}

/** Looks again and again until `look` finds something; undefined when it does not within `patience` milliseconds. */
export async function waitFor<T>(look: () => Promise<T | undefined>, patience = PATIENCE): Promise<T | undefined> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    const found = await look();
    if (found) return found;
    await pause(60);
  }
  return undefined;
}

export function waitForNotice(driver: Driver, tab: Page, patience = PATIENCE): Promise<TreeNode | undefined> {
  return waitFor(async () => noticeIn(await driver.tree(tab)), patience);
}

/** The notice as a full page. */
export function dialogIn(tree: TreeNode | undefined): TreeNode | undefined {
  return find(tree, ({ role, name }) => role === "dialog" && name.includes("Kaspersky"));
}

/** @throws Error when no full page comes */
export async function waitForDialog(driver: Driver, tab: Page): Promise<TreeNode> {
  const dialog = await waitFor(async () => dialogIn(await driver.tree(tab)));
  if (!dialog) throw new Error("no full page");
  return dialog;
}

export async function isSilent(driver: Driver, tab: Page): Promise<boolean> {
  return (await waitForNotice(driver, tab, SILENCE)) === undefined;
}

/** What has the focus: the document says so, too, and the element in it last. */
export function focusIn(node: TreeNode | undefined): TreeNode | undefined {
  if (!node) return undefined;
  const below = node.children.map(focusIn).find((found) => found !== undefined);
  return below ?? (node.focused && !DOCUMENTS.has(node.role) ? node : undefined);
}

const DOCUMENTS = new Set(["RootWebArea", "document"]);

interface Pressable {
  tree(): Promise<TreeNode | undefined>;
  press(node: TreeNode): Promise<void>;
}

/** Presses the first control of this name once it is there. */
export async function pressIn({ tree, press }: Pressable, name: RegExp): Promise<void> {
  const found = await waitFor(async () => {
    const now = await tree();
    return now && control(now, name);
  });
  if (!found) throw new Error(`no control ${name}`);
  await press(found);
}

/** Presses controls of a tab, one after the other. */
export async function choose(driver: Driver, tab: Page, ...names: RegExp[]): Promise<void> {
  for (const name of names) {
    await pressIn({ tree: () => driver.tree(tab), press: (node) => driver.press(tab, node) }, name);
    await pause(250);
  }
}
