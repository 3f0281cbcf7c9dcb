/** Every action of the notice, by keyboard alone. */
import type { KeyInput, Page } from "puppeteer-core";
import { beforeEach, describe, expect, test } from "vitest";
import { find, type TreeNode } from "../../../src/cli/browser/notice-tree";
import { BROWSER_NAMES } from "../support/both/driver";
import { driven, focusIn, PREMIUM, waitFor, waitForNotice } from "../support/both/spec";

/** Tab stops of the longest notice and its page. */
const MOST_STOPS = 120;

describe.each(BROWSER_NAMES)("in %s", (name) => {
  const driver = driven(name);
  let tab: Page;
  beforeEach(async () => {
    tab = await driver().visit(PREMIUM);
    if (!(await waitForNotice(driver(), tab))) throw new Error("no notice");
  });

  /** The page's own side of the focus: without the moment that it takes to reach the accessibility tree. */
  const reached = async () =>
    (await driver().inNotice(tab, (root) => {
      const { activeElement } = root.getRootNode() as ShadowRoot;
      return (activeElement?.ariaLabel ?? activeElement?.textContent)?.trim();
    })) ?? "";
  const isInNotice = () => tab.evaluate(() => document.activeElement?.localName === "vendor-notice");

  /** Presses a key that takes the focus somewhere, as a screen reader tells it. */
  async function type(key: KeyInput, expected: RegExp): Promise<void> {
    await tab.keyboard.press(key);
    const focused = async () => focusIn(await driver().tree(tab))?.name ?? "";
    await waitFor(async () => expected.test(await focused()) || undefined, 3000);
    expect(await focused(), `the focus after ${key}`).toMatch(expected);
  }

  /** Goes backward through the page (the notice is at its end) until something of that name has the focus. */
  async function reach(wanted: RegExp): Promise<void> {
    await tab.keyboard.down("Shift");
    await go(wanted);
    await tab.keyboard.up("Shift");
  }

  /** Goes on from what was opened. */
  async function go(wanted: RegExp): Promise<void> {
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      if (wanted.test(await reached())) return expectVisibleFocus();
      await tab.keyboard.press("Tab");
    }
    throw new Error(`the keyboard does not reach ${wanted}`);
  }

  async function expectVisibleFocus(): Promise<void> {
    const outline = await driver().inNotice(tab, (root) => {
      const focus = root.querySelector(":focus-visible");
      return focus ? getComputedStyle(focus).outlineStyle : "nothing has a visible focus";
    });
    expect(outline).toBe("solid");
  }

  async function here(wanted: RegExp): Promise<TreeNode | undefined> {
    return find(await driver().tree(tab), (node) => wanted.test(node.name));
  }

  const comes = (wanted: RegExp) => waitFor(() => here(wanted), 3000);
  const opens = (part: RegExp) => waitFor(async () => (await driver().addresses()).find((address) => part.test(address)), 3000);

  test.each([
    ["see alternatives", /^see alternatives/i, /^Alternatives$/, /Microsoft|Avast/],
    ["why am I seeing this", /^why am i/i, /^Why you see this notice$/, /^KAS-P-/],
    ["why this rule", /^why this rule/i, /^Why there is a rule/, /denies/],
    ["don't show this", /^don.t show/i, /^Choose how far/, /^Not on this page$/],
  ])("%s opens, takes the focus, and gives it back on Escape", async (_name, button, title, content) => {
    await reach(button);
    await type("Enter", title);
    expect(await here(content)).toBeDefined();
    await type("Escape", button);
    expect(await here(title)).toBeUndefined();
  });

  test("the focus goes through the notice and out again on both sides: no trap", async () => {
    await reach(/^fold/i);
    await tab.keyboard.down("Shift");
    await tab.keyboard.press("Tab");
    await tab.keyboard.up("Shift");
    expect(await isInNotice(), "backward, the page comes next").toBe(false);
    await tab.keyboard.press("Tab");
    expect(await isInNotice(), "forward, it is the notice again").toBe(true);
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      await tab.keyboard.press("Tab");
      if (!(await isInNotice())) return;
    }
    throw new Error("the focus stays within the notice");
  });

  test("what the rule says is a link to the official page", async () => {
    await reach(/^what the rule says/i);
    const goesTo = await driver().inNotice(tab, (root) => root.querySelector<HTMLAnchorElement>("a:focus")?.hostname);
    expect(goesTo).toMatch(/\.gov$/);
  });

  test("fold and unfold: the focus stays with what was pressed", async () => {
    await reach(/^fold/i);
    await type("Enter", /show the notice/i);
    await type(" ", /^fold/i);
    await type("Escape", /show the notice/i);
  });

  test.each([
    ["this page", /^not on this page/i],
    ["this site", /^not on kaspersky/i],
    ["30 days", /^nowhere for 30 days/i],
  ])("hide for %s, and undo at once", async (_scope, choice) => {
    await reach(/^don.t show/i);
    await type("Enter", /^Choose how far/);
    await go(choice);
    await type("Enter", /^undo$/i);
    expect(await here(/^see alternatives/i)).toBeUndefined();
    await tab.keyboard.press("Enter");
    expect(await comes(/^see alternatives/i)).toBeDefined();
    await tab.reload({ waitUntil: "domcontentloaded" });
    expect(await waitForNotice(driver(), tab)).toBeDefined();
  });

  test("close for now, and undo at once", async () => {
    await reach(/^close for now/i);
    await type("Enter", /^undo$/i);
    await tab.keyboard.press("Enter");
    expect(await comes(/^see alternatives/i)).toBeDefined();
  });

  test("the reference code is copied, and that is said", async () => {
    await reach(/^why am i/i);
    await type("Enter", /^Why you see this notice$/);
    await go(/^copy the code/i);
    await type("Enter", /^copied$/i);
  });

  test("the guide opens at its place", async () => {
    await reach(/^i already have/i);
    await tab.keyboard.press("Enter");
    expect(await opens(/details\/index\.html.*#guide$/)).toBeDefined();
  });

  test("the whole rule opens", async () => {
    await reach(/^why this rule/i);
    await type("Enter", /^Why there is a rule/);
    await go(/^full details/i);
    await tab.keyboard.press("Enter");
    expect(await opens(/details\/index\.html\?restriction=[\w-]+$/)).toBeDefined();
  });

  test("a field that the notice covers comes out from under it when the keyboard reaches it", async () => {
    await tab.evaluate(() => {
      const field = Object.assign(document.createElement("input"), { id: "field", ariaLabel: "Field" });
      field.style.cssText = "position:fixed;top:120px;left:600px;width:60px;height:20px";
      document.body.prepend(field);
    });
    await tab.focus("#field");
    expect(await comes(/show the notice/i)).toBeDefined();
    expect(await here(/^see alternatives/i)).toBeUndefined();
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe("field");
  });

  test("the keyboard shortcut takes the focus to the notice, from anywhere on the page", async () => {
    await driver().useShortcut(tab);
    expect(await waitFor(async () => /may not be sold/.test(await reached()) || undefined)).toBe(true);
    await type("Tab", /^source/i);
  });
});
