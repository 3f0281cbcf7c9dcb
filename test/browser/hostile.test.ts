/** What `both/hard-pages.test.ts` does not show: pages that need to know what reaches the worker, and worse ones. `docs/security.md` says what each may learn. */
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { noticeRoot } from "../../src/cli/browser/closed-root";
import { extensionId, extensionWorker } from "../../src/cli/browser/launch";
import { control, readNotice, waitForNotice } from "../../src/cli/browser/notice-tree";
import { openChromium, openTab, pause, visit } from "./support/chromium";
import { expectWhole, isShown, notices } from "./support/notices";
import { keep, kept } from "./support/own-page";

const URL = "https://www.newegg.com/p/N82E0000000077";
const OFFER = `<h1>Kaspersky Plus, 3 devices, 1 year</h1><span class="price">$29.99</span><button>Add to cart</button>`;

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
beforeEach(() => keep(browser, {}));
afterAll(() => browser?.close());

function shop(head = "", body = OFFER): Promise<Page> {
  const html = `<!doctype html><html lang="en"><head><title>Kaspersky Plus - Example Shop</title>${head}</head><body>${body}</body></html>`;
  return visit(browser, URL, { [URL]: { body: html } });
}

/** Nothing was chosen, hidden or opened on the reader's behalf. */
async function expectUntouched(): Promise<void> {
  const { dismissals = [], folded = [], settings = {} } = await kept(browser);
  expect({ dismissals, folded, settings }).toEqual({ dismissals: [], folded: [], settings: {} });
}

/** Messages that reach the worker from now on. */
async function countMessages(): Promise<() => Promise<Record<string, number>>> {
  const worker = await extensionWorker(browser);
  await worker.evaluate(() => {
    const seen: Record<string, number> = {};
    Object.assign(globalThis, { seen });
    chrome.runtime.onMessage.addListener(({ type }: { type: string }) => {
      seen[type] = (seen[type] ?? 0) + 1;
    });
  });
  return () => worker.evaluate(() => (globalThis as typeof globalThis & { seen: Record<string, number> }).seen);
}

describe("a page that plays the reader", () => {
  test("clicks and types on the notice by script: nothing happens", async () => {
    const page = await shop();
    expect(await waitForNotice(page)).toBeDefined();
    const fire = (target: Element) => {
      for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click", "auxclick", "dblclick"])
        target.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true, clientX: 40, clientY: 40 }));
      for (const key of ["Escape", "Enter", " ", "Tab"])
        for (const type of ["keydown", "keypress", "keyup"])
          target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true, composed: true }));
      (target as HTMLElement).click?.();
      (target as HTMLElement).focus?.();
    };
    // As a page can: on the element that it sees.
    await page.evaluate(`(${fire})(document.querySelector("vendor-notice"))`);
    // And as no page can: on every button inside.
    const root = await noticeRoot(page);
    await root?.evaluate((element, source) => {
      const inside = new Function(`return ${source}`)() as (target: Element) => void;
      for (const button of element.querySelectorAll("button, a, section")) inside(button);
    }, String(fire));
    await pause(300);
    const notice = await readNotice(page);
    expect(notice && control(notice, /alternatives/i)?.expanded).toBe(false);
    expect((await browser.pages()).filter((tab) => tab.url().includes("/details/"))).toEqual([]);
    await expectUntouched();
    await page.close();
  });

  test("speaks to the extension: nobody answers", async () => {
    const id = await extensionId(browser);
    const page = await shop();
    expect(await waitForNotice(page)).toBeDefined();
    const count = await countMessages();
    const answer = await page.evaluate(async (extension) => {
      const message = { type: "notice/act", id: "x", action: { do: "dismiss", scope: "month" } };
      window.postMessage(message, "*");
      for (const type of ["notice/act", "notice/hide", "vendor-notice"]) {
        document.dispatchEvent(new CustomEvent(type, { detail: message }));
        document.querySelector("vendor-notice")?.dispatchEvent(new CustomEvent(type, { detail: message }));
      }
      const runtime = (globalThis as { chrome?: typeof chrome }).chrome?.runtime;
      if (!runtime?.sendMessage) return "no interface";
      return Promise.race([
        runtime.sendMessage(extension, message).then(String, (error: Error) => error.message),
        new Promise((done) => setTimeout(done, 1000, "silence")),
      ]);
    }, id);
    expect(answer).toMatch(/no interface|silence|Could not establish connection/);
    expect(await count()).toEqual({});
    expect(await isShown(page)).toBe(true);
    await expectUntouched();
    await page.close();
  });
});

