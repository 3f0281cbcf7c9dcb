/** Every action of the notice, by keyboard alone. */
import type { Browser, KeyInput, Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { noticeRoot } from "../../src/cli/browser/closed-root";
import { extensionWorker } from "../../src/cli/browser/launch";
import { find, fullTree, type TreeNode, waitForNotice } from "../../src/cli/browser/notice-tree";
import { openChromium, pause, visit } from "./support/chromium";

const PREMIUM = "https://www.kaspersky.com/premium";
/** Tab stops of the longest notice and its page. */
const MOST_STOPS = 120;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openChromium();
});
beforeEach(async () => {
  const worker = await extensionWorker(browser);
  await worker.evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]));
  for (const old of (await browser.pages()).slice(1)) await old.close();
  page = await visit(browser, PREMIUM);
  await page.bringToFront();
  if (!(await waitForNotice(page))) throw new Error("no notice");
  await pause(500);
});
afterAll(() => browser?.close());

/** What has the focus: in the accessibility tree both the document and the element in it say so, the element last. */
async function focused(): Promise<TreeNode | undefined> {
  const deepest = (node: TreeNode | undefined): TreeNode | undefined => {
    if (!node) return undefined;
    const below = node.children.map(deepest).find((found) => found !== undefined);
    return below ?? (node.focused && node.role !== "RootWebArea" ? node : undefined);
  };
  return deepest(await fullTree(page));
}

async function type(...keys: KeyInput[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await pause(200);
}

/** Goes backward through the page (the notice is at its end) until something of that name has the focus. */
async function reach(name: RegExp): Promise<void> {
  await page.keyboard.down("Shift");
  await go(name);
  await page.keyboard.up("Shift");
}

/** Goes on from what was opened. */
async function go(name: RegExp): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (name.test((await focused())?.name ?? "")) return expectVisibleFocus();
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

async function expectVisibleFocus(): Promise<void> {
  const root = await noticeRoot(page);
  const outline = await root?.evaluate((element) => {
    const focus = element.querySelector(":focus-visible");
    return focus ? getComputedStyle(focus).outlineStyle : "nothing has a visible focus";
  });
  expect(outline).toBe("solid");
}

async function here(name: RegExp): Promise<TreeNode | undefined> {
  return find(await fullTree(page), (node) => name.test(node.name));
}

async function newPage(part: RegExp): Promise<Page | undefined> {
  for (let waited = 0; waited < 3000; waited += 100) {
    const found = (await browser.pages()).find((candidate) => part.test(candidate.url()));
    if (found) return found;
    await pause(100);
  }
  return undefined;
}

describe.each([
  ["see alternatives", /^see alternatives/i, /^Alternatives$/, /Microsoft|Avast/],
  ["why am I seeing this", /^why am i/i, /^Why you see this notice$/, /^KAS-P-/],
  ["why this rule", /^why this rule/i, /^Why there is a rule/, /denies/],
  ["don't show this", /^don.t show/i, /^Choose how far/, /^Not on this page$/],
])("%s", (_name, button, title, content) => {
  test("opens, takes the focus, and gives it back on Escape", async () => {
    await reach(button);
    await type("Enter");
    expect((await focused())?.name).toMatch(title);
    expect(await here(content)).toBeDefined();
    await type("Escape");
    expect((await focused())?.name).toMatch(button);
    expect(await here(title)).toBeUndefined();
  });
});

test("the focus goes through the notice and out again on both sides: no trap", async () => {
  await reach(/^close for now/i);
  await type("Tab");
  expect((await focused())?.name).not.toMatch(/^close for now/i);
  const names = new Set<string>();
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press("Tab");
    names.add((await focused())?.name ?? "");
    if (await page.evaluate(() => document.activeElement !== document.body && document.activeElement?.localName !== "vendor-notice"))
      return;
  }
  throw new Error(`the focus stays within ${[...names].join(", ")}`);
});

test("what the rule says is a link to the official page", async () => {
  await reach(/^what the rule says/i);
  expect((await focused())?.role).toBe("link");
});

test("fold and unfold: the focus stays with what was pressed", async () => {
  await reach(/^fold/i);
  await type("Enter");
  expect((await focused())?.name).toMatch(/show the notice/i);
  await type("Space");
  expect((await focused())?.name).toMatch(/^fold/i);
  await type("Escape");
  expect((await focused())?.name).toMatch(/show the notice/i);
});

test.each([
  ["this page", /^not on this page/i],
  ["this site", /^not on kaspersky/i],
  ["30 days", /30 days/i],
])("hide for %s, and undo at once", async (_scope, choice) => {
  await reach(/^don.t show/i);
  await type("Enter");
  await go(choice);
  await type("Enter");
  expect((await focused())?.name).toMatch(/^undo$/i);
  expect(await here(/^see alternatives/i)).toBeUndefined();
  await type("Enter");
  expect(await here(/^see alternatives/i)).toBeDefined();
  await page.reload({ waitUntil: "domcontentloaded" });
  expect(await waitForNotice(page)).toBeDefined();
});

test("close for now, and undo at once", async () => {
  await reach(/^close for now/i);
  await type("Enter");
  expect((await focused())?.name).toMatch(/^undo$/i);
  await type("Enter");
  expect(await here(/^see alternatives/i)).toBeDefined();
});

test("the reference code is copied, and that is said", async () => {
  await reach(/^why am i/i);
  await type("Enter");
  await go(/^copy the code/i);
  await type("Enter");
  expect((await focused())?.name).toMatch(/^copied$/i);
});

test("the guide opens at its place", async () => {
  await reach(/^i already have/i);
  await type("Enter");
  const guide = await newPage(/details\/index\.html.*#guide$/);
  await pause(500);
  expect(await guide?.$eval("#guide", (section) => Math.round(section.getBoundingClientRect().top))).toBeLessThan(40);
});

test("the whole rule opens", async () => {
  await reach(/^why this rule/i);
  await type("Enter");
  await go(/^full details/i);
  await type("Enter");
  expect(await newPage(/details\/index\.html\?restriction=[\w-]+$/)).toBeDefined();
});

test("a field that the notice covers comes out from under it when the keyboard reaches it", async () => {
  await page.evaluate(() => {
    const field = Object.assign(document.createElement("input"), { id: "field", ariaLabel: "Field" });
    field.style.cssText = "position:fixed;top:120px;left:600px;width:60px;height:20px";
    document.body.prepend(field);
  });
  await page.focus("#field");
  await pause(300);
  expect(await here(/^see alternatives/i)).toBeUndefined();
  expect(await here(/show the notice/i)).toBeDefined();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("field");
});

test("the keyboard shortcut takes the focus to the notice, from anywhere on the page", async () => {
  const worker = await extensionWorker(browser);
  // The driver cannot press a shortcut of the browser itself; what the worker does on it can be sent.
  await worker.evaluate(async (address) => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
    await chrome.tabs.sendMessage(tab?.id ?? 0, { type: "notice/focus" }, { frameId: 0 });
  }, PREMIUM);
  await pause(200);
  expect((await focused())?.name).toMatch(/may not be sold/);
  await type("Tab");
  expect((await focused())?.name).toMatch(/^source/i);
  const shortcuts = await worker.evaluate(() => chrome.commands.getAll());
  expect(shortcuts.find(({ name }) => name === "focus-notice")?.description).toBe("Go to the notice on the page");
});
