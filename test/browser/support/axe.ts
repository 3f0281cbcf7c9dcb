/** axe in the real browser, on one of our pages or on the notice in its closed shadow root. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { JSHandle, Page } from "puppeteer-core";
import { noticeRoot } from "../../../src/cli/browser/closed-root";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** WCAG 2.2 AA, in the words of axe. */
export const LEVELS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

interface Finding {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

interface Result {
  violations: Finding[];
  incomplete: Finding[];
  passes: Finding[];
}

/** @returns what axe finds wrong, one line each */
export async function violations(page: Page, where = "document", rules = LEVELS): Promise<string[]> {
  const result = await run(page, where, rules);
  return result.violations.map(line);
}

async function run(page: Page, where: string, only: string[]): Promise<Result> {
  // Through the debugging protocol: the page's own policy would forbid it, and rightly.
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(AXE);
  const result = (await page.evaluate(`axe.run(${where}, { runOnly: ${JSON.stringify(only)} })`)) as Result;
  // Nothing was looked at is not the same as nothing was wrong.
  if (result.passes.length === 0) throw new Error("axe met nothing that it could check");
  return result;
}

function line({ id, nodes }: Finding): string {
  return `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`;
}

/**
 * The same for the notice. For axe, and only on this page, its shadow root is made to look open. Contrast axe cannot tell in the
 * top layer: that is measured on a copy of what is drawn.
 */
export async function noticeViolations(page: Page, forced = false): Promise<string[]> {
  const root = await noticeRoot(page);
  if (!root) return ["there is no notice"];
  await root.evaluate((element) => {
    const shadow = element.getRootNode() as ShadowRoot;
    Object.defineProperty(shadow.host, "shadowRoot", { value: shadow, configurable: true });
  });
  return [...(await violations(page, "'vendor-notice'")), ...(await contrast(page, root, forced))];
}

/** Gradients of one colour, in which axe sees no colour at all. */
const WITHOUT_FADES = ".body{background:none}.body::after{display:none}*{animation:none!important}";

async function contrast(page: Page, root: JSHandle<HTMLElement>, forced: boolean): Promise<string[]> {
  const drawn = await root.evaluate((element) => ({
    html: element.outerHTML,
    css: (element.getRootNode() as ShadowRoot).adoptedStyleSheets
      .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
      .join("\n"),
  }));
  const copy = await page.browser().newPage();
  const session = await copy.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: forced ? "active" : "none" }] });
  await copy.setContent(
    `<!doctype html><html lang="en"><title>x</title><style>${drawn.css}${WITHOUT_FADES}</style><main>${drawn.html}</main></html>`,
  );
  const { violations: wrong, incomplete } = await run(copy, "document", ["color-contrast"]);
  await copy.close();
  return [...wrong, ...incomplete].map(line);
}
