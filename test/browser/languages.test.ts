/** The notice in every language that is there: nothing runs out of its box on a narrow screen. */
import { describe, expect, test } from "vitest";
import { noticeRoot } from "../../src/cli/browser/closed-root";
import { waitForNotice } from "../../src/cli/browser/notice-tree";
import { localeFolders, readTexts } from "../../src/cli/locales/messages";
import { openTab, pause } from "./support/chromium";
import { inLanguage } from "./support/in-language";

const PAGES = [
  "https://www.kaspersky.com/premium",
  "https://www.bestbuy.com/site/searchpage.jsp?st=kaspersky",
  "https://play.google.com/store/apps/details?id=com.kms.free",
  "https://www.kaspersky.com/renewal-center/home",
];

describe.each(localeFolders())("%s", (folder) => {
  test("fits 320 px with its first actions in sight, and says when the official text is in another language", async () => {
    await inLanguage(folder, async (browser) => {
      const page = await openTab(browser);
      await page.setViewport({ width: 320, height: 568 });
      for (const url of PAGES) {
        await page.goto(url, { waitUntil: "domcontentloaded" });
        expect(await waitForNotice(page, 8000), url).toBeDefined();
        await pause(300);
        const root = await noticeRoot(page);
        const found = await root?.evaluate((element) => {
          const body = element.querySelector(".body")?.getBoundingClientRect();
          const actions = [...element.querySelectorAll(".main > *")].map((action) => action.getBoundingClientRect());
          return {
            lang: element.lang.split("-")[0],
            text: element.textContent ?? "",
            wide: [...element.querySelectorAll<HTMLElement>(".card, .body, h2, .button")]
              .filter((box) => box.scrollWidth > box.clientWidth + 1)
              .map((box) => box.textContent),
            hidden: actions.filter((action) => !body || action.bottom > body.bottom || action.top < body.top).length,
          };
        });
        expect(found, url).toMatchObject({ lang: folder.split("_")[0], wide: [], hidden: 0 });
        expect(found?.text.includes(readTexts(folder).notice_in_english?.message ?? ""), url).toBe(folder !== "en");
      }
    });
  });
});
