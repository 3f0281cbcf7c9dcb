/**
 * Looks into the notice's closed shadow root through the debugging protocol, as a developer's tools do. The product has no hook for
 * this and pages cannot do it.
 */
import type { JSHandle, Page } from "puppeteer-core";
import { cdp } from "./notice-tree";

interface Node {
  backendNodeId: number;
  localName: string;
  shadowRoots?: Node[];
  children?: Node[];
}

/** @returns the element that everything is drawn in, for use in `page.evaluate`; undefined when there is no notice */
export async function noticeRoot(page: Page): Promise<JSHandle<HTMLElement> | undefined> {
  const session = await cdp(page);
  const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
  const host = findHost(root as Node);
  const drawn = host?.shadowRoots?.[0]?.children?.find(({ localName }) => localName === "div");
  if (!drawn) return undefined;
  const { object } = await session.send("DOM.resolveNode", { backendNodeId: drawn.backendNodeId, objectGroup: "notice" });
  // A handle of this page's own world is had by way of a name that is forgotten at once.
  await session.send("Runtime.callFunctionOn", { objectId: object.objectId, functionDeclaration: "function () { window.__root = this }" });
  return (await page.evaluateHandle(
    "(() => { const root = window.__root; delete window.__root; return root })()",
  )) as JSHandle<HTMLElement>;
}

function findHost(node: Node): Node | undefined {
  if (node.localName === "vendor-notice") return node;
  for (const child of node.children ?? []) {
    const found = findHost(child);
    if (found) return found;
  }
  return undefined;
}
