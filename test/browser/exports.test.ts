/**
 * The exports for browsers, in real browsers under that policy: which of the labelled addresses they stop. Skipped, by name, where this
 * machine gives a browser no policy.
 */
import type { Browser, Page } from "puppeteer-core";
import { afterAll, describe, expect, type TestContext, test } from "vitest";
import { serve } from "../../src/cli/browser/samples";
import { filtersOf } from "../../src/cli/export/filters";
import type { Format } from "../../src/cli/export/format";
import { urlBlocklist } from "../../src/cli/export/url-blocklist";
import { websiteFilter } from "../../src/cli/export/website-filter";
import { loadRules } from "../../src/rules/load";
import { RULES_FOLDER } from "../../src/rules/load-compiled";
import { KINDS } from "../../src/rules/schema";
import { knownAddresses } from "../unit/support/addresses";
import { inManagedChromium, inManagedFirefox } from "./support/policies";

/** Pages that must stay reachable, and near relatives of those that are stopped. */
const REACHABLE = [
  "http://media.kaspersky.com/utilities/ConsumerUtilities/kavremvr.exe",
  "https://www.kaspersky.com/downloads/uninstall",
  "https://www.kaspersky.com/kavremvr",
  "https://support.kaspersky.com/common/uninstall/1464",
  "https://support.kaspersky.com/downloads",
  "https://www.kaspersky.com/about/press-releases",
  "https://www.kaspersky.com/enterprise-security/threat-intelligence",
  "https://www.kaspersky.com/enterprise-security/eula",
  "https://www.kaspersky.com/internet-security-center/threats",
  "https://www.kaspersky.com/blog/premium",
  "https://free.kaspersky.com/uninstall",
  "https://store.kaspersky.com/blog/premium",
  "https://play.google.com/store/apps/details?id=com.kmsx",
  "https://play.google.com/store/apps/details?id=com.bitdefender.security",
  "https://notkaspersky.com/premium",
  "https://www.kaspersky.com.example.org/premium",
];
const STOPPED = [
  "https://www.kaspersky.com/premium",
  "https://usa.kaspersky.com/premium?icid=gl_acq",
  "https://www.kaspersky.com/downloads/standard",
  "https://kaspersky.com/renewal-center/home",
  "https://free.kaspersky.com/anything",
  "https://play.google.com/store/apps/details?id=com.kms.free&hl=en_US",
  "https://play.google.com/store/apps/details?hl=en&id=com.kaspersky.safekids",
];

const addresses = knownAddresses();
/** The policies hold pages of the main domain; and one address of a store is as good as another. */
const own = addresses.filter(({ url }) => /^https?:\/\/(?:[^/]*\.)?kaspersky\.com[/?]/.test(`${url}/`));

function policyOf(format: Format): string {
  return format(filtersOf(loadRules(RULES_FOLDER), KINDS), { wholeDomains: false, version: "test" }).text;
}

/** What the tab says of an address that the policy stops, and whether it did. */
type Stops = (page: Page, url: string) => Promise<boolean>;

async function stoppedOf(browser: Browser, urls: readonly string[], stops: Stops): Promise<string[]> {
  const page = await browser.newPage();
  await serve(page, new Map(urls.map((url) => [withoutFragment(url), { body: "" }])), "block");
  const stopped: string[] = [];
  for (const url of urls) if (await stops(page, url)) stopped.push(url);
  return stopped;
}

function withoutFragment(url: string): string {
  return new URL(url).href.replace(/#.*$/, "");
}

/** True for the error of a policy, false for a page that came; anything else would say nothing. */
async function outcome(page: Page, url: string, isPolicy: (text: string) => boolean): Promise<boolean> {
  let status: number | undefined;
  let error = "";
  try {
    status = (await page.goto(url, { waitUntil: "domcontentloaded" }))?.status();
  } catch (reason) {
    error = (reason as Error).message;
  }
  if (status === 200) return false;
  // Firefox reports some of these errors, and shows a page of its own for the others.
  if (isPolicy(error || page.url())) return true;
  throw new Error(`${url}: neither reached nor stopped by policy (${error || page.url()})`);
}

const BROWSERS = [
  {
    name: "URLBlocklist in Chromium",
    format: urlBlocklist,
    run: (policy: string, use: (browser: Browser) => Promise<void>) => inManagedChromium("vendor-notice-export-test.json", policy, use),
    isPolicy: (text: string) => text.includes("ERR_BLOCKED_BY_ADMINISTRATOR"),
    atLeast: 0.75,
  },
  {
    name: "WebsiteFilter in Firefox",
    format: websiteFilter,
    run: inManagedFirefox,
    isPolicy: (text: string) => /NS_ERROR_BLOCKED_BY_POLICY|about:neterror\?e=blockedByPolicy/.test(text),
    atLeast: 0.78,
  },
];

const figures: string[] = [];
afterAll(() => console.log(figures.join("\n")));

describe.each(BROWSERS)("$name", ({ name, format, run, isPolicy, atLeast }) => {
  test("stops the vendor's sales pages and nothing that is not flagged", async (context: TestContext) => {
    const urls = [...STOPPED, ...REACHABLE, ...own.map(({ url }) => url)];
    let stopped: string[] = [];
    const why = await run(policyOf(format), async (browser) => {
      stopped = await stoppedOf(browser, urls, (page, url) => outcome(page, url, isPolicy));
    });
    context.skip(why !== undefined, why);
    expect(STOPPED.filter((url) => !stopped.includes(url))).toEqual([]);
    expect(REACHABLE.filter((url) => stopped.includes(url))).toEqual([]);
    expect(own.filter(({ url, flagged }) => !flagged && stopped.includes(url)).map(({ url }) => url)).toEqual([]);
    const flagged = own.filter((address) => address.flagged);
    const hits = flagged.filter(({ url }) => stopped.includes(url));
    figures.push(`${name}: stops ${hits.length} of ${flagged.length} flagged addresses, 0 of ${own.length - flagged.length} others`);
    expect(hits.length / flagged.length).toBeGreaterThanOrEqual(atLeast);
  }, 240_000);
});
