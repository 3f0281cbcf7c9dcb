/** The two scripts that run on pages: what the sentry and the reader tell the worker, and that no page makes them throw. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { emptyFacts } from "../../src/detection/facts";
import { documentOf, page, SHOP_PAGE } from "./support/page";
import { gate } from "./support/rules";

interface Sent {
  type: string;
  facts?: unknown;
}
let sent: Sent[] = [];

/** Sets up what a page's global scope offers to a content script. */
function enter(doc: object, url = SHOP_PAGE): void {
  vi.stubGlobal("document", doc);
  vi.stubGlobal("location", { href: url });
}

/** A document on which names of elements hide the document's own properties, as `<form name=title>` does in browsers. */
function clobbered(...names: string[]): Document {
  const doc = documentOf(page("Kaspersky Premium", "<h1>Kaspersky Premium</h1><form></form>"));
  const form = doc.querySelector("form");
  for (const name of names) Object.defineProperty(doc, name, { value: form, configurable: true });
  return doc;
}

beforeEach(() => {
  sent = [];
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal("vendorNoticeReader", undefined);
  vi.stubGlobal("vendorNoticeSentry", undefined);
  vi.stubGlobal("__VENDOR_NAMES__", gate);
  vi.stubGlobal("addEventListener", () => undefined);
  vi.stubGlobal("removeEventListener", () => undefined);
  vi.stubGlobal(
    "MutationObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
  const sendMessage = async (message: Sent) => void sent.push(message);
  vi.stubGlobal("chrome", { runtime: { id: "x", sendMessage } });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const runSentry = () => import("../../src/content/sentry.iife");
const runReader = () => import("../../src/content/reader.iife");
const CLOBBERED = [["title"], ["querySelector"], ["querySelectorAll"], ["title", "querySelector", "querySelectorAll", "body"]];

describe("the sentry", () => {
  test("says nothing at all on a page that names no vendor", async () => {
    enter(documentOf(page("Lamp", "<h1>A lamp</h1><button>Add to cart</button>")));
    await runSentry();
    vi.advanceTimersByTime(10_000);
    expect(sent).toEqual([]);
  });

  test("says once that a page names one", async () => {
    enter(documentOf(page("Kaspersky Premium", "<h1>Kaspersky Premium</h1>")));
    await runSentry();
    expect(sent).toEqual([{ type: "page/named" }]);
  });

  test("is at work once in a document, however often it is injected", async () => {
    enter(documentOf(page("Kaspersky Premium", "")));
    await runSentry();
    vi.resetModules();
    await runSentry();
    expect(sent).toHaveLength(1);
  });

  test("says that the vendor is gone when the page changed", async () => {
    enter(documentOf(page("Kaspersky Premium", "")));
    await runSentry();
    enter(documentOf(page("Lamp", "")), "https://shop.example/lamp");
    vi.advanceTimersByTime(10_000);
    expect(sent).toContainEqual({ type: "page/left", url: "https://shop.example/lamp" });
  });

  test("does not fall over an extension that was switched off", async () => {
    enter(documentOf(page("Kaspersky Premium", "")));
    vi.stubGlobal("chrome", { runtime: {} });
    await expect(runSentry()).resolves.toBeDefined();
    vi.stubGlobal("chrome", undefined);
    vi.resetModules();
    await expect(runSentry()).resolves.toBeDefined();
  });

  test.each(CLOBBERED.map((names) => [names]))("does not throw on a page that hides %j", async (names) => {
    enter(clobbered(...names));
    await expect(runSentry()).resolves.toBeDefined();
    expect(() => vi.advanceTimersByTime(10_000)).not.toThrow();
  });
});

describe("the script for added names", () => {
  const runAddedNames = async (gate: unknown) => {
    const get = vi.fn(async () => ({ gate }));
    vi.stubGlobal("chrome", { ...chrome, storage: { local: { get } } });
    await import("../../src/content/added-names.iife");
    await vi.advanceTimersByTimeAsync(0);
    return get;
  };

  test("watches for names that the build did not know, with or without the sentry beside it", async () => {
    enter(documentOf(page("Acme Reader", "<h1>Acme Reader</h1>")));
    await runSentry();
    expect(sent).toEqual([]);
    const get = await runAddedNames(["acme reader"]);
    expect(get).toHaveBeenCalledOnce();
    expect(sent).toEqual([{ type: "page/named" }]);
    vi.resetModules();
    vi.stubGlobal("vendorNoticeSentry", undefined);
    await runAddedNames(["acme reader"]);
    expect(sent).toHaveLength(2);
  });

  test.each([
    ["Acme Reader", 0],
    ["Lamp", 1],
  ])("says nothing more of a page that the sentry has named; on %s the vendors are gone: %i", async (title, times) => {
    enter(documentOf(page("Kaspersky Premium and Acme Reader", "")));
    await runSentry();
    await runAddedNames(["acme reader"]);
    expect(sent).toEqual([{ type: "page/named" }]);
    enter(documentOf(page(title, "")), "https://shop.example/other");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent.filter(({ type }) => type === "page/left")).toHaveLength(times);
  });

  test.each([undefined, [], "acme"])("does nothing with %j", async (gate) => {
    enter(documentOf(page("Acme Reader", "")));
    await runAddedNames(gate);
    expect(globalThis.vendorNoticeSentry).toBeUndefined();
  });

  test("the sentry reads no storage", async () => {
    const get = vi.fn();
    vi.stubGlobal("chrome", { ...chrome, storage: { local: { get } } });
    enter(documentOf(page("Kaspersky Premium", "")));
    await runSentry();
    expect(get).not.toHaveBeenCalled();
  });
});

describe("the reader", () => {
  test("tells what the page says about itself", async () => {
    enter(documentOf(page("Kaspersky Premium", "<h1>Kaspersky Premium</h1>")));
    await runReader();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ type: "page/facts", facts: { url: SHOP_PAGE, title: "Kaspersky Premium" } });
  });

  test("tells the same thing again only when asked anew", async () => {
    enter(documentOf(page("Kaspersky Premium", "")));
    await runReader();
    globalThis.vendorNoticeReader?.report(false);
    expect(sent).toHaveLength(1);
    globalThis.vendorNoticeReader?.report(true);
    expect(sent).toHaveLength(2);
    enter(documentOf(page("Kaspersky Plus", "")));
    globalThis.vendorNoticeReader?.report(false);
    expect(sent[2]).toMatchObject({ facts: { title: "Kaspersky Plus" } });
  });

  test("reads the title of a page that puts something else in its place", async () => {
    enter(clobbered("title"));
    await runReader();
    expect(sent[0]).toMatchObject({ facts: { title: "Kaspersky Premium" } });
  });

  test.each(CLOBBERED.slice(1).map((names) => [names]))("leaves a page that hides %j to its address", async (names) => {
    enter(clobbered(...names));
    await runReader();
    expect(sent).toEqual([{ type: "page/facts", facts: emptyFacts(SHOP_PAGE) }]);
  });
});

