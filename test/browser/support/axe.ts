/** axe in the real browser, on one of our pages or on the notice in its closed shadow root. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";
import { noticeRoot } from "../../../src/cli/browser/closed-root";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LEVELS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

interface Result {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
  passes: { id: string; nodes: unknown[] }[];
}

/** @returns what axe finds wrong, one line each */
export async function violations(page: Page, where = "document"): Promise<string[]> {
  // Through the debugging protocol: the page's own policy would forbid it, and rightly.
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(AXE);
  const result = (await page.evaluate(`axe.run(${where}, { runOnly: ${JSON.stringify(LEVELS)} })`)) as Result;
  // Nothing was looked at is not the same as nothing was wrong.
  if (result.passes.length === 0) return ["axe met nothing that it could check"];
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

/** The same for the notice. For axe, and only on this page, its shadow root is made to look open. */
export async function noticeViolations(page: Page): Promise<string[]> {
  const root = await noticeRoot(page);
  if (!root) return ["there is no notice"];
  await root.evaluate((element) => {
    const shadow = element.getRootNode() as ShadowRoot;
    Object.defineProperty(shadow.host, "shadowRoot", { value: shadow, configurable: true });
  });
  return violations(page, "'vendor-notice'");
}