describe("a page that wants the notice gone", () => {
  const ACTS: [string, string][] = [
    ["puts it elsewhere, hidden", `const box=document.createElement("div");box.hidden=true;document.body.append(box);box.append(n)`],
    ["writes itself anew", `document.open();document.write("<title>Kaspersky Plus</title><p>New</p>");document.close()`],
  ];
  test.each(ACTS)("%s: the page works on, and one notice at most is left", async (_what, script) => {
    const page = await shop();
    expect(await waitForNotice(page)).toBeDefined();
    await page.evaluate(`{ const n = document.querySelector("vendor-notice"); ${script} }`);
    await pause(600);
    await expectWhole(page);
    await expectUntouched();
    await page.close();
  });

  test("covers it with a popover of its own: it still stands below, and a press on the cover does nothing to it", async () => {
    const page = await shop();
    expect(await waitForNotice(page)).toBeDefined();
    await page.evaluate(() => {
      const cover = document.createElement("div");
      cover.popover = "manual";
      cover.style.cssText = "position:fixed;inset:0;width:100%;height:100%;margin:0;background:#fff";
      document.body.append(cover);
      cover.showPopover();
    });
    await page.mouse.click(640, 60);
    await pause(300);
    expect(await notices(page)).toBe(1);
    await expectUntouched();
    await page.close();
  });
});

describe("a page that floods", () => {
  /** Milliseconds of flooding, and the most looks that may follow: one for each pause of 250 ms, and some at the beginning. */
  const FLOOD = 1000;
  const MOST = FLOOD / 250 + 4;

  test.each([
    ["addresses", `history.replaceState({}, "", "/p/kaspersky-plus/" + n)`],
    ["titles", `document.title = "Kaspersky Plus " + n`],
    [
      "structured data",
      `{ const s = document.createElement("script"); s.type = "application/ld+json"; s.text = '{"@type":"Product","name":"Kaspersky ' + n + '"}'; document.head.prepend(s) }`,
    ],
  ])("%s, as fast as it can: the worker hears of a few", async (_what, step) => {
    const page = await shop();
    expect(await waitForNotice(page)).toBeDefined();
    const count = await countMessages();
    const changes = (await page.evaluate(`new Promise((done) => {
      let n = 0;
      const end = performance.now() + ${FLOOD};
      const turn = () => {
        for (let i = 0; i < 5; i++) { n++; ${step}; }
        if (performance.now() < end) setTimeout(turn, 5); else done(n);
      };
      turn();
    })`)) as number;
    await pause(1500);
    const messages = Object.values(await count()).reduce((sum, number) => sum + number, 0);
    expect(changes).toBeGreaterThan(100);
    expect(messages).toBeLessThanOrEqual(MOST + 6);
    await expectWhole(page);
    await page.close();
  });
});

describe("a page that wants to break what reads it", () => {
  const SABOTAGE = `
    const evil = () => { throw new Error("evil") };
    for (const type of [Object, Array, String, Function, Element, Document, Node, NodeList, RegExp, Map, Set, Promise])
      for (const name of ["toJSON", "then", "__sabotage"]) try { Object.defineProperty(type.prototype, name, { get: evil, configurable: true }) } catch {}
    for (const [type, names] of [[Element, ["getAttribute", "closest", "matches", "attachShadow", "showPopover"]], [Document, ["querySelectorAll", "querySelector", "createElement"]], [HTMLElement, ["showPopover", "hidePopover"]], [String, ["slice", "replace", "toLowerCase"]], [Array, ["map", "filter", "push"]], [JSON, ["stringify", "parse"]]])
      for (const name of names) { const holder = type.prototype ?? type; const real = holder[name]; holder[name] = function (...a) { if (new Error().stack.includes("chrome-extension")) evil(); return real?.apply(this, a) } }
    Object.defineProperty(document, "title", { get: () => "A lamp", configurable: true });
    window.vendorNotice = window.vendorNoticeReader = window.vendorNoticeSentry = new Proxy({}, { get: evil });
    window.chrome = window.browser = new Proxy({}, { get: evil });`;

  test("with getters, proxies and patched prototypes: the notice comes", async () => {
    const page = await shop(`<script>${SABOTAGE}</script>`);
    expect(await waitForNotice(page)).toBeDefined();
    expect(await notices(page)).toBe(1);
    await page.close();
  });

  const CLOBBER = [
    "title",
    "querySelectorAll",
    "querySelector",
    "body",
    "documentElement",
    "head",
    "createElement",
    "adoptedStyleSheets",
    "fullscreenElement",
    "addEventListener",
  ];
  test.each(["img", "form"])(
    "with %s elements that take the names of the document's own: it works as before, at most one notice",
    async (tag) => {
      const errors: string[] = [];
      const page = await openTab(browser, {
        [URL]: {
          body: `<!doctype html><title>Kaspersky Plus</title>${CLOBBER.map((name) => `<${tag} name="${name}" id="${name}"></${tag}>`).join("")}${OFFER}`,
        },
      });
      page.on("pageerror", (error) => errors.push(String(error)));
      await page.goto(URL, { waitUntil: "domcontentloaded" });
      await pause(1800);
      expect(errors).toEqual([]);
      expect(await page.evaluate(() => Document.prototype.querySelectorAll.call(document, "vendor-notice").length)).toBeLessThanOrEqual(1);
      expect(await page.evaluate(() => Document.prototype.querySelector.call(document, "h1")?.textContent)).toContain("Kaspersky");
      await page.close();
    },
  );

  test.each([
    ["a heading", "<h2>", "</h2>"],
    ["a paragraph", "<p>", "</p>"],
    ["a title in a picture", "<svg><title>", "</title></svg>"],
  ])("with 50 MB of %s: the notice comes, and the page answers", async (_what, before, after) => {
    const end = after.replace("/script", "\\/script");
    // Not laid out, for that alone would take the browser a minute.
    const script = `const big = document.getElementById("big"); big.innerHTML = ${JSON.stringify(before)} + "x y ".repeat(12500000) + ${JSON.stringify(end)};`;
    const page = await shop("", `<div id="big" hidden></div><script>${script}</script>${OFFER}`);
    for (let waited = 0; waited < 20_000 && (await notices(page)) === 0; waited += 100) await pause(100);
    expect(await notices(page)).toBe(1);
    expect(await page.evaluate(() => document.getElementById("big")?.textContent?.length)).toBeGreaterThanOrEqual(50_000_000);
    await page.close();
  });
});