describe("a worker that does not get to the end", () => {
  test("is told once more at the next look", async () => {
    vi.stubGlobal("chrome", { runtime: { id: "x", sendMessage: async (message: Sent) => Promise.reject(sent.push(message)) } });
    enter(documentOf(page("Kaspersky Premium", "")));
    await runReader();
    await vi.advanceTimersByTimeAsync(0);
    globalThis.vendorNoticeReader?.report(false);
    expect(sent).toHaveLength(2);
  });
});

describe("when the extension is gone", () => {
  test("nobody watches the page any more, and the notice is told to leave", async () => {
    const [listens, stops] = [vi.fn(), vi.fn()];
    vi.stubGlobal("addEventListener", listens);
    vi.stubGlobal("removeEventListener", stops);
    const leave = vi.fn();
    const disconnect = vi.fn();
    let change = () => {};
    vi.stubGlobal("vendorNotice", { leave, hide() {}, alive: () => false });
    vi.stubGlobal(
      "MutationObserver",
      class {
        constructor(seen: () => void) {
          change = seen;
        }
        observe() {}
        disconnect = disconnect;
      },
    );
    enter(documentOf(page("Kaspersky Premium", "")));
    await runSentry();
    await vi.advanceTimersByTimeAsync(10_000);
    expect([sent.length, disconnect.mock.calls.length]).toEqual([3, 0]);
    vi.stubGlobal("chrome", { runtime: {} });
    const asks = vi.spyOn(document, "querySelector");
    change();
    await vi.advanceTimersByTimeAsync(10_000);
    expect([leave.mock.calls.length, disconnect.mock.calls.length, asks.mock.calls.length]).toEqual([1, 1, 0]);
    expect(stops.mock.calls).toEqual(listens.mock.calls);
    expect(stops.mock.calls.map(([name]) => name)).toEqual(["popstate", "pageshow"]);
  });
});
