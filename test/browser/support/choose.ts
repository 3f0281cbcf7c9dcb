/** Presses controls in the notice, as a person would. */
import type { Page } from "puppeteer-core";
import { control, press, waitForNotice } from "../../../src/cli/browser/notice-tree";
import { pause } from "./chromium";

/** @param names of the controls, one after the other */
export async function choose(page: Page, ...names: RegExp[]): Promise<void> {
  for (const name of names) {
    const notice = await waitForNotice(page);
    const found = notice && control(notice, name);
    if (!found) throw new Error(`no control ${name} in the notice`);
    await press(page, found);
    await pause(250);
  }
}
