/** Facts as they come over the border of the worker: whatever was sent, made into facts within their bounds, or refused. */
import { isRecord } from "../rules/is-record";
import { type Control, type DataItem, emptyFacts, type Field, fit, LIMITS, type PageFacts, type Place } from "./facts";

const PLACES: readonly Place[] = ["main", "header", "aside", "footer"];
const MAX_META = 20;

/** @returns facts that `classify` can read, or undefined when there is not even an address */
export function decodeFacts(value: unknown): PageFacts | undefined {
  if (!isRecord(value) || typeof value.url !== "string") return undefined;
  return fit({
    ...emptyFacts(value.url.slice(0, LIMITS.address)),
    canonical: text(value.canonical, LIMITS.address),
    language: text(value.language, 20),
    title: text(value.title, LIMITS.title) ?? "",
    headings: texts(value.headings, LIMITS.headings, LIMITS.heading),
    mainHeadings: typeof value.mainHeadings === "number" ? value.mainHeadings : 0,
    meta: meta(value.meta),
    data: list(value.data, LIMITS.data, dataItem),
    crumbs: texts(value.crumbs, LIMITS.crumbs, LIMITS.item),
    controls: list(value.controls, LIMITS.controls, control),
    items: texts(value.items, LIMITS.items, LIMITS.item),
    makers: texts(value.makers, LIMITS.makers, LIMITS.value),
    fields: list(value.fields, LIMITS.fields, field),
    prices: texts(value.prices, LIMITS.prices, LIMITS.item),
    files: texts(value.files, LIMITS.files, LIMITS.name),
    text: text(value.text, LIMITS.text) ?? "",
  });
}

function text(value: unknown, length: number): string | undefined {
  return typeof value === "string" ? value.slice(0, length) : undefined;
}

function list<T>(value: unknown, most: number, decode: (entry: unknown) => T | undefined): T[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, most)
    .map(decode)
    .filter((entry) => entry !== undefined);
}

function texts(value: unknown, most: number, length: number): string[] {
  return list(value, most, (entry) => text(entry, length));
}

function meta(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  const entries = Object.entries(value).slice(0, MAX_META);
  return Object.fromEntries(
    entries.flatMap(([name, content]) => (typeof content === "string" ? [[name, content.slice(0, LIMITS.name)]] : [])),
  );
}

function dataItem(value: unknown): DataItem | undefined {
  if (!isRecord(value) || typeof value.type !== "string") return undefined;
  return {
    type: value.type.slice(0, LIMITS.name),
    name: text(value.name, LIMITS.name),
    maker: text(value.maker, LIMITS.name),
    price: text(value.price, LIMITS.name),
  };
}

function field(value: unknown): Field | undefined {
  if (!isRecord(value) || typeof value.label !== "string" || typeof value.value !== "string") return undefined;
  return { label: value.label.slice(0, LIMITS.label), value: value.value.slice(0, LIMITS.value) };
}

function control(value: unknown): Control | undefined {
  if (!isRecord(value) || typeof value.text !== "string") return undefined;
  const place = PLACES.find((known) => known === value.place) ?? "aside";
  const count = typeof value.count === "number" ? value.count : 1;
  return {
    text: value.text.slice(0, LIMITS.control),
    target: text(value.target, LIMITS.target),
    place,
    count,
    ...(value.cart === true ? { cart: true } : {}),
  };
}
