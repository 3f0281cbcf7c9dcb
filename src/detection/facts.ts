/**
 * PageFacts: what a page says about itself, small and plain enough to send as a message.
 * The content script fills it in and decides nothing; `classify` reads it and touches no page.
 */

/** Bounds of every field; together they keep the facts under `MAX_BYTES`. */
export const LIMITS = {
  title: 300,
  heading: 200,
  headings: 8,
  address: 2000,
  name: 160,
  data: 16,
  crumbs: 8,
  controls: 40,
  control: 60,
  target: 100,
  items: 30,
  item: 90,
  prices: 6,
  makers: 6,
  fields: 24,
  label: 30,
  value: 60,
  text: 1500,
  files: 6,
} as const;

/** At most this many bytes as JSON, whatever the page. */
export const MAX_BYTES = 16 * 1024;

/** Where on a page something stands. */
export type Place = "main" | "header" | "aside" | "footer";

/** Something that can be pressed: its words, where it leads, where it stands. */
export interface Control {
  text: string;
  /** Address it leads to, shortened; only for links. */
  target?: string;
  place: Place;
  /** Its markup says, in no language, that it puts something into a cart. */
  cart?: boolean;
  /** How many controls on the page say the same. */
  count: number;
}

/** A line of a table of properties: "Brand", "Acme". */
export interface Field {
  label: string;
  value: string;
}

/** One product, application, article … from JSON-LD, microdata or RDFa. */
export interface DataItem {
  /** schema.org type, such as Product. */
  type: string;
  name?: string;
  /** Brand, manufacturer, author or publisher, whichever is given. */
  maker?: string;
  price?: string;
}

export interface PageFacts {
  url: string;
  canonical?: string;
  language?: string;
  title: string;
  /** h1 first, then h2. */
  headings: string[];
  /** Number of h1 among `headings`. */
  mainHeadings: number;
  /** og:, product: and twitter: values that say what the page is, by name. */
  meta: Record<string, string>;
  data: DataItem[];
  crumbs: string[];
  controls: Control[];
  /** Names on cards and rows of a list. */
  items: string[];
  /** By-lines beside the main heading: "Visit the Acme Store", "Brand: Acme". */
  makers: string[];
  /** Properties in tables and lists, label and value. */
  fields: Field[];
  /** Texts that look like a price. */
  prices: string[];
  /** Links to program files. */
  files: string[];
  /** The first words of the page's own text. */
  text: string;
}

/** Facts about a page of which only the address is known. */
export function emptyFacts(url: string): PageFacts {
  return {
    url,
    title: "",
    headings: [],
    mainHeadings: 0,
    meta: {},
    data: [],
    crumbs: [],
    controls: [],
    items: [],
    makers: [],
    fields: [],
    prices: [],
    files: [],
    text: "",
  };
}

/** Fields that may be shortened when the facts grow too large, least telling first. */
const SHRINKABLE = [
  "text",
  "items",
  "fields",
  "controls",
  "files",
  "prices",
  "data",
  "makers",
  "crumbs",
  "headings",
  "canonical",
  "title",
  "url",
] as const;
/** Halved so often, each field has come down to nothing. */
const MAX_ROUNDS = SHRINKABLE.length * 16;

/** @returns the facts, shortened until their JSON is within `MAX_BYTES` */
export function fit(facts: PageFacts): PageFacts {
  const result: PageFacts = { ...facts };
  for (let round = 0; round < MAX_ROUNDS && byteLength(result) > MAX_BYTES; round++) {
    // The last fields are touched only when shortening the others was not enough.
    const reach = Math.min(SHRINKABLE.length, 6 + Math.floor(round / 12));
    const field = SHRINKABLE[round % reach] as (typeof SHRINKABLE)[number];
    const value = result[field];
    if (value) Object.assign(result, { [field]: value.slice(0, Math.floor(value.length / 2)) });
    if (round > MAX_ROUNDS / 2) result.meta = {};
  }
  return result;
}

function byteLength(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
