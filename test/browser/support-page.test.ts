/** The support page: codes, addresses and saved pages are explained, policies tried, diagnostics read; and everybody can use it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { control, fullTree, press as pressNode, textOf, waitForNotice } from "../../src/cli/browser/notice-tree";
import { readSamples } from "../../src/cli/browser/samples";
import { ROOT } from "../../src/cli/build-extension";
import { judgeRow, makeJudge } from "../../src/cli/judge";
import { openChromium, pause, visit } from "./support/chromium";
import { press, says } from "./support/options";
import { expectAccessible, keep, openOwnPage, smallTargets, tabStops } from "./support/own-page";

const PREMIUM = "https://www.kaspersky.com/premium";
const FILES = join(ROOT, "out/support");
const SAMPLES = join(ROOT, "test/samples");

let browser: Browser;
beforeAll(async () => {
  mkdirSync(FILES, { recursive: true });
  browser = await openChromium();
});
beforeEach(() => keep(browser, {}));
afterAll(() => browser?.close());

const open = (view = {}) => openOwnPage(browser, "support", view);
const partOf = (page: Page, id: string) => page.$eval(`section[aria-labelledby="${id}"]`, (part) => (part as HTMLElement).innerText);

async function fill(page: Page, selector: string, text: string): Promise<void> {
  await page.$eval(selector, (field) => {
    (field as HTMLInputElement).value = "";
  });
  await page.type(selector, text);
}

/** Opens what is folded under these words; with the keyboard, as the note may lie over it. */
async function unfold(page: Page, words: string): Promise<void> {
  const summary = await page.waitForSelector(`::-p-xpath(//summary[normalize-space()="${words}"])`);
  await summary?.press("Enter");
}

/** Lets a file go above a part of the page, as a hand would. */
async function drop(page: Page, id: string, path: string): Promise<void> {
  const target = await page.$(`section[aria-labelledby="${id}"] .drop`);
  await target?.scrollIntoView();
  const box = await target?.boundingBox();
  if (!box) throw new Error(`nothing to drop a file on in ${id}`);
  const session = await page.createCDPSession();
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, x: box.x + 8, y: box.y + 8, data });
  await session.detach();
}

function write(name: string, text: string | Buffer): string {
  const path = join(FILES, name);
  writeFileSync(path, text);
  return path;
}

describe("a reference code", () => {
  test("read from the notice by its accessibility tree is explained by the same signs", async () => {
    const shop = await visit(browser, PREMIUM);
    const notice = await waitForNotice(shop);
    const why = notice && control(notice, /^why am i/i);
    if (why) await pressNode(shop, why);
    await pause(300);
    const words = textOf((await fullTree(shop)) ?? { role: "", name: "", children: [] });
    const code = /KAS-P-[0-9A-Z]{6}/.exec(words)?.[0] ?? "";
    const page = await open();
    await page.type("#code-text", code.toLowerCase().replaceAll("-", " "));
    await page.waitForSelector("ol.signs");
    const signs = await page.$$eval("ol.signs li", (items) => items.map((item) => item.textContent ?? ""));
    expect(signs.length).toBeGreaterThan(0);
    for (const sign of signs) expect(words).toContain(sign);
    const part = await partOf(page, "code");
    for (const found of [code, "Kaspersky", "Purchase", "The same as in this version"]) expect(part).toContain(found);
    // The visit from which it comes is in the log of this device.
    expect(part).toContain("kaspersky.com");
    await Promise.all([shop.close(), page.close()]);
  });

  test("in the address of the page is looked up, and so is the next one", async () => {
    const page = await openOwnPage(browser, "support");
    await page.goto(`${page.url()}#KAS-P-5N02JH`);
    await page.waitForSelector("ol.signs");
    await page.evaluate(() => {
      location.hash = "#KAS-P-5N02JX";
    });
    await says(page, "or a letter of it is wrong");
    await page.close();
  });

  test("that is still being typed is not called wrong", async () => {
    const page = await open();
    await page.type("#code-text", "KAS-P-5N");
    await pause(200);
    expect(await partOf(page, "code")).not.toContain("wrong");
    await page.close();
  });
});

