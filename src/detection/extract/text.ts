/** The first words of the page's own text, without menus, scripts and footers. */
import { squeeze } from "../words";

const SKIPPED = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "nav",
  "footer",
  "aside",
  "svg",
  "select",
  "textarea",
  "iframe",
  "button",
  "form",
  "head",
  "title",
]);
/** Parts about other things: what others bought, what somebody said, what the shop recommends. */
const BESIDE = /related|recommend|also-|also_|similar|upsell|cross-?sell|sponsor|carousel|comment|review|cookie/i;
const MAX_NODES = 3000;

/** @returns at most `limit` characters, white space folded: the main part first, then, if that is short, the rest of the page */
export function leadText(doc: Document, limit: number): string {
  const main = doc.querySelector("main,[role=main],article");
  const own = main ? collect(main, limit) : "";
  if (!doc.body || own.length >= limit) return own;
  return `${own} ${collect(doc.body, limit - own.length, main)}`.trim().slice(0, limit);
}

function collect(root: Node, limit: number, without?: Node | null): string {
  const parts: string[] = [];
  let length = 0;
  let budget = MAX_NODES;
  let node: Node | null = root;
  while (node && length < limit && --budget > 0) {
    if (node.nodeType === 3) {
      const text = squeeze(node.nodeValue, limit);
      if (text) {
        parts.push(text);
        length += text.length + 1;
      }
    }
    node = next(node, root, node === without);
  }
  return parts.join(" ").slice(0, limit);
}

function isBeside(element: Element): boolean {
  return SKIPPED.has(element.localName) || BESIDE.test(`${element.getAttribute("class")} ${element.id}`);
}

/** The node after this one in reading order, skipping what is not text of the page. */
function next(node: Node, root: Node, skip: boolean): Node | null {
  const skipped = skip || (node.nodeType === 1 && node !== root && isBeside(node as Element));
  if (!skipped && node.firstChild) return node.firstChild;
  let current: Node | null = node;
  while (current && current !== root) {
    if (current.nextSibling) return current.nextSibling;
    current = current.parentNode;
  }
  return null;
}
