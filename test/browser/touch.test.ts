/** The notice on a telephone: a sheet at the bottom that leaves the page in sight, for thumbs, with nothing that needs hovering. */
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { noticeRoot } from "../../src/cli/browser/closed-root";
import { cdp, control, fullTree, waitForNotice } from "../../src/cli/browser/notice-tree";
import { modelFor, type Wanted } from "../../src/cli/screens/models";
import { DARK_SHOP, openStage, SHOP, showModel } from "../../src/cli/screens/stage";
import { noticeViolations } from "./support/axe";
import { openChromium, pause } from "./support/chromium";

const TELEPHONE = { width: 390, height: 844, hasTouch: true, isMobile: true };
const SMALL = { ...TELEPHONE, width: 320, height: 568 };

let browser: Browser;
const stages = new Map<string, Page>();
beforeAll(async () => {
  browser = await openChromium();
  for (const address of [SHOP, DARK_SHOP]) stages.set(address, await openTouchStage(address));
});
beforeEach(() => stages.get(SHOP)?.setViewport(TELEPHONE));
afterAll(() => browser?.close());

/** The driver loads a page anew when it is to be touched. */
async function openTouchStage(address: string): Promise<Page> {
  const page = await openStage(browser, address);
  await page.setViewport(TELEPHONE);
  if (!(await waitForNotice(page))) throw new Error(`no notice on ${address}`);
  await pause(3400);
  return page;
}

async function stage(wanted: Wanted, presses: RegExp[] = [], address = SHOP): Promise<Page> {
  const page = stages.get(address);
  if (!page) throw new Error(`no stage at ${address}`);
  await page.bringToFront();
  await showModel(browser, page, modelFor(address, wanted));
  for (const name of presses) await tap(page, name);
  return page;
}

/** Puts a finger on a control. */
async function tap(page: Page, name: RegExp): Promise<void> {
  const tree = await fullTree(page);
  const found = tree && control(tree, name);
  if (!found) throw new Error(`no control ${name}`);
  const session = await cdp(page);
  await session.send("DOM.scrollIntoViewIfNeeded", { backendNodeId: found.domId });
  const { model } = await session.send("DOM.getBoxModel", { backendNodeId: found.domId });
  const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
  await page.touchscreen.tap((left + right) / 2, (top + bottom) / 2);
  await pause(250);
}

/** Where what is shown lies, in pixels of the window. */
async function place(page: Page) {
  const root = await noticeRoot(page);
  const found = await root?.evaluate((element) => {
    const box = element.querySelector(".card, .tab")?.getBoundingClientRect();
    return box && { top: box.top, left: box.left, below: innerHeight - box.bottom, width: box.width, height: box.height };
  });
  if (!found) throw new Error("nothing is shown");
  return found;
}

const STATES: [string, Wanted, RegExp[]][] = [
  ["banner", {}, []],
  ["alternatives", {}, [/^see alternatives/i]],
  ["reasons", {}, [/^why am i/i]],
  ["choice of reach", {}, [/^don.t show/i]],
];

describe.each([TELEPHONE, SMALL])("at $width × $height", (view) => {
  test.each(STATES)("a sheet at the bottom of about half the height: %s", async (_state, wanted, presses) => {
    const page = await stage(wanted);
    await page.setViewport(view);
    for (const name of presses) await tap(page, name);
    const { left, below, width, height } = await place(page);
    expect({ left, below, width }).toEqual({ left: 0, below: 0, width: view.width });
    expect(height).toBeLessThanOrEqual(Math.max(0.53 * view.height, 340));
    expect(await page.evaluate(() => document.elementFromPoint(innerWidth / 2, 100)?.localName)).not.toBe("vendor-notice");
    const root = await noticeRoot(page);
    const wrong = await root?.evaluate((element) => ({
      small: [...element.querySelectorAll("button, a:not(.source)")]
        .filter((target) => Math.min(target.getBoundingClientRect().width, target.getBoundingClientRect().height) < 44)
        .map((target) => target.textContent),
      wide: [...element.querySelectorAll<HTMLElement>(".card, .body, .panel, .button")]
        .filter((box) => box.scrollWidth > box.clientWidth + 1)
        .map((box) => box.className),
    }));
    expect(wrong).toEqual({ small: [], wide: [] });
  });

  test("what is said first and the first actions are in sight", async () => {
    for (const offer of ["purchase", "list", "download", "renewal"] as const) {
      const page = await stage({ offer });
      await page.setViewport(view);
      await pause(100);
      const root = await noticeRoot(page);
      const seen = await root?.evaluate((element) => {
        const { top, bottom } = element.querySelector(".body")?.getBoundingClientRect() ?? new DOMRect();
        return [...element.querySelectorAll("h2, .main > *")].map((part) => {
          const box = part.getBoundingClientRect();
          return box.top >= top && box.bottom <= bottom;
        });
      });
      expect(seen, offer).not.toContain(false);
    }
  });
});

test("a finger folds it to a tab at the bottom, and unfolds it", async () => {
  const page = await stage({}, [/^fold/i]);
  const folded = await place(page);
  expect(folded.below).toBeGreaterThan(0);
  expect(folded.below).toBeLessThan(120);
  await tap(page, /show the notice/i);
  expect((await place(page)).below).toBe(0);
});

test("what was closed can be taken back where the thumb is", async () => {
  const page = await stage({}, [/^close/i]);
  expect((await place(page)).below).toBeLessThan(40);
  await tap(page, /^undo/i);
  expect((await place(page)).below).toBe(0);
});

test("it comes up from below, and at once where the person wants no motion", async () => {
  const page = await stage({});
  const motion = async () => {
    const root = await noticeRoot(page);
    return root?.evaluate((element) => getComputedStyle(element.querySelector(".banner") ?? element).animationName);
  };
  expect(await motion()).toBe("arrive");
  await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  expect(await motion()).toBe("none");
  await page.emulateMediaFeatures([]);
});

test("on a tablet it stands at the top", async () => {
  const page = await stage({});
  await page.setViewport({ ...TELEPHONE, width: 820, height: 1180 });
  await pause(100);
  expect((await place(page)).top).toBeLessThan(20);
});

test.each([
  ["light", SHOP, "ltr"],
  ["dark", DARK_SHOP, "ltr"],
  ["light", SHOP, "rtl"],
  ["dark", DARK_SHOP, "rtl"],
] as const)("axe finds nothing: %s, %s, %s", async (_theme, address, direction) => {
  const page = await stage({ direction }, [], address);
  await page.setViewport(TELEPHONE);
  expect(await noticeViolations(page)).toEqual([]);
});

test("in a narrow window on a desk it stands at the top", async () => {
  const page = await stage({});
  await page.setViewport({ width: 390, height: 844 });
  expect(await waitForNotice(page)).toBeDefined();
  expect((await place(page)).top).toBeLessThan(20);
});