describe("a saved page", () => {
  const judge = makeJudge();

  test("that is dropped gets the verdict of the command line: every sample", async () => {
    const page = await open();
    const differing: string[] = [];
    for (const { id, url, file } of readSamples()) {
      const path = join(SAMPLES, file);
      const expected = judgeRow(judge, { url, html: path });
      await fill(page, "#address", url);
      await drop(page, "check", path);
      await page.waitForFunction(
        (name) => document.querySelector("section[aria-labelledby=check] .found .target")?.textContent?.startsWith(name),
        { timeout: 5000 },
        file.split("/").at(-1) ?? "",
      );
      const found = await page.$eval("section[aria-labelledby=check] .found", (part) => part.textContent ?? "");
      const isSame =
        expected.kind === "none"
          ? found.startsWith("No notice for this page")
          : found.includes(`${expected.reference}`) && found.includes(`(${Math.round(expected.confidence * 100)}%)`);
      if (!isSame) differing.push(`${id}: ${expected.kind} ${expected.reference}, but ${found.slice(0, 200)}`);
    }
    expect(differing).toEqual([]);
    await page.close();
  });

  test("runs nothing, loads nothing, and tells its own address", async () => {
    const html = `<!-- saved from url=(0034)https://www.shop.example/kaspersky -->
<title>Kaspersky Plus, 1 year</title><h1>Kaspersky Plus</h1><script>document.title = "ran"</script>
<img src="https://www.shop.example/pixel.png" onerror="document.title = 'ran'"><p class="price">$24.99</p><button>Add to cart</button>`;
    const page = await open();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await drop(page, "check", write("shop.html", html));
    await says(page, "This page offers Kaspersky Plus for sale");
    expect(await partOf(page, "check")).toContain("https://www.shop.example/kaspersky");
    expect(asked).toEqual([]);
    expect(await page.title()).not.toBe("ran");
    await page.close();
  });

  test.each([
    ["without an address", "none.html", "<title>Kaspersky Plus</title>", "The file does not say where it was saved."],
    ["that is a picture", "picture.html", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), "This file is no saved web page."],
    ["that is empty", "empty.html", "", "This file is no saved web page."],
    ["that is too large", "large.html", "a".repeat(21 * 1024 * 1024), "A saved page may have 20 MB."],
  ])("%s is refused in words", async (_what, name, text, words) => {
    const page = await open();
    await drop(page, "check", write(name, text));
    await says(page, words);
    await page.close();
  });
});

describe("an address", () => {
  test("without its scheme is judged as the command line does, and explained", async () => {
    const page = await open();
    await page.type("#address", "www.kaspersky.com/premium");
    await page.keyboard.press("Enter");
    await says(page, "Judged by the address alone: https://www.kaspersky.com/premium");
    const { reference } = judgeRow(makeJudge(), { url: PREMIUM });
    expect(await partOf(page, "check")).toContain(reference);
    await unfold(page, "Explain this result");
    await says(page, "What speaks against a notice?");
    await page.close();
  });

  test.each(["hello", "chrome://settings", "https://", "javascript:alert(1)"])("%s is none", async (text) => {
    const page = await open();
    await page.type("#address", text);
    await page.keyboard.press("Enter");
    await says(page, "This is no address of a web page.");
    await page.close();
  });
});

describe("a policy", () => {
  const POLICY = { mode: "interrupt", lockedSettings: ["mode"], organizationName: "Northgate Clinics", colour: "red" };

  test("that is dropped is tried, here and in checks, and nothing is stored", async () => {
    await keep(browser, { settings: { mode: "tab" } });
    const page = await open();
    await drop(page, "policy", write("policy.json", JSON.stringify(POLICY)));
    await says(page, "Settings that hold then");
    const part = await partOf(page, "policy");
    for (const words of [
      "interrupt · from your organization · locked",
      "There is no setting with the name colour.",
      "Northgate Clinics",
      "A full page",
    ])
      expect(part).toContain(words);
    await page.type("#address", PREMIUM);
    await page.keyboard.press("Enter");
    await unfold(page, "What the notice says");
    expect(await partOf(page, "check")).toContain("Northgate Clinics");
    await press(page, "Stop trying it");
    await says(page, "This page shows the settings of this device again.");
    expect(await partOf(page, "check")).not.toContain("Northgate Clinics");
    expect(await partOf(page, "check")).toContain("A small tab");
    expect(await page.evaluate(() => chrome.storage.local.get())).toEqual({ settings: { mode: "tab" } });
    await page.close();
  });

  test.each([
    ["{", "It is not a complete JSON file."],
    ["[]", "It holds no settings of Vendor Notice."],
    ['{"3rdparty":{"extensions":{"a":{"mode":"tab"},"b":{"mode":"tab"}}}}', "under more than one id"],
  ])("%s is refused in words", async (text, words) => {
    const page = await open();
    await page.type("#policy-text", text);
    await press(page, "Try it");
    await says(page, words);
    await page.close();
  });
});

