/** Who made the thing, as shops say it beside its name: by-lines, brand links, and lines of a table of properties. */
import { type Field, LIMITS } from "../facts";
import { squeeze } from "../words";

/** Written out: the sentry would pay on every page for putting it together. */
const BYLINES =
  '[itemprop~="brand"],[property~="brand"],[itemprop~="manufacturer"],' +
  '[class*="brand" i],[class*="manufacturer" i],[class*="byline" i],[class*="vendor" i],' +
  '[id*="brand" i],[id*="manufacturer" i],[id*="byline" i],[id*="vendor" i]';
/** Levels up from the main heading that still belong to the thing it names. */
const LEVELS = 4;
/** A part with more elements than this is the page, not the thing. */
const MAX_PART = 1500;
/** An element with more children is a menu or a layout, not a line of a table. */
const MAX_CHILDREN = 4;
const MAX_SEEN = 100;
/** Rows of tables and lists of definitions, and lines of text that may be such. */
const TABLE_ROWS = "tr,dt";
const ROWS = `${TABLE_ROWS},li,p`;

/** @returns short texts of by-lines near the main heading, in order, each once */
export function readMakers(doc: Document): string[] {
  const found = new Set<string>();
  for (const element of partAround(doc.querySelector("h1"))?.querySelectorAll(BYLINES) ?? []) {
    if (found.size >= LIMITS.makers) break;
    const text = squeeze(element.getAttribute("content") ?? element.textContent, LIMITS.value + 1);
    if (text && text.length <= LIMITS.value) found.add(text);
  }
  return [...found];
}

function partAround(heading: Element | null): Element | undefined {
  let part: Element | null | undefined = heading?.parentElement;
  for (let level = 0; part && level < LEVELS; level++) {
    const up: Element | null = part.parentElement;
    if (!up || up.localName === "body" || up.getElementsByTagName("*").length > MAX_PART) break;
    part = up;
  }
  return part ?? undefined;
}

/** @returns label and value of rows of two cells, of definition lists, and of lines such as "Brand: Acme" */
export function readFields(doc: Document): Field[] {
  return fieldsOf(doc.querySelectorAll(ROWS));
}

/** The same, of tables and definition lists only: few elements, for the question that is asked on every page. */
export function readTableFields(doc: Document): Field[] {
  return fieldsOf(tableRows(doc));
}

/** Most pages have one sort of them at most, which is found faster by its tag. */
function tableRows(doc: Document): Iterable<Element> {
  const [rows, terms] = [doc.getElementsByTagName("tr"), doc.getElementsByTagName("dt")];
  if (terms.length === 0) return rows;
  return rows.length === 0 ? terms : doc.querySelectorAll(TABLE_ROWS);
}

function fieldsOf(elements: Iterable<Element>): Field[] {
  const found: Field[] = [];
  let seen = 0;
  for (const element of elements) {
    if (found.length >= LIMITS.fields || seen++ > MAX_SEEN) break;
    const field = fieldOf(element);
    if (field) found.push(field);
  }
  return found;
}

function fieldOf(element: Element): Field | undefined {
  if (element.localName === "tr") return element.children.length === 2 ? field(element.children[0], element.children[1]) : undefined;
  if (element.localName === "dt") return field(element, element.nextElementSibling);
  if (element.childElementCount > MAX_CHILDREN) return undefined;
  const text = squeeze(element.textContent, LIMITS.label + LIMITS.value + 2);
  const colon = text.search(/[:\uff1a]/);
  return colon > 0 ? made(text.slice(0, colon), text.slice(colon + 1)) : undefined;
}

function field(label: Element | undefined, value: Element | null | undefined): Field | undefined {
  return made(squeeze(label?.textContent, LIMITS.label + 1), squeeze(value?.textContent, LIMITS.value + 1));
}

/** Longer labels and values are sentences. */
function made(label: string, value: string): Field | undefined {
  const name = label.replace(/[\s:\uff1a]+$/, "");
  const short = name && name.length <= LIMITS.label && value.trim() && value.trim().length <= LIMITS.value;
  return short ? { label: name, value: value.trim() } : undefined;
}
