/** Structured data in JSON-LD: products, applications, articles, breadcrumbs and lists, reduced to name, maker and price. */
import { LIMITS, type PageFacts } from "../facts";
import { squeeze } from "../words";

const MAX_SCRIPTS = 20;
const MAX_LENGTH = 500_000;
const MAX_NODES = 2000;
const MAX_DEPTH = 10;

/** Parts of a node that describe something else than the page's subject. */
const FOREIGN = new Set([
  "isRelatedTo",
  "isSimilarTo",
  "isAccessoryOrSparePartFor",
  "review",
  "reviews",
  "itemReviewed",
  "mentions",
  "about",
  "comment",
]);
const MAKER_KEYS = ["brand", "manufacturer", "author", "publisher", "creator"];

type Node = Record<string, unknown>;

/** Adds `data`, `crumbs` and `items` to the facts; broken or gigantic blocks are passed over. */
export function readJsonLd(doc: Document, facts: PageFacts): void {
  const walk = { facts, budget: MAX_NODES };
  let scripts = 0;
  for (const script of doc.querySelectorAll('script[type="application/ld+json"]')) {
    if (scripts++ >= MAX_SCRIPTS) break;
    visit(parse(script.textContent ?? ""), walk, 0);
  }
}

function visit(value: unknown, walk: { facts: PageFacts; budget: number }, depth: number): void {
  if (typeof value !== "object" || value === null || depth > MAX_DEPTH || --walk.budget < 0) return;
  if (!Array.isArray(value) && take(value as Node, walk.facts)) return;
  for (const [key, child] of Object.entries(value)) if (!FOREIGN.has(key)) visit(child, walk, depth + 1);
}

/** @returns true when the node was taken whole, so that nothing inside it is looked at */
function take(node: Node, facts: PageFacts): boolean {
  const type = typeOf(node);
  if (type === "BreadcrumbList") facts.crumbs = names(node, LIMITS.crumbs);
  else if (type === "ItemList") facts.items = names(node, LIMITS.items);
  else if (type && facts.data.length < LIMITS.data)
    facts.data.push({ type, name: label(node), maker: makerOf(node), price: priceOf(node) });
  return type === "BreadcrumbList" || type === "ItemList";
}

/** Shops write line breaks into strings and comments around the block; both are forgiven. */
function parse(text: string): unknown {
  if (text.length > MAX_LENGTH) return undefined;
  try {
    return JSON.parse(text.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, "").replace(/[\r\n\t]+/g, " "));
  } catch {
    return undefined;
  }
}

/** The telling schema.org types; parts such as Offer or Person are none. */
const SUBJECTS = new Set([
  "BreadcrumbList",
  "CollectionPage",
  "Event",
  "FAQPage",
  "HowTo",
  "ItemList",
  "ProfilePage",
  "QAPage",
  "Question",
  "Recipe",
  "SearchResultsPage",
  "VideoGame",
]);
const SUBJECT_ENDINGS = ["Product", "ProductModel", "ProductGroup", "Application", "Article", "Posting", "Review"];
const MAX_TYPE = 60;

/** The first telling type of a node, without its address. */
function typeOf(node: Node): string | undefined {
  for (const type of [node["@type"]].flat()) {
    if (typeof type !== "string" || type.length > MAX_TYPE) continue;
    const name = type.slice(Math.max(type.lastIndexOf("/"), type.lastIndexOf("#"), type.lastIndexOf(":")) + 1);
    if (SUBJECTS.has(name) || SUBJECT_ENDINGS.some((ending) => name.endsWith(ending))) return name;
  }
  return undefined;
}

function label(value: unknown, depth = 0): string | undefined {
  if (typeof value === "string") return squeeze(value, LIMITS.name) || undefined;
  if (typeof value !== "object" || value === null || depth > MAX_DEPTH) return undefined;
  return label(Array.isArray(value) ? value[0] : ((value as Node).name ?? (value as Node).headline), depth + 1);
}

function makerOf(node: Node): string | undefined {
  for (const key of MAKER_KEYS) {
    const name = label(node[key]);
    if (name) return name;
  }
  return undefined;
}

function priceOf(node: Node, depth = 0): string | undefined {
  const offers = [node.offers].flat()[0];
  if (typeof offers !== "object" || offers === null || depth > 2) return undefined;
  const offer = offers as Node;
  const spec = [offer.priceSpecification].flat()[0] as Node | undefined;
  const price = offer.price ?? offer.lowPrice ?? spec?.price;
  if (typeof price === "string" || typeof price === "number") return squeeze(`${price}`, 20);
  return priceOf(offer, depth + 1);
}

function names(list: Node, most: number): string[] {
  const entries = [list.itemListElement].flat().slice(0, most);
  return entries
    .map((entry) => label(entry) ?? label((entry as Node | undefined)?.item))
    .filter((name): name is string => name !== undefined)
    .map((name) => name.slice(0, LIMITS.item));
}