describe("diagnostics", () => {
  const HIDDEN = [{ scope: "page", target: "shop.example/secret", vendor: "kaspersky", kind: "purchase", restriction: "r@1", at: 1 }];

  test("say what is installed and what went wrong, with no more of an address than is agreed to", async () => {
    await keep(browser, { dismissals: HIDDEN, settings: { mode: "tab" } });
    const page = await open();
    const words = () => page.$eval("pre", (text) => text.textContent ?? "");
    await says(page, "[last errors]");
    for (const line of [/^version: \d/m, /^edition: standard/m, /^rules: \d{4}-/m, /^mode: tab \(choice\)/m, /^total: \d+/m])
      expect(await words()).toMatch(line);
    expect(await words()).not.toContain("shop.example");
    await page.select("section[aria-labelledby=diagnostics] select", "site");
    await says(page, "page shop.example purchase");
    await page.select("section[aria-labelledby=diagnostics] select", "page");
    await says(page, "shop.example/secret");

    await page.evaluate(`void Promise.reject(new Error("broken at https://shop.example/private"))`);
    await pause(300);
    await press(page, "Read again");
    await says(page, "support: Error: broken at [address]");
    await page.close();
  });
});

describe("for everybody", () => {
  test.each([
    { theme: "light", width: 1280, direction: "ltr" },
    { theme: "dark", width: 320, direction: "ltr" },
    { theme: "light", width: 320, direction: "rtl" },
    { theme: "forced", width: 1280, direction: "ltr" },
  ] as const)("axe finds nothing with everything open: %j", async ({ direction, ...view }) => {
    const now = Date.now();
    const entry = { host: "a-long-name-of-a-shop.example", kind: "purchase", code: "KAS-P-5N02JH", action: "shown" };
    await keep(browser, { log: Array.from({ length: 60 }, (_, age) => ({ ...entry, at: now - age * 60_000 })) });
    const page = await open(view);
    await page.evaluate((dir) => document.documentElement.setAttribute("dir", dir), direction);
    await page.type("#code-text", "KAS-P-5N02JH");
    await page.type("#address", PREMIUM);
    await page.keyboard.press("Enter");
    await says(page, "Judged by");
    await page.type(
      "#policy-text",
      '{"organizationName":"Northgate","helpDeskUrl":"https://help.example.com/a-very-long-path-to-read","colour":1}',
    );
    await press(page, "Try it");
    await says(page, "Settings that hold then");
    await page.$$eval("details", (all) => {
      for (const details of all) details.setAttribute("open", "");
    });
    await pause(300);
    await expectAccessible(page);
    expect(await smallTargets(page)).toEqual([]);
    await page.close();
  });

  test("the keyboard reaches every control, in the order of the page", async () => {
    const page = await open();
    const stops = await tabStops(page);
    const walk = [
      /^Look up a reference code/,
      /^Diagnostics/,
      /^Reference/,
      /^Address of the page/,
      /^Check the address/,
      /^Check a saved page/,
      /^Policy as JSON/,
      /^Try it/,
      /^Load from a file/,
      /^Keep each page for/,
      /^Site or code/,
      /^Kind of page/,
      /^What happened/,
      /^Save as CSV/,
      /^Addresses of pages in it/,
      /^Copy/,
      /^Save as text/,
    ];
    const places: number[] = [];
    for (const name of walk) places.push(stops.findIndex((stop, index) => index > (places.at(-1) ?? -1) && name.test(stop)));
    expect(places).not.toContain(-1);
    await page.close();
  });
});
