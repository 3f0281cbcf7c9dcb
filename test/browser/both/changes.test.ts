/** Shops that change the page without a load. */
import { describe, expect, test } from "vitest";
import { control, noticeIn } from "../../../src/cli/browser/notice-tree";
import { BROWSER_NAMES } from "../support/both/driver";
import { choose, driven, isSilent, PREMIUM, waitFor, waitForNotice } from "../support/both/spec";
import { pause } from "../support/chromium";

const SPA = "https://www.bhphotovideo.com/c/product/1800001-REG/";

/** It changes address and heading, and neither title nor head. */
const QUIET = "https://www.newegg.com/p/lamp/1";
const QUIET_PAGE = `<!doctype html><html lang="en"><head><title>Example Shop</title></head><body><h1>Desk lamp</h1><p class="price">$20</p><button>Add to cart</button>
<a id="to" href="#">Other</a><script>document.getElementById("to").onclick=(e)=>{e.preventDefault();history.pushState({},"","/p/kaspersky-plus/2");setTimeout(()=>{document.querySelector("h1").textContent="Kaspersky Plus, 3 devices, 1 year"},80)}</script></body></html>`;

describe.each(BROWSER_NAMES)("in %s", (name) => {
  const driver = driven(name);

  test("the notice comes with the product and goes with it", async () => {
    const tab = await driver().visit(SPA);
    expect(await isSilent(driver(), tab)).toBe(true);
    await tab.click("#link-kaspersky");
    expect(await waitForNotice(driver(), tab)).toBeDefined();
    await tab.click("#link-headphones");
    const isGone = async () => (noticeIn(await driver().tree(tab)) ? undefined : true);
    expect(await waitFor(isGone)).toBe(true);
    await tab.goBack();
    expect(await waitForNotice(driver(), tab)).toBeDefined();
    await tab.close();
  });

  test("a change of address alone is noticed, also after the first looks are over", async () => {
    const tab = await driver().visit(QUIET, { [QUIET]: { body: QUIET_PAGE } });
    await pause(3600);
    await tab.click("#to");
    expect(await waitForNotice(driver(), tab)).toBeDefined();
    await tab.close();
  });

  test("a change of the fragment leaves the notice as it is", async () => {
    const tab = await driver().visit(PREMIUM);
    await choose(driver(), tab, /why am i/i);
    await tab.evaluate(() => {
      location.hash = "reviews";
    });
    await pause(900);
    const notice = await waitForNotice(driver(), tab);
    expect(notice && control(notice, /why am i/i)?.expanded).toBe(true);
    await tab.close();
  });
});
