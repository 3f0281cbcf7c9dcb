/** The accessibility tree of Firefox, read in its own process: as in Chromium it sees into closed shadow roots. */
import type { Browser } from "puppeteer-core";
import type { TreeNode } from "../../../../src/cli/browser/notice-tree";
import { inWindow } from "./firefox-window";

/** With the middle of its box, in CSS pixels of the page. */
export interface PlacedNode extends TreeNode {
  x: number;
  y: number;
  children: PlacedNode[];
}

/** Where a tree begins: script text that gives the `<browser>` element that shows the page. */
export const FRONT_TAB = "gBrowser.selectedBrowser";
export const POPUP = 'document.querySelector(".webextension-popup-browser")';

/** Firefox names roles by its own list (accessible/base/Role.h); an ARIA role that has no name there is in an attribute. */
const WORDS = `
  const service = Cc["@mozilla.org/accessibilityService;1"].getService(Ci.nsIAccessibilityService);
  const NAMES = { pushbutton: "button", statusbar: "status", "text leaf": "StaticText", radiobutton: "radio" };
  const ariaRole = (node) => {
    try { return node.attributes?.getStringProperty("xml-roles") || ""; } catch { return ""; }
  };
  const roleOf = (node) => {
    const own = service.getStringRole(node.role);
    return own === "landmark" ? ariaRole(node) : NAMES[own] ?? own;
  };`;

const READ = `
  const { STATE_FOCUSED, STATE_EXPANDED, STATE_COLLAPSED } = Ci.nsIAccessibleStates;
  const box = (node) => {
    const [x, y, width, height] = [{}, {}, {}, {}];
    node.getBounds(x, y, width, height);
    return { x: x.value, y: y.value, width: width.value, height: height.value };
  };
  const read = (node, origin) => {
    const state = {};
    node.getState(state, {});
    const { x, y, width, height } = box(node);
    return {
      role: roleOf(node),
      name: node.name ?? "",
      focused: Boolean(state.value & STATE_FOCUSED),
      expanded: state.value & STATE_EXPANDED ? true : state.value & STATE_COLLAPSED ? false : undefined,
      x: (x + width / 2 - origin.x) / devicePixelRatio,
      y: (y + height / 2 - origin.y) / devicePixelRatio,
      children: Array.from({ length: node.childCount }, (_, index) => read(node.getChildAt(index), origin)),
    };
  };
  const outer = place && service.getAccessibleFor(place);
  return outer?.childCount ? read(outer.getChildAt(0), box(outer)) : null;`;

/** @param place FRONT_TAB or POPUP; undefined while nothing is shown there */
export async function readTree(browser: Browser, place: string): Promise<PlacedNode | undefined> {
  return (await inWindow<PlacedNode | null>(browser, `const place = ${place};${WORDS}${READ}`)) ?? undefined;
}

/** @returns script text for the window: does what pressing the first such node in `place` does */
export function actScript(place: string, { role, name }: TreeNode): string {
  return `${WORDS}
    const isIt = (node) => roleOf(node) === ${JSON.stringify(role)} && node.name === ${JSON.stringify(name)};
    const search = (node) => {
      if (isIt(node)) return node;
      for (let index = 0; index < node.childCount; index++) {
        const found = search(node.getChildAt(index));
        if (found) return found;
      }
    };
    const found = search(service.getAccessibleFor(${place}));
    if (!found) throw new Error("it is gone");
    found.doAction(0);`;
}
