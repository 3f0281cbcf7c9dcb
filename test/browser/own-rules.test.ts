/** An organization's own vendors and exempt sites, in real Chromium with a policy that arrived. */
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { extensionWorker } from "../../src/cli/browser/launch";
import { control, press, readNotice, textOf, waitForNotice } from "../../src/cli/browser/notice-tree";
import { noticeViolations } from "./support/axe";
import { openChromium, pause, visit } from "./support/chromium";
import { expectAccessible, kept, openOwnPage } from "./support/own-page";

const RULES = {
  restrictions: [
    {
      id: "no-acme",
      title: "No Acme software",
      text: "Acme software is not allowed on our computers.",
      link: "https://help.example.com/acme",
    },
  ],
  vendors: [
    {
      name: "Acme Reader",
      domains: ["acme.example"],
      restriction: "no-acme",
      alternatives: [{ name: "Example Reader", url: "https://software.example.com/reader", about: "Free for our staff" }],
    },
  ],
};
/** A listed shop: there the standard edition may look. */
const SHOP = "https://www.newegg.com/p/N82E1681";
const PAGE = offer("Acme Reader Pro");
const SILENCE = 1600;

function offer(name: string): string {
  return `<!doctype html><html lang="en"><head><title>${name} - Newegg.com</title></head><body><h1>${name}, 1 year</h1><span class="price">$29.99</span><button>Add to cart</button></body></html>`;
}

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser?.close());

/** What the browser says it knows of a policy cannot be set from outside; what the extension keeps of it can. */
async function policy(values: Record<string, unknown> | undefined): Promise<void> {
  const worker = await extensionWorker(browser);
  await worker.evaluate(async (set) => {
    if (set) await chrome.storage.local.set({ policy: { values: set, refused: [] } });
    else await chrome.storage.local.remove("policy");
  }, values);
}

async function registered(): Promise<string[]> {
  const worker = await extensionWorker(browser);
  return worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id));
}

/** Presses the toolbar button on a tab and gives the popup. */
async function openPopup(page: Page): Promise<Page> {
  await page.bringToFront();
  const extension = (await browser.extensions()).values().next().value;
  await extension?.triggerAction(page);
  return vi.waitFor(async () => {
    const popup = (await extension?.pages())?.find((candidate) => candidate.url().includes("/popup/"));
    if (!popup) throw new Error("the popup did not open");
    return popup;
  }, 5000);
}

function shop(body = PAGE): Promise<Page> {
  return visit(browser, SHOP, { [SHOP]: { body } });
}

describe("without own rules", () => {
  test("no script is registered, nothing is kept for one, and the page that sells the product stays silent", async () => {
    expect(await registered()).toEqual([]);
    expect(await kept(browser)).not.toHaveProperty("gate");
    const page = await shop();
    await pause(SILENCE);
    expect(await readNotice(page)).toBeUndefined();
    await page.close();
  });
});

describe("with own rules", () => {
  beforeAll(async () => {
    await policy({ organizationName: "Example University", customRules: JSON.stringify(RULES) });
    await vi.waitFor(async () => expect(await registered()).toEqual(["added-names"]), 5000);
  });

  test("the page gets the organization's notice, in its own words and none of a law", async () => {
    const page = await shop();
    const notice = await waitForNotice(page);
    if (!notice) throw new Error("no notice");
    const text = textOf(notice);
    expect(text).toContain("Your organization does not allow Acme Reader");
    expect(text).toContain("Acme software is not allowed on our computers.");
    expect(text).toContain("It is not a law.");
    expect(text).not.toMatch(/U\.S\.|United States|Commerce|prohibit|banned|Kaspersky/i);
    const alternatives = control(notice, /alternatives/i);
    if (alternatives) await press(page, alternatives);
    await vi.waitFor(async () => {
      const open = await readNotice(page);
      const offered = open && textOf(open);
      expect(offered).toContain("Example Reader");
      expect(offered).not.toMatch(/antivirus|Defender/i);
    }, 3000);
    expect(await noticeViolations(page)).toEqual([]);
    await page.close();
  });

  test("a page that sells the vendor in the box keeps its own notice", async () => {
    const page = await shop(offer("Kaspersky Premium"));
    const notice = await waitForNotice(page);
    expect(notice && textOf(notice)).toMatch(/may not be sold to people in the United States/);
    await page.close();
  });

  test("on a site that the standard edition may not look at, nothing runs", async () => {
    const url = "https://www.small-reseller.example/acme-reader";
    const page = await visit(browser, url, { [url]: { body: PAGE } });
    await pause(SILENCE);
    expect(await readNotice(page)).toBeUndefined();
    await page.close();
  });

  test("a tab that was open before hears of them", async () => {
    await policy(undefined);
    await vi.waitFor(async () => expect(await registered()).toEqual([]), 5000);
    const page = await shop();
    await pause(SILENCE);
    expect(await readNotice(page)).toBeUndefined();
    await policy({ customRules: JSON.stringify(RULES) });
    expect(await waitForNotice(page)).toBeDefined();
    await page.close();
  });

  test("the details page tells the rule and no other", async () => {
    const page = await openOwnPage(browser, "details");
    await page.goto(`${page.url()}?restriction=own-no-acme`);
    await page.waitForSelector("main");
    const text = await page.$eval("body", (body) => body.innerText);
    expect(text).toContain("No Acme software");
    expect(text).toContain("Example Reader");
    expect(text).toContain("It is not a law.");
    expect(text).not.toContain("Kaspersky");
    await expectAccessible(page);
    await page.close();
  });

  test("a mistake in them is named in the options, and the rest holds", async () => {
    const wrong = { ...RULES, vendors: [...RULES.vendors, { name: "Zenith", restriction: "none" }] };
    await policy({ customRules: JSON.stringify(wrong) });
    const page = await openOwnPage(browser, "options");
    await vi.waitFor(async () => {
      const text = await page.$eval("main", (main) => main.innerText);
      expect(text).toContain("customRules: at $.vendors[1].restriction: expected the id of one of $.restrictions");
    }, 5000);
    const sold = await shop();
    expect(await waitForNotice(sold)).toBeDefined();
    await Promise.all([page.close(), sold.close()]);
  });
});

describe("an exempt site", () => {
  beforeAll(async () => {
    const worker = await extensionWorker(browser);
    await worker.evaluate(() => chrome.storage.local.remove("log"));
  });

  test("stays silent, is not logged, and the popup says whose choice that is", async () => {
    await policy({ exemptSites: ["*://*.kaspersky.com/*"] });
    const url = "https://www.kaspersky.com/premium";
    const page = await visit(browser, url);
    await pause(SILENCE);
    expect(await readNotice(page)).toBeUndefined();
    expect(await kept(browser)).not.toHaveProperty("log");
    const popup = await openPopup(page);
    await vi.waitFor(
      async () => expect(await popup.evaluate(() => document.body.innerText)).toContain("Your organization exempted this site"),
      3000,
    );
    await popup.close();
    await page.close();
    await policy(undefined);
    const again = await visit(browser, url);
    expect(await waitForNotice(again)).toBeDefined();
    await again.close();
  });
});
