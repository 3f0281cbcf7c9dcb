/** The notice for everybody: axe in every state, targets that can be hit, and nothing that runs out of its box. */
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noticeRoot } from "../../src/cli/browser/closed-root";
import { control, fullTree, press } from "../../src/cli/browser/notice-tree";
import { MANAGED, modelFor, type Wanted } from "../../src/cli/screens/models";
import { DARK_SHOP, openStage, SHOP, showModel } from "../../src/cli/screens/stage";
import { noticeViolations } from "./support/axe";
import { openChromium, pause } from "./support/chromium";

let browser: Browser;
const stages = new Map<string, Page>();
beforeAll(async () => {
  browser = await openChromium();
  for (const address of [SHOP, DARK_SHOP]) stages.set(address, await openStage(browser, address));
});
afterAll(() => browser?.close());

async function stage(address: string, wanted: Wanted, presses: RegExp[] = []): Promise<Page> {
  const page = stages.get(address);
  if (!page) throw new Error(`no stage at ${address}`);
  await page.bringToFront();
  await showModel(browser, page, modelFor(address, wanted));
  for (const name of presses) {
    const tree = await fullTree(page);
    const found = tree && control(tree, name);
    if (!found) throw new Error(`no control ${name}`);
    await press(page, found);
    await pause(200);
  }
  return page;
}

const STATES: [string, Wanted, RegExp[]][] = [
  ["banner", {}, []],
  ["list of products", { offer: "list" }, []],
  ["alternatives", {}, [/^see alternatives/i]],
  ["reasons", {}, [/^why am i/i]],
  ["background", {}, [/^why this rule/i]],
  ["choice of reach", {}, [/^don.t show/i]],
  ["on a managed device", { changes: { managed: MANAGED } }, []],
  ["folded", { changes: { folded: true } }, []],
  ["full page", { changes: { mode: "interrupt" } }, []],
  ["full page with alternatives", { changes: { mode: "interrupt" } }, [/^see alternatives/i]],
  ["closed, with Undo", {}, [/^close/i]],
];

const SURROUNDINGS: [string, string, "ltr" | "rtl", "none" | "active"][] = [
  ["light", SHOP, "ltr", "none"],
  ["dark", DARK_SHOP, "ltr", "none"],
  ["right to left", SHOP, "rtl", "none"],
  ["dark, right to left", DARK_SHOP, "rtl", "none"],
  ["forced colours", SHOP, "ltr", "active"],
];

describe.each(SURROUNDINGS)("%s", (_name, address, direction, forced) => {
  test.each(STATES)("axe finds nothing: %s", async (_state, wanted, presses) => {
    const page = await stage(address, { ...wanted, direction }, presses);
    const session = await page.createCDPSession();
    await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: forced }] });
    expect(await noticeViolations(page, forced === "active")).toEqual([]);
    await session.detach();
  });
});

const WIDTHS: [number, number][] = [
  [320, 568],
  [320, 200],
  [640, 400],
  [1280, 800],
  [3840, 2160],
];

describe.each(WIDTHS)("at %i × %i", (width, height) => {
  test.each(STATES)("targets are 44 px and nothing runs out of its box: %s", async (_state, wanted, presses) => {
    const page = await stage(SHOP, wanted, presses);
    await page.setViewport({ width, height });
    await pause(100);
    const root = await noticeRoot(page);
    const measured = await root?.evaluate((element) => ({
      small: [...element.querySelectorAll("button, a:not(.source)")]
        .filter((target) => Math.min(target.getBoundingClientRect().width, target.getBoundingClientRect().height) < 44)
        .map((target) => target.textContent),
      wide: [...element.querySelectorAll<HTMLElement>(".card, .body, .panel, .full-page, .button")]
        .filter((box) => box.scrollWidth > box.clientWidth + 1)
        .map((box) => box.className),
      // A full page may be longer than the window: all of it scrolls.
      outside: [...element.querySelectorAll(".card, .tab")].filter((part) => {
        const box = part.getBoundingClientRect();
        return box.left < 0 || box.right > innerWidth || (box.bottom > innerHeight && !part.matches(".sheet"));
      }).length,
    }));
    expect(measured).toEqual({ small: [], wide: [], outside: 0 });
  });
});

test("at 400 % zoom a full page can be read and left", async () => {
  const page = await stage(SHOP, { changes: { mode: "interrupt" } });
  await page.setViewport({ width: 320, height: 200 });
  await pause(100);
  const root = await noticeRoot(page);
  const read = await root?.evaluate((element) => {
    const dialog = element.querySelector("dialog");
    const reached = [...element.querySelectorAll("h2, .statements li, .choices button")].filter((part) => {
      part.scrollIntoView({ block: "center" });
      const box = part.getBoundingClientRect();
      return (
        (element.getRootNode() as ShadowRoot)
          .elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, 60) / 2)
          ?.closest("h2, li, button") === part
      );
    });
    return {
      parts: reached.length,
      all: element.querySelectorAll("h2, .statements li, .choices button").length,
      wide: (dialog?.scrollWidth ?? 0) > 320,
    };
  });
  expect(read).toEqual({ parts: 6, all: 6, wide: false });
});

test("at 320 px the first actions are in sight without scrolling, beside what is said first", async () => {
  for (const offer of ["purchase", "list", "download", "renewal"] as const) {
    const page = await stage(SHOP, { offer });
    await page.setViewport({ width: 320, height: 568 });
    await pause(100);
    const root = await noticeRoot(page);
    const seen = await root?.evaluate((element) => {
      const inSight = (box?: DOMRect) => {
        const body = element.querySelector(".body")?.getBoundingClientRect();
        return box !== undefined && body !== undefined && box.top >= body.top && box.bottom <= body.bottom;
      };
      return {
        heading: inSight(element.querySelector("h2")?.getBoundingClientRect()),
        actions: [...element.querySelectorAll(".main > *")].every((action) => inSight(action.getBoundingClientRect())),
      };
    });
    expect(seen, offer).toEqual({ heading: true, actions: true });
  }
});