describe("a page that looks for the extension", () => {
  test("finds none of its files, no name in its own world, and on an ordinary page nothing at all", async () => {
    const id = await extensionId(browser);
    const ordinary = "https://www.target.com/p/cordless-table-lamp-sage-green/-/A-90000001";
    const page = await visit(browser, ordinary);
    await pause(1300);
    const found = await page.evaluate(async (extension) => {
      const files = [
        "manifest.json",
        "icons/16.png",
        "src/notice/notice.iife.js",
        "src/content/sentry.iife.js",
        "src/pages/blocked/index.html",
      ];
      const reach = (file: string) =>
        new Promise<boolean>((done) => {
          const image = new Image();
          image.onload = () => done(true);
          image.onerror = () => done(false);
          image.src = `chrome-extension://${extension}/${file}`;
        });
      const fetched = await Promise.all(
        files.map((file) =>
          fetch(`chrome-extension://${extension}/${file}`).then(
            () => true,
            () => false,
          ),
        ),
      );
      return {
        files: [...fetched, ...(await Promise.all(files.map(reach)))].filter(Boolean).length,
        names: Object.keys(globalThis).filter((name) => /vendor-?notice/i.test(name)),
        nodes: document.querySelectorAll("vendor-notice, [popover]").length,
        sheets: document.adoptedStyleSheets.length,
        resources: performance.getEntriesByType("resource").filter(({ name }) => name.includes("extension")).length,
        marks: [...performance.getEntriesByType("mark"), ...performance.getEntriesByType("measure")].length,
        attributes: [...document.documentElement.attributes].map(({ name }) => name).filter((name) => name !== "lang"),
      };
    }, id);
    expect(found).toEqual({ files: 0, names: [], nodes: 0, sheets: 0, resources: 0, marks: 0, attributes: [] });
    await page.close();
  });

  test("on a page with a notice it learns that there is one, and nothing of what is in it", async () => {
    const page = await shop();
    expect(await waitForNotice(page)).toBeDefined();
    const seen = await page.evaluate(() => {
      const host = document.querySelector("vendor-notice") as HTMLElement;
      const names = Object.getOwnPropertyNames(globalThis).filter((name) => /vendor-?notice/i.test(name));
      return {
        root: host.shadowRoot,
        text: host.textContent,
        html: host.innerHTML,
        children: host.childNodes.length,
        names,
        resources: performance.getEntriesByType("resource").filter(({ name }) => name.includes("extension")).length,
      };
    });
    expect(seen).toEqual({ root: null, text: "", html: "", children: 0, names: [], resources: 0 });
    await page.close();
  });
});

test.each(["options", "popup", "details", "welcome", "blocked"])(
  "our own page %s makes neither programs nor markup of text, and loads nothing from elsewhere",
  async (name) => {
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${await extensionId(browser)}/src/pages/${name}/index.html`);
    const done = await page.evaluate(async () => {
      const attempt = (act: () => unknown) => {
        try {
          act();
          return "done";
        } catch (error) {
          return (error as Error).name;
        }
      };
      const image = new Image();
      const loaded = new Promise((tell) => {
        image.onload = () => tell("done");
        image.onerror = () => tell("refused");
      });
      image.src = "https://elsewhere.example/x.png";
      return [
        // Later, because a debugger's own evaluation may make programs of text.
        await new Promise((tell) => setTimeout(() => tell(attempt(() => new Function("1"))))),
        attempt(() => {
          document.createElement("div").innerHTML = "<b>x</b>";
        }),
        attempt(() => {
          document.createElement("script").src = "https://elsewhere.example/x.js";
        }),
        await loaded,
      ];
    });
    expect(done).toEqual(["EvalError", "TypeError", "TypeError", "refused"]);
    await page.close();
  },
);
