/**
 * Meets the notice as somebody with a screen reader would: through the browser's accessibility tree, which sees into its
 * closed shadow root. The product needs no hook for this.
 */
import type { CDPSession, Page, Protocol } from "puppeteer-core";

export interface TreeNode {
  role: string;
  name: string;
  /** For acting on it through the debugging protocol. */
  domId?: number;
  expanded?: boolean;
  focused?: boolean;
  children: TreeNode[];
}

const sessions = new WeakMap<Page, CDPSession>();

export async function cdp(page: Page): Promise<CDPSession> {
  let session = sessions.get(page);
  if (!session) {
    session = await page.createCDPSession();
    sessions.set(page, session);
  }
  return session;
}

/** The whole accessibility tree of a page, closed shadow roots included. */
export async function fullTree(page: Page): Promise<TreeNode | undefined> {
  const session = await cdp(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const root = nodes[0];
  return root && toTree(root, byId);
}

function toTree(node: Protocol.Accessibility.AXNode, byId: ReadonlyMap<string, Protocol.Accessibility.AXNode>): TreeNode {
  const property = (name: string) => node.properties?.find((item) => item.name === name)?.value.value as boolean | undefined;
  return {
    role: String(node.role?.value ?? ""),
    name: String(node.name?.value ?? ""),
    domId: node.backendDOMNodeId,
    expanded: property("expanded"),
    focused: property("focused"),
    children: (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? [toTree(child, byId)] : [];
    }),
  };
}

export function find(node: TreeNode | undefined, wanted: (node: TreeNode) => boolean): TreeNode | undefined {
  if (!node || wanted(node)) return node;
  for (const child of node.children) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return undefined;
}

/** Every text of a part of the tree, in reading order. */
export function textOf(node: TreeNode): string {
  const own = node.role === "StaticText" || node.children.length === 0 ? [node.name] : [];
  return [...own, ...node.children.filter((child) => child.role !== "InlineTextBox").map(textOf)].filter(Boolean).join(" ");
}

/** The notice in a page's tree: its landmark, by name. */
export function noticeIn(tree: TreeNode | undefined): TreeNode | undefined {
  return find(tree, (node) => LANDMARKS.has(node.role) && node.name.startsWith("Vendor Notice"));
}

/** The notice of a page, as it is now. */
export async function readNotice(page: Page): Promise<TreeNode | undefined> {
  return noticeIn(await fullTree(page));
}

const LANDMARKS = new Set(["region", "complementary"]);

/** Waits until the notice is there; undefined when it is not within `patience` milliseconds. */
export async function waitForNotice(page: Page, patience = 4000): Promise<TreeNode | undefined> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    const notice = await readNotice(page);
    if (notice) return notice;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  return undefined;
}

/** A control of the notice by its name, as one would ask for it. */
export function control(notice: TreeNode, name: RegExp): TreeNode | undefined {
  return find(notice, (node) => /^(?:button|link|menuitem)$/.test(node.role) && name.test(node.name));
}

/** Presses a control with the mouse: a trusted event at its middle. */
export async function press(page: Page, node: TreeNode): Promise<void> {
  const session = await cdp(page);
  await session.send("DOM.scrollIntoViewIfNeeded", { backendNodeId: node.domId }).catch(() => undefined);
  const { model } = await session.send("DOM.getBoxModel", { backendNodeId: node.domId });
  const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}
